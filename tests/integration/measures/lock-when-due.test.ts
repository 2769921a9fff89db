import { beforeEach, expect, test } from 'vitest'
import { setReportingCalendar } from '#app/measures/calendar/commands.server.ts'
import { readTeamSeries } from '#app/measures/queries.server.ts'
import { readEntry } from '#app/measures/entry/queries.server.ts'
import { unlockPeriod } from '#app/measures/periods/commands.server.ts'
import { lockWhenDue } from '#app/measures/periods/locks/lock-when-due.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { closeOneTeam } from '#app/teams/program/commands.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
let lead: PersonActor
let staff: PersonActor

beforeEach(async () => {
  const team = await addTeamOf(database.db, 'OH')
  lead = await addPerson(database.db, { team: { ...team, role: 'lead' } })
  staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
  const choice = { team: 'ohio', measures: ['safe-crib-audit'], dueFrom: '2025-12' }
  valueOf(await chooseTeamMeasures.ask(asking(database.db, lead), choice))
})

/** As of the middle of March 2026: December 2025 was due on 15 January, January 2026 on 15 February. */
const lock = async () =>
  valueOf(await lockWhenDue.ask(asking(database.db, { kind: 'system', name: 'calendar' }), {})).locked
const setCalendar = (lockDays: number | null, graceDays = 0) =>
  setReportingCalendar.ask(asking(database.db, staff), { dueDay: 15, graceDays, lockDays })
const dueCells = async () =>
  valueOf(await readEntry.ask(asking(database.db, lead), { team: 'ohio' })).grid.due

test('no period locks by itself before the calendar says so, and then each one once', async () => {
  expect(await lock()).toBe(0)
  valueOf(await setCalendar(45))
  expect(await dueCells()).toBe(3)
  expect(await lock()).toBe(1)
  expect(await lock()).toBe(0)
  expect(await database.db.periodLock.findMany()).toMatchObject([
    { periodStart: new Date('2025-12-01'), lockedBy: null, reason: expect.stringContaining('Jan 15, 2026') },
  ])
  expect(await dueCells()).toBe(2)
  const { series } = valueOf(await readTeamSeries.ask(asking(database.db, lead), { team: 'ohio' }))
  expect(series[0]!.due).toEqual(['2026-01', '2026-02'])
  expect(await database.db.event.findMany({ where: { action: 'period.lock.due' } })).toMatchObject([
    { subjectId: '2025-12', data: { locked: true } },
  ])
})

test('what staff have unlocked stays unlocked', async () => {
  valueOf(await setCalendar(45))
  await lock()
  const unlocking = { team: 'ohio', period: '2025-12', reason: 'The state sent a correction' }
  valueOf(await unlockPeriod.ask(asking(database.db, staff), unlocking))
  expect(await lock()).toBe(0)
})

test('a closed team is left as it is', async () => {
  valueOf(await setCalendar(45))
  valueOf(await closeOneTeam.ask(asking(database.db, staff), { team: 'ohio', reason: 'It moved on.' }))
  expect(await lock()).toBe(0)
})

test('a period cannot lock before it is late, and a person cannot lock in the name of the calendar', async () => {
  expect(problemsOf(await setCalendar(10, 20))).toEqual([
    expect.stringContaining('at least the days of grace'),
  ])
  expect(await lockWhenDue.ask(asking(database.db, staff), {})).toMatchObject({ kind: 'refused' })
})
