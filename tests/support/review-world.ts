import { addMonths, firstDay, month } from '#app/kernel/time/month.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf } from './asking.ts'

export const STEADY = [50, 52, 48, 51, 49, 53, 47, 50, 52, 48, 51, 49]
export const WORSE = [30, 28, 31, 29, 27, 30]

const AUDIT = 'safe-crib-audit'

/** A team that reports crib audits in percent, up to the month `until`, each in the month that follows. */
export async function addReportingTeam(
  db: Db,
  code: string,
  percents: readonly number[] = STEADY,
  until = '2026-02',
) {
  const team = await addTeamOf(db, code)
  const measure = await db.measure.findUniqueOrThrow({ where: { slug: AUDIT } })
  const at = (n: number) => new Date(firstDay(addMonths(month(until), n - percents.length + 1)))
  await db.teamMeasure.create({
    data: { teamId: team.id, measureId: measure.id, pickedAt: at(0), dueFrom: at(0) },
  })
  await db.measureValue.createMany({
    data: percents.map((numerator, n) => ({
      ...{ teamId: team.id, measureId: measure.id, shape: measure.shape, frequency: measure.frequency },
      ...{ periodStart: at(n), recordedAt: at(n + 1), state: 'value', origin: 'typed' },
      ...{ numerator, denominator: 100 },
    })),
  })
  return team
}

/** Assigns teams to a coach, in the database and in the actor that is given. */
export async function assignCoach(
  db: Db,
  person: PersonActor,
  ...teams: readonly { id: string }[]
): Promise<PersonActor> {
  const startedAt = new Date('2025-06-01')
  for (const { id: teamId } of teams)
    await db.coachAssignment.create({ data: { teamId, personId: person.id, startedAt } })
  return { ...person, coaches: teams.map(({ id }) => id) }
}

/** Ohio, which reports, with its lead and its coach. */
export async function coachedOhio(db: Db) {
  const ohio = await addReportingTeam(db, 'OH')
  const person = await addPerson(db, { email: 'coach@agency.example', standings: ['coach'] })
  const coach = await assignCoach(db, person, ohio)
  const lead = await addPerson(db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  return { ohio, coach, lead }
}
