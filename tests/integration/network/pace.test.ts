import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { flagPost, setSlowMode } from '#app/network/moderation/commands.server.ts'
import { editPost, react, reply } from '#app/network/posts/commands.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readNewTopic, readTopic } from '#app/network/topics/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { asking, problemsOf, valueOf } from '../../support/asking.ts'
import { addNetworkPeople, QUESTION } from '../../support/network-people.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const question = { ...QUESTION, space: 'commons' }
const FOUR = [1, 2, 3, 4].map((n) => `https://example.org/${n}`).join(' ')
const TOO_MANY =
  'Your first 3 posts can have 3 links to other sites each. That keeps out advertising. This one has 4.'
let ana: PersonActor
let ben: PersonActor
let staff: PersonActor
let topic: string

beforeEach(async () => {
  ;({ ana, ben, staff } = await addNetworkPeople(database.db))
  topic = valueOf(await startTopic.ask(as(ana), question)).topic
})

const as = (actor: PersonActor, minute = 0) =>
  asking(database.db, actor, stoppedClock(`2026-03-15T12:${String(minute).padStart(2, '0')}:00Z`))
const answer = (actor: PersonActor, minute: number, body = 'We call them.') =>
  reply.ask(as(actor, minute), { topic, body })

test('in slow mode a person replies once in so many minutes, others and staff as they like', async () => {
  expect((await setSlowMode.ask(as(ana), { topic, minutes: 15 })).kind).toBe('refused')
  expect(problemsOf(await setSlowMode.ask(as(staff), { topic, minutes: 2000 }))).toEqual([
    'Enter the minutes between two replies, 0 to 1440.',
  ])
  valueOf(await setSlowMode.ask(as(staff), { topic, minutes: 15 }))
  valueOf(await answer(ana, 1))
  expect(problemsOf(await answer(ana, 15))).toEqual([
    'Slow mode is on: one reply per person every 15 minutes. You can reply again at Mar 15, 2026, 12:16 UTC.',
  ])
  const { pace } = valueOf(await readTopic.ask(as(ana, 15), { topic }))
  expect(pace?.next?.toISOString()).toBe('2026-03-15T12:16:00.000Z')
  valueOf(await answer(ben, 2))
  for (const minute of [3, 4]) valueOf(await answer(staff, minute))
  valueOf(await answer(ana, 16))
  valueOf(await setSlowMode.ask(as(staff), { topic, minutes: 0 }))
  valueOf(await answer(ana, 17))
})

test('of two replies that come at once in slow mode one is posted', async () => {
  valueOf(await setSlowMode.ask(as(staff), { topic, minutes: 5 }))
  const both = await Promise.all([answer(ben, 1, 'The first.'), answer(ben, 1, 'The second.')])
  expect(both.map(({ kind }) => kind).toSorted()).toEqual(['done', 'problems'])
})

test('the first three posts of a person have three links at most, also after an edit; later ones and staff any', async () => {
  expect(problemsOf(await startTopic.ask(as(ben), { ...question, body: FOUR }))).toEqual([TOO_MANY])
  expect(problemsOf(await answer(ben, 1, FOUR))).toEqual([TOO_MANY])
  valueOf(await answer(ben, 1, FOUR.slice(0, FOUR.lastIndexOf(' '))))
  valueOf(await answer(ben, 1, '[Here](/network/commons) [and](/teams) [there](/ideas) [too](/measures)'))
  const page = valueOf(await readTopic.ask(as(ben, 1), { topic }))
  expect(page.pace?.newcomer).toBe(true)
  const post = page.posts[1]!.id
  expect(problemsOf(await editPost.ask(as(ben), { post, body: FOUR }))).toEqual([TOO_MANY])
  valueOf(await answer(ben, 2))
  expect(problemsOf(await editPost.ask(as(ben), { post, body: FOUR }))).toEqual([TOO_MANY])
  valueOf(await answer(ben, 3, FOUR))
  const later = valueOf(await readNewTopic.ask(as(ben, 4), { space: 'commons' }))
  expect(later.newcomer).toBe(false)
  valueOf(await answer(staff, 4, FOUR))
})

test('a person does so much of a kind in a time, and others go on', async () => {
  const { id: post } = valueOf(await readTopic.ask(as(ben), { topic })).posts[0]!
  const times = async (count: number, ask: () => Promise<{ kind: string }>) => {
    for (let done = 0; done < count; done += 1) await ask()
  }
  await times(20, () => flagPost.ask(as(ben), { post, reason: 'unkind' }))
  expect(problemsOf(await flagPost.ask(as(ben), { post, reason: 'unkind' }))).toEqual([
    expect.stringMatching(/^These are many flags in a short time\. Go on in \d+ minutes\.$/),
  ])
  valueOf(await flagPost.ask(as(staff), { post, reason: 'unkind' }))
  valueOf(await react.ask(as(ben), { post, kind: 'thanks', on: 'yes' }))
  await times(20, () => startTopic.ask(as(ben), question))
  expect(problemsOf(await startTopic.ask(as(ben), question))[0]).toMatch(/^These are many topics/)
  await times(60, () => answer(ben, 5))
  expect(problemsOf(await answer(ben, 5))[0]).toMatch(/^These are many posts/)
  await times(120, () => react.ask(as(ben), { post, kind: 'thanks', on: 'yes' }))
  expect(problemsOf(await react.ask(as(ben), { post, kind: 'thanks', on: 'yes' }))[0]).toMatch(
    /^These are many reactions/,
  )
}, 120_000)
