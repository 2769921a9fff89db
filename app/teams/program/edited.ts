import { dayAt } from '#app/kernel/calendar-day.ts'

/** The fields of the form of a team's name and phase as they stand. */
export const teamFields = (team: { readonly name: string }, phaseNumber: number | null) => ({
  name: team.name,
  phase: phaseNumber ?? undefined,
})

/** The fields of the form of a planned phase as they stand. */
export const phaseFields = (phase: {
  readonly name: string
  readonly ledBy: string
  readonly scope: string
  readonly startsOn: Date
  readonly endsOn: Date
}) => ({
  ...{ name: phase.name, ledBy: phase.ledBy, scope: phase.scope },
  ...{ startsOn: dayAt(phase.startsOn), endsOn: dayAt(phase.endsOn) },
})
