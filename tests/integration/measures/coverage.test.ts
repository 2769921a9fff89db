import { expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { EMPTY_CELL } from '#app/measures/entry/cell/cell-text.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { readCoverage, readTeamCoverage } from '#app/measures/coverage/queries.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'
const at = (instant: string, actor: PersonActor) => asking(database.db, actor, stoppedClock(instant))

async function teamWithData(code: string) {
  const team = await addTeamOf(database.db, code)
  const manager = await addPerson(database.db, {
    email: `${code}@agency.example`.toLowerCase(),
    team: { ...team, role: 'data-manager' },
  })
  const choice = { team: team.slug, measures: [AUDIT], dueFrom: '2025-12' }
  valueOf(await chooseTeamMeasures.ask(asking(database.db, manager), choice))
  const enter = (instant: string, period: string, fields: Record<string, string>) =>
    enterValues.ask(at(instant, manager), {
      team: team.slug,
      cells: [{ ...EMPTY_CELL, measure: AUDIT, period, was: null, ...fields }],
    })
  return { team, manager, enter }
}

test('in time is decided by the first full answer, even when it was corrected later; "not yet" first and a figure late is late', async () => {
  const { manager, enter } = await teamWithData('OH')
  const figure = { numerator: '12', denominator: '40' }
  valueOf(await enter('2026-01-10T09:00:00Z', '2025-12', figure))
  valueOf(await enter('2026-03-01T09:00:00Z', '2025-12', { ...figure, numerator: '13' }))
  valueOf(await enter('2026-02-10T09:00:00Z', '2026-01', { state: 'not-yet' }))
  valueOf(await enter('2026-03-01T09:00:00Z', '2026-01', figure))
  const coverage = valueOf(await readTeamCoverage.ask(at('2026-03-20T09:00:00Z', manager), { team: 'ohio' }))
  expect(coverage.team).toEqual({ due: 3, complete: 2, onTime: 1, awaited: 0, missing: 1 })
  expect(coverage.areas).toEqual([{ areaSlug: 'safe-sleep', coverage: coverage.team }])
})

test('the list holds the teams within reach and no others', async () => {
  const { team: ohio, manager } = await teamWithData('OH')
  const { team: vermont } = await teamWithData('VT')
  const staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
  const participant = await addPerson(database.db, {
    email: 'p@agency.example',
    standings: ['participant'],
  })
  const teamsOf = async (actor: PersonActor) =>
    Object.keys(valueOf(await readCoverage.ask(at('2026-03-20T09:00:00Z', actor), {})).coverage).sort()
  expect(await teamsOf(manager)).toEqual([ohio.id])
  expect(await teamsOf(staff)).toEqual([ohio.id, vermont.id].sort())
  expect(await teamsOf(participant)).toEqual([])
})
