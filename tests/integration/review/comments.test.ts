import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { EMPTY_CELL } from '#app/measures/entry/cell/cell-text.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { boardRows } from '#app/review/board/board.ts'
import { readBoard } from '#app/review/board/queries.server.ts'
import { sinceWords } from '#app/review/comments/comment.ts'
import {
  answerComment,
  reopenComment,
  resolveComment,
  writeComment,
} from '#app/review/comments/commands.server.ts'
import { readComments } from '#app/review/comments/queries.server.ts'
import { readReview } from '#app/review/reviews/queries.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { assignCoach, coachedOhio } from '../../support/review-world.ts'
import { addTestOfChange } from '../../support/tests-of-change.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const NOW = '2026-03-20T12:00:00Z'
const as = (actor: PersonActor, at = NOW) => asking(database.db, actor, stoppedClock(at))
const OHIO = { team: 'ohio' }
const AUDIT = 'measure:safe-crib-audit'
const ON_JANUARY = { ...OHIO, about: AUDIT, period: '2026-01', body: 'What happened in January?' }

let ohio: { id: string; slug: string; name: string }
let coach: PersonActor
let lead: PersonActor

beforeEach(async () => {
  ;({ ohio, coach, lead } = await coachedOhio(database.db))
})

const write = async (change: object = {}) =>
  valueOf(await writeComment.ask(as(coach), { ...ON_JANUARY, ...change })).thread
const threadsOf = async (actor: PersonActor) => valueOf(await readComments.ask(as(actor), OHIO)).threads

test('a comment on a value is answered and resolved, and an answer opens it again', async () => {
  const thread = await write()
  valueOf(await answerComment.ask(as(lead), { ...OHIO, thread, body: 'Two units moved house.' }))
  valueOf(await resolveComment.ask(as(lead), { ...OHIO, thread }))
  valueOf(await resolveComment.ask(as(coach), { ...OHIO, thread }))
  expect(await threadsOf(coach)).toMatchObject([
    { state: 'resolved', about: { kind: 'value', slug: 'safe-crib-audit', period: '2026-01' } },
  ])
  valueOf(await answerComment.ask(as(coach), { ...OHIO, thread, body: 'Are they back?' }))
  valueOf(await resolveComment.ask(as(coach), { ...OHIO, thread }))
  valueOf(await reopenComment.ask(as(lead), { ...OHIO, thread }))
  const [one] = await threadsOf(lead)
  expect(one).toMatchObject({ state: 'open' })
  expect(one!.entries.map(({ step, by }) => [step, by])).toEqual([
    ['said', 'coach@agency.example'],
    ['said', 'ana@agency.example'],
    ['resolved', 'ana@agency.example'],
    ['said', 'coach@agency.example'],
    ['resolved', 'coach@agency.example'],
    ['reopened', 'ana@agency.example'],
  ])
  expect(await database.db.event.count({ where: { action: 'team.comment.write', teamId: ohio.id } })).toBe(6)
})

test('a comment says when its value was corrected, or reported since', async () => {
  await write()
  await write({ period: '2026-03', body: 'March is not there yet.' })
  const enter = async (period: string, numerator: string, was: string | null) => {
    const cell = { ...EMPTY_CELL, measure: 'safe-crib-audit', period, was, numerator, denominator: '100' }
    valueOf(await enterValues.ask(as(lead, '2026-04-20T12:00:00Z'), { team: 'ohio', cells: [cell] }))
  }
  const value = await database.db.measureValue.findFirstOrThrow({
    where: { teamId: ohio.id, periodStart: new Date('2026-01-01') },
  })
  await database.db.measureValue.update({ where: { id: value.id }, data: { numerator: 61 } })
  await enter('2026-03', '40', null)
  expect((await threadsOf(coach)).map(({ about }) => sinceWords(about)).toSorted()).toEqual([
    'Corrected since, from 51 of 100 to 61 of 100.',
    'Reported since: 40 of 100.',
  ])
})

test('tests and aims are commented on as well, of the own team alone', async () => {
  const own = await addTestOfChange(database.db, { teamId: ohio.id, ownerId: lead.id })
  await write({ about: `test:${own}`, period: undefined, body: 'Try it at night too.' })
  expect(await threadsOf(lead)).toMatchObject([{ about: { kind: 'test', id: own } }])
  const utah = await addTeamOf(database.db, 'UT')
  const other = await addPerson(database.db, { email: 'ut@agency.example', team: { ...utah, role: 'lead' } })
  const theirs = await addTestOfChange(database.db, { teamId: utah.id, ownerId: other.id })
  const refused = async (change: object) =>
    problemsOf(await writeComment.ask(as(coach), { ...ON_JANUARY, ...change }))
  expect(await refused({ about: `test:${theirs}` })).toEqual(['The team has no such measure, test or aim.'])
  expect(await refused({ about: 'measure:elsewhere' })).toEqual([
    'The team has no such measure, test or aim.',
  ])
  expect(await refused({ about: 'space:commons' })).toEqual(['Choose what the comment is about.'])
  expect(await refused({ period: undefined })).toEqual(['Enter the period of the value.'])
  expect(await refused({ period: '2026-Q1' })).toEqual(['This measure is reported by months.'])
  expect(await refused({ period: '2026-04' })).toEqual(['Enter a period that has begun.'])
  expect(await refused({ body: '' })).toEqual(['Write the comment.'])
  expect(await refused({ body: 'Maria Lopez, born 3/4/2025, died on 4/1/2025' })).not.toEqual([])
  expect(await threadsOf(coach)).toHaveLength(1)
  // The database holds it too.
  const row = { teamId: ohio.id, testId: theirs, stateAt: new Date(), startedAt: new Date() }
  await expect(database.db.commentThread.create({ data: row })).rejects.toThrow('comment_thread_of_its_team')
})

test('comments are open to the team, its coach and national staff alone', async () => {
  const thread = await write()
  const utah = await addTeamOf(database.db, 'UT')
  const peer = await addPerson(database.db, { email: 'ut@agency.example', team: { ...utah, role: 'lead' } })
  const other = await addPerson(database.db, { email: 'other@agency.example', standings: ['coach'] })
  for (const actor of [peer, await assignCoach(database.db, other, utah)]) {
    expect((await readComments.ask(as(actor), OHIO)).kind).toBe('refused')
    expect((await answerComment.ask(as(actor), { ...OHIO, thread, body: 'Hello' })).kind).toBe('refused')
  }
  expect(problemsOf(await resolveComment.ask(as(peer), { team: 'utah', thread }))).toEqual([
    'These comments are not there. Reload the page.',
  ])
})

test('what is not resolved is counted on the board and stands in the next review; a page of one thing shows that alone', async () => {
  const thread = await write()
  const own = await addTestOfChange(database.db, { teamId: ohio.id, ownerId: lead.id })
  await write({ about: `test:${own}`, period: undefined, body: 'Try it at night too.' })
  const { panels, asked } = valueOf(await readBoard.ask(as(coach), {}))!
  expect(boardRows({ ...panels, network: {} }, asked, new Date(NOW))[0]).toMatchObject({ comments: 2 })
  const { threads, total } = valueOf(await readComments.ask(as(coach), { ...OHIO, about: AUDIT }))
  expect([threads.map(({ id }) => id), total]).toEqual([[thread], 2])
  expect(valueOf(await readReview.ask(as(coach), OHIO)).threads).toHaveLength(2)
})
