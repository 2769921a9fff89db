import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { EMPTY_CELL } from '#app/measures/entry/cell/cell-text.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { applyPaste, pasteBlock, undoPaste } from '#app/measures/entry/paste/commands.server.ts'
import { readOnePaste } from '#app/measures/entry/paste/queries.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { readTeamMeasure } from '#app/measures/queries.server.ts'
import { ANONYMOUS, type PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'
const at = (time: string) => stoppedClock(`2026-03-15T${time}:00Z`)
let manager: PersonActor
let team: { id: string; slug: string; name: string }

beforeEach(async () => {
  team = await addTeamOf(database.db, 'OH')
  manager = await addPerson(database.db, { team: { ...team, role: 'data-manager' } })
  const choice = { team: 'ohio', measures: [AUDIT, 'safe-sleep-teach-back'], dueFrom: '2025-12' }
  valueOf(await chooseTeamMeasures.ask(asking(database.db, manager), choice))
})

const by = (time: string, actor = manager) => asking(database.db, actor, at(time))
const type = async (time: string, period: string, numerator: string, denominator: string, actor = manager) =>
  valueOf(
    await enterValues.ask(by(time, actor), {
      team: 'ohio',
      cells: [{ ...EMPTY_CELL, measure: AUDIT, period, numerator, denominator, was: null }],
    }),
  )
const BLOCK = [
  `Month\t${AUDIT} num\t${AUDIT} den`,
  'Dec 2025\t12\t40',
  'Jan 2026\t13\t41',
  'Feb 2026\t60\t50',
].join('\n')
const paste = async (text = BLOCK) => valueOf(await pasteBlock.ask(by('10:00'), { team: 'ohio', text })).paste
const look = async (id: string) =>
  valueOf(await readOnePaste.ask(by('10:01'), { team: 'ohio', paste: id, headings: [] }))
const apply = async (id: string, seen: string, time = '10:02') =>
  applyPaste.ask(by(time), { team: 'ohio', paste: id, seen, headings: [] })
const undo = (id: string, time = '11:00') => undoPaste.ask(by(time), { team: 'ohio', paste: id })

const stored = async () => {
  const rows = await database.db.measureValue.findMany({ orderBy: { periodStart: 'asc' } })
  return rows.map(({ periodStart, numerator, denominator, comment, origin }) =>
    [
      periodStart.toISOString().slice(0, 7),
      `${Number(numerator)}/${Number(denominator)}`,
      comment,
      origin,
    ].join(' '),
  )
}

test('what is looked at is what is saved: new and changed go in, same and refused do not', async () => {
  await type('09:00', '2026-01', '9', '41')
  const id = await paste()
  const { preview, mark } = await look(id)
  expect(preview?.counts).toEqual({ new: 1, changed: 1, same: 0, refused: 1 })
  expect(preview?.rows.map(({ cells }) => cells[0])).toMatchObject([
    { kind: 'new', text: '12 of 40' },
    { kind: 'changed', text: '13 of 41', old: '9 of 41' },
    { kind: 'refused', reason: expect.stringContaining('larger than the denominator') },
  ])
  expect(await stored()).toEqual(['2026-01 9/41  typed'])
  valueOf(await apply(id, mark))
  expect(await stored()).toEqual(['2025-12 12/40  typed', '2026-01 13/41  typed'])
  expect(problemsOf(await apply(id, mark))).toEqual([expect.stringContaining('applied already')])
  const again = await look(await paste())
  expect(again.preview?.counts).toEqual({ new: 0, changed: 0, same: 2, refused: 1 })
})

test('when somebody saves between looking and applying nothing is stored and the page is to be looked at again', async () => {
  const id = await paste()
  const { mark } = await look(id)
  await type('10:01', '2025-12', '20', '40')
  expect(problemsOf(await apply(id, mark))).toEqual([expect.stringContaining('look at it again')])
  expect(await stored()).toEqual(['2025-12 20/40  typed'])
})

test('undoing restores the earlier values, and the history keeps both', async () => {
  await type('09:00', '2026-01', '9', '41')
  await database.db
    .$executeRaw`UPDATE measure_value SET comment = 'a new nurse', recorded_at = '2026-03-15T09:30:00Z', origin = 'demo'`
  const before = await stored()
  const id = await paste()
  valueOf(await apply(id, (await look(id)).mark))
  valueOf(await undo(id))
  expect(await stored()).toEqual(before)
  expect(await database.db.measureValueRevision.count()).toBe(3)
  const withdrawn = await database.db.measureValueWithdrawal.findMany()
  expect(withdrawn.map((row) => [Number(row.numerator), row.withdrawnBy])).toEqual([[12, manager.id]])
  const { former } = valueOf(await readTeamMeasure.ask(by('12:00'), { team: 'ohio', measure: AUDIT }))
  expect(former.map(({ period, reported }) => [period, reported])).toContainEqual([
    '2025-12',
    { state: 'value', numerator: 12, denominator: 40 },
  ])
  expect(problemsOf(await undo(id, '11:05'))).toEqual([expect.stringContaining('taken back already')])
  expect((await look(await paste())).preview?.counts).toMatchObject({ new: 1, changed: 1 })
})

test('a paste of which something was changed since is not taken back at all, and says what, by whom and when', async () => {
  const lead = await addPerson(database.db, { email: 'lead@agency.example', team: { ...team, role: 'lead' } })
  const id = await paste()
  valueOf(await apply(id, (await look(id)).mark))
  await type('10:30', '2026-01', '14', '41', lead)
  const [message] = problemsOf(await undo(id))
  expect(message).toContain('Jan 2026 (by lead@agency.example on Mar 15, 2026)')
  expect(await stored()).toEqual(['2025-12 12/40  typed', '2026-01 14/41  typed'])
})

test('a block with nothing readable is refused and not stored', async () => {
  const ask = (text: string) => pasteBlock.ask(by('10:00'), { team: 'ohio', text })
  expect(problemsOf(await ask('hello'))).toEqual([expect.stringContaining('No months were found')])
  expect(problemsOf(await ask('  '))).toEqual([expect.stringContaining('Paste the cells')])
  expect(problemsOf(await ask('Patient name\tJan 2026\nA\t1'))).toEqual([
    expect.stringContaining('single persons'),
  ])
  expect(await database.db.entryPaste.count()).toBe(0)
})

test("another team's paste is not found, and a person who may not enter may not paste", async () => {
  const id = await paste()
  const vermont = await addTeamOf(database.db, 'VT')
  const other = await addPerson(database.db, {
    email: 'other@agency.example',
    team: { ...vermont, role: 'data-manager' },
  })
  const inVermont = { team: 'vermont', paste: id }
  expect((await undoPaste.ask(by('11:00', other), inVermont)).kind).toBe('absent')
  expect((await undoPaste.ask(by('11:00', other), { ...inVermont, team: 'ohio' })).kind).toBe('refused')
  const nobody = await pasteBlock.ask(asking(database.db, ANONYMOUS), { team: 'ohio', text: BLOCK })
  expect(nobody.kind).toBe('sign-in')
})

test('a value that was not taken back on record cannot be deleted', async () => {
  await type('09:00', '2026-01', '9', '41')
  await expect(database.db.$executeRaw`DELETE FROM measure_value`).rejects.toThrow(/never deleted/)
})

test('a pasted figure far from the history is asked about: ticked it is saved, otherwise it alone is left out', async () => {
  for (const m of ['2025-04', '2025-05', '2025-06', '2025-07', '2025-08', '2025-09', '2025-10', '2025-11'])
    await type('09:00', m, '30', '60')
  const block = [`Month\t${AUDIT} num\t${AUDIT} den`, 'Dec 2025\t31\t60', 'Jan 2026\t2\t60'].join('\n')
  const [first, second] = [await paste(block), await paste(block)]
  const { preview, mark } = await look(first)
  expect(preview!.questions).toMatchObject([{ key: `${AUDIT}.2026-01` }])
  expect(preview!.questions[0]!.question).toContain('is far lower')
  valueOf(await apply(first, mark))
  expect((await stored()).slice(-1)).toEqual(['2025-12 31/60  typed'])
  const again = { team: 'ohio', paste: second, headings: [], seen: (await look(second)).mark }
  expect(problemsOf(await applyPaste.ask(by('10:03'), again))).toEqual([
    'Tick the figures that are right: the others are left out.',
  ])
  valueOf(await applyPaste.ask(by('10:04'), { ...again, sure: [`${AUDIT}.2026-01`] }))
  expect((await stored()).slice(-1)).toEqual(['2026-01 2/60  typed'])
})
