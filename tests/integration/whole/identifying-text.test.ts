import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { periodOf } from '#app/kernel/time/period.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { annotate } from '#app/measures/notes/commands.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { observe, stopTest } from '#app/pdsa/stages/commands.server.ts'
import type { Context, Outcome } from '#app/platform/use-case.server.ts'
import { setHandlings } from '#app/teams/identifying/commands.server.ts'
import { readHandlings } from '#app/teams/identifying/queries.server.ts'
import { addPerson, addTeamOf, asking, MID_MARCH, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'
const BLOCKED = 'Baby Boy Smith, DOB 3/14/2026, had no crib.'
const ASKED = 'A 3-day-old infant from Vinton County was readmitted.'

async function ohio() {
  const team = await addTeamOf(database.db, 'OH')
  const manager = await addPerson(database.db, { team: { ...team, role: 'data-manager' } })
  const ask = asking(database.db, manager)
  valueOf(await chooseTeamMeasures.ask(ask, { team: 'ohio', measures: [AUDIT], dueFrom: '2025-01' }))
  return { team, manager, ask }
}

const staffAsk = async (email = 's@hrsa.example') =>
  asking(database.db, await addPerson(database.db, { email, standings: ['staff'] }))

function confirmedBy(outcome: Outcome<unknown>): string[] {
  if (outcome.kind !== 'problems') throw new Error(`The outcome is ${outcome.kind}`)
  return outcome.problems.flatMap(({ confirm }) => (confirm ? [confirm.value] : []))
}

const note = (ask: Context, text: string, more: object = {}) =>
  annotate.ask(ask, { team: 'ohio', measure: AUDIT, kind: 'event', from: '2025-02', text, ...more })

test('a name beside a birth date is never stored, and the problem says why and how to put it', async () => {
  const { ask } = await ohio()
  const outcome = await note(ask, `Two audits. ${BLOCKED}`)
  expect(outcome).toMatchObject({
    kind: 'problems',
    problems: [
      {
        field: 'text',
        passages: [{ sentence: BLOCKED, from: 0, to: 29, suggestion: 'Write “a baby born in spring”.' }],
      },
    ],
  })
  expect(confirmedBy(outcome)).toEqual([])
  expect(await database.db.annotation.count()).toBe(0)
})

test('text that needs confirmation is stored once it is confirmed, and another text needs it again', async () => {
  const { ask } = await ohio()
  const confirmed = confirmedBy(await note(ask, ASKED))
  expect(confirmed).toHaveLength(1)
  expect(problemsOf(await note(ask, ASKED.replace('Vinton', 'Noble'), { confirmed }))).toHaveLength(1)
  expect(await database.db.annotation.count()).toBe(0)
  valueOf(await note(ask, ASKED, { confirmed }))
  expect(await database.db.annotation.count()).toBe(1)
})

test('a confirmation does not let a blocked sentence through', async () => {
  const { ask } = await ohio()
  const confirmed = confirmedBy(await note(ask, ASKED))
  expect(problemsOf(await note(ask, `${ASKED} ${BLOCKED}`, { confirmed }))).toHaveLength(1)
})

test('a comment on a value comes back to its cell, and the other cells are saved', async () => {
  const { ask } = await ohio()
  const cell = (period: string, comment: string) => ({
    ...{ measure: AUDIT, period, was: 'none', numerator: '12', denominator: '40', comment },
  })
  const cells = [cell('2025-01', BLOCKED), cell('2025-02', ASKED), cell('2025-03', 'Two units audited')]
  const first = valueOf(await enterValues.ask(ask, { team: 'ohio', cells }))
  expect(first.changes).toHaveLength(1)
  expect(first.refused).toMatchObject([
    { part: 'comment', kind: 'wrong', typed: { period: '2025-01', comment: BLOCKED } },
    { part: 'comment', kind: 'question', typed: { period: '2025-02', comment: ASKED } },
  ])
  const confirmed = [first.refused[1]!.check!.confirm!.value]
  const second = valueOf(await enterValues.ask(ask, { team: 'ohio', cells: cells.slice(0, 2), confirmed }))
  expect(second.changes.map(({ period }) => period)).toEqual([periodOf('month', month('2025-02'))])
  expect(second.refused).toHaveLength(1)
})

test('the texts of a test of change are looked at when it is logged, observed and stopped', async () => {
  const { ask, manager } = await ohio()
  const plan = {
    ...{ team: 'ohio', change: 'Ask at discharge', prediction: 'Four of five', measure: AUDIT },
    ...{ owner: manager.id, scale: 1, plannedStart: '2026-03-10' },
  }
  expect(problemsOf(await logTest.ask(ask, { ...plan, prediction: BLOCKED }))).toHaveLength(1)
  const contact = 'Mary Jones, 614-555-0134'
  const { test: id } = valueOf(await logTest.ask(ask, { ...plan, siteContact: contact }))
  const seen = { team: 'ohio', test: id, kind: 'observation', observedOn: '2026-03-12' }
  expect(problemsOf(await observe.ask(ask, { ...seen, text: BLOCKED }))).toHaveLength(1)
  const confirmed = confirmedBy(await observe.ask(ask, { ...seen, text: ASKED }))
  valueOf(await observe.ask(ask, { ...seen, text: ASKED, confirmed }))
  expect(problemsOf(await stopTest.ask(ask, { team: 'ohio', test: id, reason: BLOCKED }))).toHaveLength(1)
})

test('staff say what is blocked; the next text follows, and the page says who changed it when', async () => {
  const { ask } = await ohio()
  const staff = await staffAsk()
  const { handlings } = valueOf(await readHandlings.ask(staff, {}))
  expect(handlings).toMatchObject({ 'name-with-date': 'block', 'age-with-place': 'warn' })
  valueOf(
    await setHandlings.ask(staff, { ...handlings, 'age-with-place': 'block', 'name-with-date': 'warn' }),
  )
  expect(valueOf(await readHandlings.ask(staff, {})).set).toEqual({
    'age-with-place': { at: MID_MARCH(), by: 's@hrsa.example' },
    'name-with-date': { at: MID_MARCH(), by: 's@hrsa.example' },
  })
  expect(confirmedBy(await note(ask, ASKED))).toEqual([])
  valueOf(await note(ask, BLOCKED, { confirmed: confirmedBy(await note(ask, BLOCKED)) }))
  const events = await database.db.event.findMany({ where: { action: 'identifying.set' } })
  expect(events.map(({ subjectId, data }) => ({ subjectId, data }))).toContainEqual({
    subjectId: 'age-with-place',
    data: { from: 'warn', to: 'block' },
  })
})

test('saving the settings as they are, and a handling that there is not, change nothing', async () => {
  const staff = await staffAsk()
  const { handlings } = valueOf(await readHandlings.ask(staff, {}))
  expect(problemsOf(await setHandlings.ask(staff, handlings))).toEqual(['Nothing was changed.'])
  expect(problemsOf(await setHandlings.ask(staff, { ...handlings, phone: 'ignore' }))).toEqual([
    'Choose whether to ask first or not to save.',
  ])
  expect(await database.db.event.count({ where: { action: 'identifying.set' } })).toBe(0)
})

test('a data manager may not change the settings', async () => {
  const { ask } = await ohio()
  expect((await readHandlings.ask(ask, {})).kind).toBe('refused')
})
