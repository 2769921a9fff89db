import { expect, test } from 'vitest'
import { compareTeams } from '#app/charts/small-multiples/queries.server.ts'
import { addMonths, month } from '#app/kernel/time/month.ts'
import { periodOf } from '#app/kernel/time/period.ts'
import { dropTeamMeasure, chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { findMeasure } from '#app/measures/store.server.ts'
import { writeValues } from '#app/measures/values/store.server.ts'
import { writeAim } from '#app/teams/aims/commands.server.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, MID_MARCH, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'

/** A team that has picked the audit, with 20 months of it: steady for twelve, then at `then` of 40. */
async function teamWith(code: string, then: number) {
  const team = await addTeamOf(database.db, code)
  const manager = await addPerson(database.db, {
    email: `${code.toLowerCase()}@agency.example`,
    team: { ...team, role: 'data-manager' },
  })
  const ask = asking(database.db, manager)
  valueOf(await chooseTeamMeasures.ask(ask, { team: team.slug, measures: [AUDIT], dueFrom: '2024-01' }))
  const measure = (await findMeasure(database.db, AUDIT))!
  await writeValues(
    database.db,
    { teamId: team.id, at: MID_MARCH(), by: manager.id, origin: 'typed' },
    Array.from({ length: 20 }, (_, i) => ({
      measure,
      period: periodOf('month', addMonths(month('2024-01'), i)),
      reported: { state: 'value', numerator: i < 12 ? 10 + (i % 3) : then, denominator: 40 } as const,
      provisional: false,
      comment: null,
    })),
  )
  return { team, manager, ask }
}

const namesSeenBy = async (actor: PersonActor) =>
  valueOf(await compareTeams.ask(asking(database.db, actor), { measure: AUDIT })).compared.panels.map(
    ({ name }) => name,
  )

test('staff see every team, strongest signal first; a coach and a member see what they may read', async () => {
  const ohio = await teamWith('OH', 30)
  const iowa = await teamWith('IA', 2)
  await teamWith('UT', 11)
  const staff = await addPerson(database.db, { email: 's@hrsa.example', standings: ['staff'] })
  const coach = await addPerson(database.db, { email: 'c@nichq.example', standings: ['coach'] })
  expect(await namesSeenBy(staff)).toEqual(['Iowa', 'Ohio', 'Utah'])
  expect(await namesSeenBy({ ...coach, coaches: [ohio.team.id, iowa.team.id] })).toEqual(['Iowa', 'Ohio'])
  expect(await namesSeenBy(ohio.manager)).toEqual(['Ohio'])
})

test('a person who may read no team’s figures is refused, and an unknown measure is absent', async () => {
  const participant = await addPerson(database.db, { standings: ['participant'] })
  const ask = asking(database.db, participant)
  expect(await compareTeams.ask(ask, { measure: AUDIT })).toMatchObject({ kind: 'refused' })
  expect(await compareTeams.ask(ask, { measure: 'no-such-measure' })).toEqual({ kind: 'absent' })
})

test('a team that no longer reports the measure is not shown', async () => {
  const ohio = await teamWith('OH', 11)
  const iowa = await teamWith('IA', 11)
  valueOf(await dropTeamMeasure.ask(iowa.ask, { team: 'iowa', measure: AUDIT, reason: 'Measured elsewhere' }))
  const staff = await addPerson(database.db, { email: 's@hrsa.example', standings: ['staff'] })
  expect(await namesSeenBy(staff)).toEqual([ohio.team.name])
})

test('each team’s goal line is its own: the one it set, or else the target of its aim', async () => {
  const ohio = await teamWith('OH', 30)
  await teamWith('IA', 30)
  const measure = (await findMeasure(database.db, AUDIT))!
  const lead = asking(
    database.db,
    await addPerson(database.db, { email: 'lead@agency.example', team: { ...ohio.team, role: 'lead' } }),
  )
  valueOf(await chooseAreas.ask(lead, { team: 'ohio', areas: ['safe-sleep'] }))
  valueOf(
    await writeAim.ask(lead, {
      ...{ team: 'ohio', area: 'safe-sleep', measureId: measure.id, due: '2027-06' },
      ...{ what: 'babies asleep on their backs', forWhom: 'newborns in Ohio', change: 'raise' },
      ...{ targetKind: 'absolute', targetValue: 85 },
    }),
  )
  const staff = await addPerson(database.db, { email: 's@hrsa.example', standings: ['staff'] })
  const { compared } = valueOf(await compareTeams.ask(asking(database.db, staff), { measure: AUDIT }))
  const goals = Object.fromEntries(compared.panels.map(({ name, drawing }) => [name, drawing.goal !== '']))
  expect(goals).toEqual({ Ohio: true, Iowa: false })
})
