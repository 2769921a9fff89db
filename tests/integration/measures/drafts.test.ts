import { beforeEach, expect, test } from 'vitest'
import { EMPTY_CELL, NOTHING } from '#app/measures/entry/cell/cell-text.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { discardDrafts, saveDrafts } from '#app/measures/entry/drafts/commands.server.ts'
import { readEntry } from '#app/measures/entry/queries.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { ANONYMOUS, type PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'
let manager: PersonActor
let lead: PersonActor

beforeEach(async () => {
  const team = await addTeamOf(database.db, 'OH')
  manager = await addPerson(database.db, { team: { ...team, role: 'data-manager' } })
  lead = await addPerson(database.db, { email: 'lead@agency.example', team: { ...team, role: 'lead' } })
  const choice = { team: 'ohio', measures: [AUDIT], dueFrom: '2025-12' }
  valueOf(await chooseTeamMeasures.ask(asking(database.db, manager), choice))
})

const cell = (numerator: string, rest = {}) => ({
  ...EMPTY_CELL,
  measure: AUDIT,
  period: '2026-02',
  was: NOTHING,
  numerator,
  denominator: '40',
  ...rest,
})
const keep = async (window: string, ...cells: object[]) =>
  valueOf(await saveDrafts.ask(asking(database.db, manager), { team: 'ohio', window, cells })).stored
const page = async (actor = manager) =>
  valueOf(await readEntry.ask(asking(database.db, actor), { team: 'ohio' }))
const save = async (typed: object, actor = manager) =>
  valueOf(await enterValues.ask(asking(database.db, actor), { team: 'ohio', cells: [typed] }))

test('a draft comes back to the person alone, and is no value', async () => {
  expect(await keep('one', cell('12'))).toBe(1)
  expect((await page()).drafts).toMatchObject([
    { measure: AUDIT, period: '2026-02', text: { numerator: '12' } },
  ])
  expect((await page(lead)).drafts).toEqual([])
  expect(await database.db.measureValue.count()).toBe(0)
  expect(await database.db.event.count({ where: { action: 'values.enter' } })).toBe(0)
})

test('the newer of two windows wins, and what the other had typed stays beside it', async () => {
  await keep('one', cell('12'))
  await keep('two', cell('13'))
  expect((await page()).drafts).toMatchObject([{ text: { numerator: '13' }, older: { numerator: '12' } }])
  await keep('two', cell('14'))
  expect((await page()).drafts).toMatchObject([{ text: { numerator: '14' }, older: { numerator: '12' } }])
})

test('saved, typed back or thrown away, a draft is gone; refused, it stays', async () => {
  await keep('one', cell('50'))
  expect((await save(cell('50'))).refused).toHaveLength(1)
  expect((await page()).drafts).toHaveLength(1)
  await save(cell('12'))
  expect((await page()).drafts).toEqual([])

  const saved = 'value|12|40|final'
  await keep('one', cell('13', { was: saved }))
  expect((await page()).drafts).toHaveLength(1)
  await keep('one', cell('12', { was: saved }))
  expect((await page()).drafts).toEqual([])

  await keep('one', cell('14', { was: saved }))
  const discard = await discardDrafts.ask(asking(database.db, manager), { team: 'ohio' })
  expect(valueOf(discard).dropped).toBe(1)
  expect(await database.db.entryDraft.count()).toBe(0)
})

test('a draft of a cell that somebody else saved meanwhile leads to the choice between the two', async () => {
  await keep('one', cell('12'))
  await save(cell('20'), lead)
  const [draft] = (await page()).drafts
  const { refused } = await save(cell('12', { was: draft!.was }))
  expect(refused).toMatchObject([{ kind: 'overtaken', theirs: { by: 'lead@agency.example' } }])
})

test('a draft that no form of ours would send is refused, and nobody drafts where they may not enter', async () => {
  const ask = (input: object, actor = asking(database.db, manager)) =>
    saveDrafts.ask(actor, { team: 'ohio', window: 'one', ...input })
  expect((await ask({ cells: [cell('1'.repeat(61))] })).kind).toBe('problems')
  expect((await ask({ cells: [cell('1', { period: 'soon' })] })).kind).toBe('problems')
  expect(valueOf(await ask({ cells: [cell('1', { measure: 'no-such-measure' })] })).stored).toBe(0)
  expect((await ask({ cells: [] }, asking(database.db, ANONYMOUS))).kind).toBe('sign-in')
})

test('a comment is stored with the draft, even where the figure itself is as saved', async () => {
  await save(cell('12'))
  const saved = 'value|12|40|final'
  await keep('one', cell('12', { was: saved, comment: 'night staff' }))
  expect((await page()).drafts).toMatchObject([{ comment: 'night staff', text: { numerator: '12' } }])
  await keep('one', cell('12', { was: saved, comment: '' }))
  expect((await page()).drafts).toEqual([])
})

test('a draft is taken for a measure of the team alone', async () => {
  const other = cell('12', { measure: 'early-elective-delivery' })
  expect(await keep('one', other, cell('12'))).toBe(1)
  const { id: teamId } = await database.db.team.findUniqueOrThrow({ where: { slug: 'ohio' } })
  const { id: measureId } = await database.db.measure.findUniqueOrThrow({ where: { slug: other.measure } })
  const row = { teamId, personId: manager.id, measureId, period: '2026-02', was: '', numerator: '1' }
  const rest = { denominator: '2', state: 'value', provisional: false, windowId: 'one', typedAt: new Date() }
  await expect(database.db.entryDraft.create({ data: { ...row, ...rest } })).rejects.toThrow(
    'entry_draft_measure_of_team',
  )
})
