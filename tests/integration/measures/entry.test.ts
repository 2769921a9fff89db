import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { EMPTY_CELL, NOTHING, stampOf, type TypedCell } from '#app/measures/entry/cell/cell-text.ts'
import { savedSentence } from '#app/measures/entry/validation/changes.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { MOST_CELLS } from '#app/measures/entry/forms.ts'
import { readEntry } from '#app/measures/entry/queries.server.ts'
import { dropTeamMeasure, chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { ANONYMOUS, type Actor, type PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, MID_MARCH, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'
const TEACH = 'safe-sleep-teach-back'
const NEXT_DAY = stoppedClock('2026-03-16T09:00:00Z')

let team: { id: string; slug: string; name: string }
let manager: PersonActor

beforeEach(async () => {
  team = await addTeamOf(database.db, 'OH')
  manager = await addPerson(database.db, { team: { ...team, role: 'data-manager' } })
  const choice = { team: 'ohio', measures: [AUDIT, TEACH], dueFrom: '2025-12' }
  valueOf(await chooseTeamMeasures.ask(asking(database.db, manager), choice))
})

const cell = (
  period: string,
  numerator: string,
  denominator: string,
  rest: Partial<TypedCell> = {},
): TypedCell => ({
  ...EMPTY_CELL,
  measure: AUDIT,
  period,
  numerator,
  denominator,
  was: null,
  ...rest,
})
const ask = (cells: readonly unknown[], actor: Actor = manager, clock = MID_MARCH) =>
  enterValues.ask({ ...asking(database.db, actor, clock), requestId: 'request' }, { team: 'ohio', cells })
const save = async (...cells: TypedCell[]) => valueOf(await ask(cells))

const stored = async () => {
  const rows = await database.db.measureValue.findMany({
    orderBy: [{ measureId: 'asc' }, { periodStart: 'asc' }],
  })
  return rows.map(({ periodStart, state, numerator, denominator, provisional }) => [
    periodStart.toISOString().slice(0, 7),
    state,
    numerator && Number(numerator),
    denominator && Number(denominator),
    provisional,
  ])
}

test('the good cells of a form are saved and the others come back with what was typed and why', async () => {
  const bad = [
    cell('2025-12', '45', '40'),
    cell('2026-01', '-1', '40'),
    cell('2026-04', '1', '2'),
    cell('2025-11', 'twelve', '40'),
    cell('2025-10', '1.5', '40'),
    cell('2025-09', '12', ''),
    cell('2025-08', '', '40'),
    cell('2025-07', '12', '40', { state: 'withheld', was: NOTHING }),
    cell('2026-Q1', '1', '2'),
    cell('2026-01', '1', '2', { measure: 'no-such-measure' }),
  ]
  const output = await save(
    ...bad,
    cell('2026-02', '12', '40'),
    cell('2026-03', '0', '40', { provisional: true }),
  )
  expect(output.refused.map(({ typed }) => typed)).toMatchObject(bad)
  expect(output.refused.map(({ part }) => part)).toEqual([
    'numerator',
    'numerator',
    'numerator',
    'numerator',
    'numerator',
    'denominator',
    'numerator',
    'state',
    'numerator',
    'numerator',
  ])
  expect(output.refused.map(({ message }) => message)).toEqual([
    expect.stringContaining('45 is more than the 40'),
    expect.stringContaining('below zero'),
    expect.stringContaining('Apr 2026 has not begun yet'),
    expect.stringContaining('"twelve" is not a number'),
    expect.stringContaining('not a whole number'),
    expect.stringContaining('The denominator is missing'),
    expect.stringContaining('The numerator is missing'),
    expect.stringContaining('also says "Withheld"'),
    expect.stringContaining('not a month'),
    expect.stringContaining('does not report this measure'),
  ])
  expect(await stored()).toEqual([
    ['2026-02', 'value', 12, 40, false],
    ['2026-03', 'value', 0, 40, true],
  ])
})

test('zero and the three ways of having no figure are four different things in the database', async () => {
  const state = (period: string, is: string) => cell(period, '', '', { state: is })
  await save(
    cell('2025-12', '0', '40'),
    state('2026-01', 'not-yet'),
    state('2026-02', 'not-applicable'),
    state('2026-03', 'withheld'),
  )
  expect(await stored()).toEqual([
    ['2025-12', 'value', 0, 40, false],
    ['2026-01', 'not-yet', null, null, false],
    ['2026-02', 'not-applicable', null, null, false],
    ['2026-03', 'withheld', null, null, false],
  ])
})

test('two corrections keep both earlier values, with who wrote and who replaced them and when', async () => {
  const lead = await addPerson(database.db, { email: 'lead@agency.example', team: { ...team, role: 'lead' } })
  await save(cell('2026-01', '12', '40'))
  expect(valueOf(await ask([cell('2026-01', '13', '40')], lead, NEXT_DAY)).changes).toHaveLength(1)
  const taken = valueOf(await ask([cell('2026-01', '', '', { state: 'not-yet' })], manager, NEXT_DAY))
  expect(savedSentence(taken.changes)).toContain('13 of 40 became not available yet')
  const revisions = await database.db.measureValueRevision.findMany({ orderBy: { id: 'asc' } })
  expect(revisions).toMatchObject([
    {
      state: 'value',
      recordedBy: manager.id,
      recordedAt: MID_MARCH(),
      replacedBy: lead.id,
      replacedAt: NEXT_DAY(),
    },
    { state: 'value', recordedBy: lead.id, replacedBy: manager.id },
  ])
  expect(revisions.map((one) => [Number(one.numerator), Number(one.denominator)])).toEqual([
    [12, 40],
    [13, 40],
  ])
  expect(await stored()).toEqual([['2026-01', 'not-yet', null, null, false]])
})

test('what says the same again is unchanged, and what is untouched is nothing', async () => {
  await save(cell('2026-01', '1200', '4000'))
  const shown = stampOf({
    reported: { state: 'value', numerator: 1200, denominator: 4000 },
    provisional: false,
  })
  const again = await save(
    cell('2026-01', '1,200', '4 000', { was: shown }),
    cell('2026-02', '', '', { was: NOTHING }),
  )
  expect([again.unchanged, again.changes, again.refused]).toEqual([1, [], []])
  expect(await save(cell('2026-01', '1200', '4000', { was: shown }))).toMatchObject({
    unchanged: 0,
    changes: [],
  })
  expect(await database.db.measureValueRevision.count()).toBe(0)
})

test('a saved cell cannot be emptied', async () => {
  await save(cell('2026-01', '12', '40'))
  const { refused } = await save(cell('2026-01', '', ''))
  expect(refused[0]?.message).toContain('cannot be emptied')
  expect(await stored()).toHaveLength(1)
})

test('each figure saved is an event that names measure, period, old and new', async () => {
  await save(cell('2026-01', '12', '40'))
  await save(cell('2026-01', '13', '40'), cell('2026-02', '99', '40'))
  const events = await database.db.event.findMany({
    where: { action: 'values.enter' },
    orderBy: { id: 'asc' },
  })
  expect(events).toMatchObject([
    {
      teamId: team.id,
      actorId: manager.id,
      actorLabel: 'Ohio data manager',
      data: { period: '2026-01', before: null },
    },
    {
      subjectKind: 'measure',
      subjectId: AUDIT,
      data: {
        measure: { slug: AUDIT },
        period: '2026-01',
        before: { reported: { numerator: 12 } },
        after: { reported: { numerator: 13 } },
      },
    },
  ])
})

test('of two people who fill the same empty cell at once, the second is shown what the first saved', async () => {
  const lead = await addPerson(database.db, { email: 'lead@agency.example', team: { ...team, role: 'lead' } })
  const [first, second] = ['12', '13'].map((numerator) => cell('2026-01', numerator, '40', { was: NOTHING }))
  let asked: ReturnType<typeof ask> | undefined
  await database.db.$transaction(async (tx) => {
    const saved = await enterValues.ask(asking(tx, manager), { team: 'ohio', cells: [first] })
    expect(valueOf(saved).changes).toHaveLength(1)
    let answered = false
    asked = ask([second], lead)
    void asked.then(() => (answered = true))
    while (!answered && !(await somebodyWaits())) continue
  })
  const { changes, refused } = valueOf(await asked!)
  expect(changes).toEqual([])
  expect(refused[0]?.message).toMatch(/^Meanwhile 12 of 40 was saved here/)
})

async function somebodyWaits(): Promise<boolean> {
  const [row] = await database.db.$queryRaw<{ waits: boolean }[]>`
    SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock') AS waits`
  return row?.waits ?? false
}

test('a measure that was dropped meanwhile takes no more figures', async () => {
  const drop = { team: 'ohio', measure: AUDIT, reason: 'The pilot has ended.' }
  valueOf(await dropTeamMeasure.ask(asking(database.db, manager), drop))
  const { refused, changes } = await save(
    cell('2026-01', '12', '40'),
    cell('2026-01', '3', '4', { measure: TEACH }),
  )
  expect([refused.length, changes.length]).toEqual([1, 1])
  expect(refused[0]?.message).toContain('does not report this measure')
})

test('a form with too many cells is refused with a sentence and saves nothing', async () => {
  const cells = Array.from({ length: MOST_CELLS + 1 }, () => cell('2026-01', '12', '40'))
  expect(problemsOf(await ask(cells))).toEqual([
    `Nothing was saved: send at most ${MOST_CELLS} cells at a time.`,
  ])
  expect(await stored()).toEqual([])
})

test('lead, data manager, member and national staff may enter; nobody else may', async () => {
  const db = database.db
  const inTeam = (role: 'lead' | 'member' | 'viewer') =>
    addPerson(db, { email: `${role}@agency.example`, team: { ...team, role } })
  const standing = (role: 'staff' | 'coach' | 'funder' | 'participant') =>
    addPerson(db, { email: `${role}@national.example`, standings: [role] })
  const alabama = await addTeamOf(db, 'AL')
  const coach = await standing('coach')
  const kinds = async (actor: Actor) => {
    const page = await readEntry.ask(asking(db, actor), { team: 'ohio' })
    return [page.kind, (await ask([cell('2026-01', '12', '40')], actor)).kind]
  }
  for (const actor of [manager, await inTeam('lead'), await inTeam('member'), await standing('staff')]) {
    expect(await kinds(actor)).toEqual(['done', 'done'])
  }
  for (const actor of [
    await inTeam('viewer'),
    coach,
    { ...coach, coaches: [team.id] },
    await standing('funder'),
    await standing('participant'),
    await addPerson(db, { email: 'lead@alabama.example', team: { ...alabama, role: 'lead' } }),
  ]) {
    expect(await kinds(actor)).toEqual(['refused', 'refused'])
  }
  expect(await kinds(ANONYMOUS)).toEqual(['sign-in', 'sign-in'])
  expect((await readEntry.ask(asking(db, manager), { team: 'utah' })).kind).toBe('absent')
})

test('the page opens on the oldest month due and moves on when that month is finished', async () => {
  const open = async () => valueOf(await readEntry.ask(asking(database.db, manager), { team: 'ohio' })).grid
  expect((await open()).first).toEqual({ measure: AUDIT, period: '2025-12' })
  expect((await save(cell('2025-12', '12', '40'))).finished).toBe(false)
  expect((await open()).first).toEqual({ measure: TEACH, period: '2025-12' })
  expect((await save(cell('2025-12', '0', '9', { measure: TEACH }))).finished).toBe(true)
  expect((await open()).first).toEqual({ measure: AUDIT, period: '2026-01' })
})

test('after a save the page can say what it did, and another request knows nothing about it', async () => {
  await save(cell('2026-01', '12', '40'))
  const page = async (saved?: string) =>
    valueOf(await readEntry.ask(asking(database.db, manager), { team: 'ohio', saved })).saved
  expect(savedSentence((await page('request'))!)).toBe('Saved 1 new.')
  expect(await page('another')).toEqual([])
  expect(await page()).toBeNull()
})

test('a team without measures gets an empty page', async () => {
  await addTeamOf(database.db, 'VT')
  const staff = await addPerson(database.db, { email: 'staff@national.example', standings: ['staff'] })
  const { grid } = valueOf(await readEntry.ask(asking(database.db, staff), { team: 'vermont' }))
  expect(grid.sections).toEqual([])
})

test('a ticked comment is put on the chart in the same transaction, with an event of its own', async () => {
  await save(cell('2026-01', '31', '40', { comment: 'Audit by night staff', onChart: true }))
  const [note] = await database.db.annotation.findMany()
  expect(note).toMatchObject({ text: 'Audit by night staff', kind: 'event', toMonth: null })
  const events = await database.db.event.findMany({ where: { requestId: 'request' }, orderBy: { id: 'asc' } })
  expect(events.map(({ action }) => action)).toEqual(['values.enter', 'chart.annotate'])
  const { saved } = valueOf(
    await readEntry.ask(asking(database.db, manager), { team: 'ohio', saved: 'request' }),
  )
  expect(savedSentence(saved!)).toBe('Saved 1 new.')
})
