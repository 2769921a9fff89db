import { dayAt } from '#app/kernel/time/calendar-day.ts'

/**
 * In place of a coach: the team has none from the day on. It stands apart from the schemas, which no browser
 * needs.
 */
export const NO_COACH = 'nobody'

/** The current fields of the form of a team's name and phase. */
export const teamFields = (team: { readonly name: string }, phaseNumber: number | null) => ({
  name: team.name,
  phase: phaseNumber ?? undefined,
})

/**
 * The field of the form of a team's coach that several may change, as it stands; the day goes with each
 * change.
 */
export const coachFields = (spells: readonly { readonly coachId: string; readonly endedAt: unknown }[]) => ({
  coach: spells.find(({ endedAt }) => endedAt === null)?.coachId ?? NO_COACH,
})

/** The current fields of the form of a planned phase. */
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
