import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { boardRows } from '#app/review/board/board.ts'
import { readBoard } from '#app/review/board/queries.server.ts'
import {
  closePromise,
  makePromise,
  movePromise,
  reopenPromise,
} from '#app/review/promises/commands.server.ts'
import { readOwnPromises, readPromises, readTeamPromises } from '#app/review/promises/queries.server.ts'
import { markReviewed } from '#app/review/reviews/commands.server.ts'
import { readReview } from '#app/review/reviews/queries.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { assignCoach, coachedOhio } from '../../support/review-world.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const NOW = '2026-03-20T12:00:00Z'
const as = (actor: PersonActor, at = NOW) => asking(database.db, actor, stoppedClock(at))
const OHIO = { team: 'ohio' }

let ohio: { id: string; slug: string; name: string }
let coach: PersonActor
let lead: PersonActor

beforeEach(async () => {
  ;({ ohio, coach, lead } = await coachedOhio(database.db))
})

const make = async (
  by: PersonActor,
  due: string,
  { at = '2026-03-01T09:00:00Z', what = 'Try a second unit' } = {},
) => valueOf(await makePromise.ask(as(by, at), { ...OHIO, who: by.id, what, due })).promise
const promisesOf = async (by: PersonActor) => valueOf(await readPromises.ask(as(by), OHIO)).promises

test('a promise of either side is open until it is ticked with a word, and everything that became of it stays', async () => {
  const id = await make(lead, '2026-03-10')
  await make(coach, '2026-03-25', { what: 'Send the form of Tennessee' })
  expect(await promisesOf(coach)).toMatchObject([
    {
      what: 'Try a second unit',
      who: 'ana@agency.example',
      side: 'team',
      state: 'open',
      dueOn: '2026-03-10',
    },
    { what: 'Send the form of Tennessee', side: 'coach', state: 'open' },
  ])
  const move = { ...OHIO, promise: id, from: '2026-03-10', due: '2026-03-28', words: 'The unit moves house' }
  valueOf(await movePromise.ask(as(coach), move))
  valueOf(await closePromise.ask(as(lead), { ...OHIO, promise: id, outcome: 'kept', words: 'It audits' }))
  const [other, kept] = await promisesOf(lead)
  expect(other).toMatchObject({ state: 'open' })
  expect(kept).toMatchObject({ id, state: 'kept' })
  expect(kept!.steps.map(({ step, dueOn, words }) => [step, dueOn, words])).toEqual([
    ['made', '2026-03-10', null],
    ['moved', '2026-03-28', 'The unit moves house'],
    ['kept', '2026-03-28', 'It audits'],
  ])
  valueOf(await reopenPromise.ask(as(coach), { ...OHIO, promise: id }))
  expect((await promisesOf(lead)).map(({ state }) => state)).toEqual(['open', 'open'])
  expect(await database.db.event.count({ where: { action: 'team.promise.write', teamId: ohio.id } })).toBe(5)
})

test('who is slower is told where the promise stands, and a form that is sent twice does it once', async () => {
  const id = await make(lead, '2026-03-10')
  const place = { ...OHIO, promise: id }
  const move = { ...place, from: '2026-03-10', due: '2026-03-28', words: 'The unit moves house' }
  valueOf(await movePromise.ask(as(coach), move))
  valueOf(await movePromise.ask(as(coach), move))
  expect(problemsOf(await movePromise.ask(as(lead), { ...move, due: '2026-03-24' }))).toEqual([
    'Meanwhile it was moved to Mar 28, 2026. Reload the page to see why.',
  ])
  const close = { ...place, outcome: 'dropped', words: 'The unit closes' }
  valueOf(await closePromise.ask(as(lead), close))
  valueOf(await closePromise.ask(as(lead), close))
  expect(problemsOf(await closePromise.ask(as(coach), { ...close, outcome: 'kept' }))).toEqual([
    'Meanwhile this promise is dropped. Reload the page to see it.',
  ])
  expect((await promisesOf(lead))[0]!.steps).toHaveLength(3)
  valueOf(await reopenPromise.ask(as(lead), place))
  valueOf(await reopenPromise.ask(as(lead), place))
  expect((await promisesOf(lead))[0]!.steps).toHaveLength(4)
  const twice = { ...OHIO, who: lead.id, what: 'Call Tennessee', due: '2026-03-25', once: 'a'.repeat(32) }
  valueOf(await makePromise.ask(as(lead), twice))
  valueOf(await makePromise.ask(as(lead), twice))
  expect(await promisesOf(lead)).toHaveLength(2)
})

test('what is no promise is refused at its field, and changes nothing', async () => {
  const form = { ...OHIO, who: lead.id, what: 'Call Tennessee', due: '2026-03-25' }
  const refused = async (change: object) =>
    problemsOf(await makePromise.ask(as(coach), { ...form, ...change }))
  const stranger = await addPerson(database.db, { email: 'eve@agency.example' })
  expect(await refused({ who: stranger.id })).toEqual([
    'Choose somebody who works in the team or coaches it.',
  ])
  expect(await refused({ due: '2026-03-19' })).toEqual(['Enter today or a later day.'])
  expect(await refused({ due: '2028-01-01' })).toEqual(['Enter a day within a year.'])
  expect(await refused({ due: '2026-02-30' })).toEqual(['Enter the day by which it is done.'])
  expect(await refused({ what: '' })).toEqual(['Say what is promised.'])
  expect(await refused({ what: 'Call Maria Lopez, born 3/4/2025' })).not.toEqual([])
  expect(await promisesOf(coach)).toEqual([])
  const id = await make(lead, '2026-03-25')
  const close = { ...OHIO, promise: id, outcome: 'kept', words: '' }
  expect(problemsOf(await closePromise.ask(as(lead), close))).toEqual([
    'Say in a few words what was done, or why it is dropped.',
  ])
})

test('promises are open to the team, its coach and national staff, and of one team alone', async () => {
  const id = await make(lead, '2026-03-10')
  const alabama = await addTeamOf(database.db, 'AL')
  const peer = await addPerson(database.db, {
    email: 'al@agency.example',
    team: { ...alabama, role: 'lead' },
  })
  const other = await addPerson(database.db, { email: 'other@agency.example', standings: ['coach'] })
  const foreign = await assignCoach(database.db, other, alabama)
  const funder = await addPerson(database.db, { email: 'f@agency.example', standings: ['funder'] })
  for (const actor of [peer, foreign, funder]) {
    expect((await readPromises.ask(as(actor), OHIO)).kind).toBe('refused')
    expect((await readTeamPromises.ask(as(actor), OHIO)).kind).toBe('refused')
    expect(
      (await makePromise.ask(as(actor), { ...OHIO, who: actor.id, what: 'Help', due: '2026-03-25' })).kind,
    ).toBe('refused')
  }
  const viewer = await addPerson(database.db, {
    email: 'v@agency.example',
    team: { ...ohio, role: 'viewer' },
  })
  expect(valueOf(await readPromises.ask(as(viewer), OHIO))).toMatchObject({ mayWrite: false, people: [] })
  // Alabama's lead cannot reach Ohio's promise through their own team.
  const through = { team: 'alabama', promise: id, outcome: 'kept', words: 'Done' }
  expect(problemsOf(await closePromise.ask(as(peer), through))).toEqual([
    'This promise is not there. Reload the page.',
  ])
})

test('an overdue promise is on the board with its reason, at the home of the team, and in the next review', async () => {
  await make(lead, '2026-03-12')
  await make(coach, '2026-05-30', { what: 'Look for a state with a lactation room' })
  valueOf(await markReviewed.ask(as(coach, '2026-03-05T09:00:00Z'), OHIO))
  const { panels, asked } = valueOf(await readBoard.ask(as(coach), {}))!
  const [row] = boardRows({ ...panels, network: {} }, asked, new Date(NOW))
  expect(row).toMatchObject({
    needs: [{ kind: 'promise', words: 'Promise 8 days overdue' }],
    promises: { open: 2, overdue: 1 },
  })
  expect(valueOf(await readOwnPromises.ask(as(lead), {}))).toMatchObject({
    promises: [{ what: 'Try a second unit', mine: true, team: { slug: 'ohio' } }],
    total: 1,
  })
  const id = await make(coach, '2026-03-20', { at: '2026-03-18T09:00:00Z', what: 'Send the form' })
  valueOf(await closePromise.ask(as(coach), { ...OHIO, promise: id, outcome: 'kept', words: 'Sent' }))
  const old = await make(lead, '2026-03-30', { at: '2026-02-01T09:00:00Z', what: 'Meet the payer' })
  valueOf(
    await closePromise.ask(as(lead, '2026-02-20T09:00:00Z'), {
      ...OHIO,
      promise: old,
      outcome: 'kept',
      words: 'Met',
    }),
  )
  const review = valueOf(await readReview.ask(as(coach), OHIO))
  expect(review.promises.map(({ what }) => what)).toEqual([
    'Try a second unit',
    'Look for a state with a lactation room',
    'Send the form',
  ])
})

test('the database holds a promise to its steps, and neither is rewritten', async () => {
  const id = await make(lead, '2026-03-25')
  const { db } = database
  await expect(db.teamPromise.update({ where: { id }, data: { what: 'Another thing' } })).rejects.toThrow(
    'written once',
  )
  await expect(db.teamPromise.update({ where: { id }, data: { state: 'kept' } })).rejects.toThrow(
    'promise_follows_steps',
  )
  await expect(db.promiseStep.updateMany({ data: { words: 'Another word' } })).rejects.toThrow()
  await expect(db.teamPromise.delete({ where: { id } })).rejects.toThrow()
})
