import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { period } from '#app/kernel/time/period.ts'
import { EMPTY_CELL } from '#app/measures/entry/cell/cell-text.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { applyPaste, pasteBlock, undoPaste } from '#app/measures/entry/paste/commands.server.ts'
import { readOnePaste } from '#app/measures/entry/paste/queries.server.ts'
import { importFile } from '#app/measures/import/commands.server.ts'
import {
  lockPeriod,
  reopenPeriod,
  submitPeriod,
  undoSubmitPeriod,
  unlockPeriod,
} from '#app/measures/periods/commands.server.ts'
import { expectValues } from '#app/measures/periods/expect.server.ts'
import { readPeriod, readPeriods } from '#app/measures/periods/queries.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { readTeamMeasure, readTeamSeries } from '#app/measures/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'
const TEACH = 'safe-sleep-teach-back'
const FEB = { team: 'ohio', period: '2026-02' }
let manager: PersonActor
let staff: PersonActor
let teamId: string

beforeEach(async () => {
  const team = await addTeamOf(database.db, 'OH')
  teamId = team.id
  manager = await addPerson(database.db, { team: { ...team, role: 'data-manager' } })
  staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
  const choice = { team: 'ohio', measures: [AUDIT, TEACH], dueFrom: '2026-01' }
  valueOf(await chooseTeamMeasures.ask(asking(database.db, manager), choice))
})

const at = (instant: string, actor = manager) => asking(database.db, actor, stoppedClock(instant))
const MORNING = '2026-03-15T09:00:00Z'
const seenNow = async (actor = manager) => valueOf(await readPeriod.ask(at(MORNING, actor), FEB))
const submitNow = async (instant = MORNING) =>
  submitPeriod.ask(at(instant), { ...FEB, seen: (await seenNow()).seen })
const lock = () => lockPeriod.ask(at(MORNING, staff), { ...FEB, reason: 'Printed in the report' })
const type = async (numerator: string, { measure = AUDIT, instant = '2026-03-15T08:00:00Z' } = {}) =>
  valueOf(
    await enterValues.ask(at(instant), {
      team: 'ohio',
      cells: [{ ...EMPTY_CELL, measure, period: '2026-02', numerator, denominator: '40', was: null }],
    }),
  )
const stored = async () => {
  const rows = await database.db.measureValue.findMany({
    orderBy: [{ measureId: 'asc' }, { periodStart: 'asc' }],
  })
  return rows.map((row) => Number(row.numerator))
}

test('a period is submitted with gaps, which are named, and the page then shows who did it when', async () => {
  await type('12')
  const { lines, may } = await seenNow()
  expect(lines.map(({ slug, presence }) => [slug, presence])).toEqual([
    [AUDIT, 'in'],
    [TEACH, 'missing'],
  ])
  expect(may).toMatchObject({ submit: true, reopen: false, lock: false })
  valueOf(await submitNow())
  const { stage, secondsToUndo, history } = await seenNow()
  expect(stage.submission).toMatchObject({ by: manager.name, gaps: [expect.stringContaining('teach-back')] })
  expect(secondsToUndo).toBe(30)
  expect(history).toMatchObject([{ what: expect.stringContaining('Submitted without'), by: manager.name }])
  expect(problemsOf(await submitNow())).toEqual([expect.stringContaining('submitted already')])
})

test('nobody submits with other gaps than the page showed', async () => {
  const { seen } = await seenNow()
  await type('12')
  expect(problemsOf(await submitPeriod.ask(at(MORNING), { ...FEB, seen }))).toEqual([
    expect.stringContaining('other ones are missing'),
  ])
  expect(await database.db.periodSubmission.count()).toBe(0)
})

test('a period that has not ended or not begun is not submitted', async () => {
  const march = { team: 'ohio', period: '2026-03', seen: '' }
  expect(problemsOf(await submitPeriod.ask(at(MORNING), march))).toEqual([
    expect.stringContaining('has not ended'),
  ])
  expect((await submitPeriod.ask(at(MORNING), { ...march, period: '2026-04' })).kind).toBe('absent')
})

test('for thirty seconds by the clock of the server it can be taken back, and not a moment longer', async () => {
  valueOf(await submitNow())
  const undo = (instant: string) => undoSubmitPeriod.ask(at(instant), FEB)
  expect(problemsOf(await undo('2026-03-15T09:00:30.001Z'))).toEqual([expect.stringContaining('are over')])
  valueOf(await undo('2026-03-15T09:00:30Z'))
  const { stage, history } = await seenNow()
  expect(stage.submission).toBeNull()
  expect(history.map(({ what }) => what)).toContain('Submission taken back')
  expect(problemsOf(await undo('2026-03-15T09:00:30Z'))).toEqual([expect.stringContaining('not submitted')])
})

test('the database itself refuses to take a submission back after thirty seconds', async () => {
  valueOf(await submitNow())
  await expect(
    database.db.$executeRaw`UPDATE period_submission SET undone_at = '2026-03-15T09:00:31Z'`,
  ).rejects.toThrow('period_submission_undone_soon')
})

test('a submitted figure is corrected only after reopening, with a reason; what was missing may still come', async () => {
  await type('12')
  valueOf(await submitNow())
  const { refused } = await type('13', { instant: '2026-03-15T10:00:00Z' })
  expect(refused.map(({ message }) => message)).toEqual([expect.stringContaining('Reopen the period')])
  expect((await type('20', { measure: TEACH, instant: '2026-03-15T10:00:00Z' })).changes).toHaveLength(1)
  const later = '2026-03-16T09:00:00Z'
  expect(problemsOf(await reopenPeriod.ask(at(later), { ...FEB, reason: ' ' }))).toHaveLength(1)
  valueOf(await reopenPeriod.ask(at(later), { ...FEB, reason: 'One unit sent twice' }))
  const before = valueOf(await readTeamMeasure.ask(at(later), { team: 'ohio', measure: AUDIT }))
  expect(before.series.values.map(({ reported }) => reported)).toMatchObject([{ numerator: 12 }])
  expect((await type('13', { instant: later })).refused).toEqual([])
  expect((await seenNow()).history[0]).toMatchObject({ what: 'Reopened', why: 'One unit sent twice' })
})

test('nothing of a locked period is written: by grid, paste, import, undone paste or past every command', async () => {
  const block = `Month\t${AUDIT} num\t${AUDIT} den\nJan 2026\t10\t40\nFeb 2026\t12\t40`
  const paste = async (text: string) => {
    const { paste: id } = valueOf(await pasteBlock.ask(at('2026-03-15T08:00:00Z'), { team: 'ohio', text }))
    return { team: 'ohio', paste: id, headings: [] }
  }
  const first = await paste(block)
  const { mark } = valueOf(await readOnePaste.ask(at(MORNING), first))
  valueOf(await applyPaste.ask(at('2026-03-15T08:00:00Z'), { ...first, seen: mark }))
  valueOf(await lock())

  expect((await type('13')).refused.map(({ message }) => message)).toEqual([
    'Feb 2026 is locked, so nothing of it can be changed. National staff can unlock it.',
  ])
  const second = await paste(block.replace('12\t40', '13\t40').replace('10\t40', '11\t40'))
  const { preview } = valueOf(await readOnePaste.ask(at(MORNING), second))
  expect(preview?.counts).toMatchObject({ changed: 1, refused: 1 })
  const csv = `period,numerator,denominator\n2026-01,10,40\n2026-02,14,40\n`
  const file = new File([csv], 'audit.csv', { type: 'text/csv' })
  const imported = valueOf(await importFile.ask(at(MORNING), { team: 'ohio', file, measure: AUDIT }))
  expect(imported.parsed.rejected.map(({ row, code }) => [row, code])).toEqual([[3, 'period_closed']])
  expect(problemsOf(await undoPaste.ask(at(MORNING), first))).toEqual([
    expect.stringMatching(/locked|changed since/),
  ])
  await expect(database.db.$executeRaw`UPDATE measure_value SET comment = 'x'`).rejects.toThrow(
    'period_locked',
  )
  await expect(
    database.db
      .$executeRaw`INSERT INTO measure_value (team_id, measure_id, shape, frequency, period_start, state, recorded_at, origin)
      SELECT ${teamId}::uuid, id, shape, frequency, '2026-02-01', 'not-yet', now(), 'typed' FROM measure WHERE slug = ${TEACH}`,
  ).rejects.toThrow('period_locked')
  expect(await stored()).toEqual([10, 12])
})

test('staff lock and unlock with a reason, and all of it stays on the page', async () => {
  expect((await lockPeriod.ask(at(MORNING), { ...FEB, reason: 'Please' })).kind).toBe('refused')
  valueOf(await lock())
  expect(problemsOf(await lock())).toEqual([expect.stringContaining('locked already')])
  expect(problemsOf(await submitNow())).toEqual([expect.stringContaining('locked')])
  valueOf(await unlockPeriod.ask(at(MORNING, staff), { ...FEB, reason: 'The state found an error' }))
  expect((await type('13')).refused).toEqual([])
  const { history, stage } = await seenNow()
  expect(stage.lock).toBeNull()
  expect(history.map(({ what, by, why }) => [what, by, why])).toEqual(
    expect.arrayContaining([
      ['Locked', staff.name, 'Printed in the report'],
      ['Unlocked', staff.name, 'The state found an error'],
    ]),
  )
})

test('who locks waits for a save in progress, and a save for the lock', async () => {
  const { db } = database
  const [typed, locked] = await Promise.all([type('12'), lock()])
  expect(locked.kind).toBe('done')
  expect(typed.changes.length + typed.refused.length).toBe(1)
  expect(await db.measureValue.count()).toBe(typed.changes.length)
})

test('"not available yet" with a day is requested again on that day, and counts as reported until then', async () => {
  const said = { ...FEB, measures: [TEACH], expectedOn: '2026-04-10', why: 'waits for the extract' }
  expect(problemsOf(await expectValues.ask(at(MORNING), { ...said, expectedOn: '2026-03-15' }))).toEqual([
    expect.stringContaining('a day to come'),
  ])
  valueOf(await expectValues.ask(at(MORNING), said))
  const teachDue = async (instant: string) => {
    const { series } = valueOf(await readTeamSeries.ask(at(instant), { team: 'ohio' }))
    return series.find(({ measure }) => measure.slug === TEACH)?.due
  }
  expect(await teachDue('2026-04-09T23:00:00Z')).not.toContain('2026-02')
  expect(await teachDue('2026-04-10T00:00:00Z')).toContain('2026-02')
  const line = (await seenNow()).lines.find(({ slug }) => slug === TEACH)
  expect(line).toMatchObject({
    presence: 'awaited',
    expected: { on: '2026-04-10', why: 'waits for the extract' },
  })
  await type('20', { measure: TEACH, instant: '2026-03-20T09:00:00Z' })
  expect((await seenNow()).lines.find(({ slug }) => slug === TEACH)).toMatchObject({
    presence: 'in',
    expected: null,
  })
  expect(problemsOf(await expectValues.ask(at(MORNING), said))).toEqual([
    expect.stringContaining('has a figure by now'),
  ])
})

test('the list of periods shows what is reported, missing, submitted and locked', async () => {
  await type('12')
  valueOf(await submitNow())
  const { groups } = valueOf(await readPeriods.ask(at(MORNING), { team: 'ohio' }))
  expect(groups.map(({ frequency }) => frequency)).toEqual(['month'])
  expect(groups[0]?.rows).toEqual([
    {
      period: period('2026-02'),
      ...{ standing: 'submitted', asked: 2, in: 1, awaited: 0, missing: 1, overdue: false },
    },
    {
      period: period('2026-01'),
      ...{ standing: 'open', asked: 2, in: 0, awaited: 0, missing: 2, overdue: true },
    },
  ])
})
