import { beforeEach, expect, test } from 'vitest'
import { stoppedClock, type Clock } from '#app/kernel/time/clock.ts'
import { readNotices } from '#app/network/notices/queries.server.ts'
import { answerOutcome, askWhatTheyDid, linkTriedTest } from '#app/network/outcomes/commands.server.ts'
import {
  readLinkTest,
  readTopicOutcome,
  readTriedAfterReading,
} from '#app/network/outcomes/queries.server.ts'
import { reply, takeBackPost } from '#app/network/posts/commands.server.ts'
import { acceptAnswer, startTopic } from '#app/network/topics/commands.server.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { ANONYMOUS, type Actor, type PersonActor } from '#app/policy/actor.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const idea = 'ten-cribs-a-week'
let ana: PersonActor
let ben: PersonActor
let topic: string
let hidden: string

const as = (actor: Actor, clock?: Clock) => asking(database.db, actor, clock)
const outcomeFor = async (actor: Actor) => valueOf(await readTopicOutcome.ask(as(actor), { topic }))
const askAt = async (at: string) => {
  const system = { kind: 'system', name: 'notices' } as const
  return valueOf(await askWhatTheyDid.ask(as(system, stoppedClock(at)), {})).asked
}
const kindsOf = async (actor: PersonActor) =>
  valueOf(await readNotices.ask(as(actor), {})).groups.flatMap(({ notices }) =>
    notices.map(({ kind }) => kind),
  )
const postId = async (number: number) =>
  (await database.db.post.findFirstOrThrow({ where: { topicId: topic, number } })).id

beforeEach(async () => {
  const { db } = database
  const [ohio, texas] = [await addTeamOf(db, 'OH'), await addTeamOf(db, 'TX')]
  ana = await addPerson(db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  valueOf(await chooseAreas.ask(as(ana), { team: 'ohio', areas: ['safe-sleep'] }))
  const asked = { space: 'safe-sleep', kind: 'question', title: 'Who looks at night?', tried: 'Nothing yet' }
  topic = valueOf(await startTopic.ask(as(ana), { ...asked, body: 'Who?', idea })).topic
  const plan = { team: 'ohio', owner: ana.id, change: 'Hidden cribs', prediction: 'Four of five.' }
  const log = { ...plan, measure: 'area:safe-sleep', scale: 1, days: 3, plannedStart: '2026-03-10' }
  hidden = valueOf(await logTest.ask(as(ana), log)).test
})

test('a month after the first answer its asker is asked once what they did, and never again', async () => {
  expect(await askAt('2026-05-01T12:00:00Z')).toBe(0)
  valueOf(await reply.ask(as(ben), { topic, body: 'The night nurse.' }))
  expect(await askAt('2026-04-14T11:00:00Z')).toBe(0)
  expect(await askAt('2026-04-14T13:00:00Z')).toBe(1)
  expect(await askAt('2026-04-15T13:00:00Z')).toBe(0)
  expect([await kindsOf(ana), await kindsOf(ben)]).toEqual([expect.arrayContaining(['follow-up']), []])
  expect((await askWhatTheyDid.ask(as(ana), {})).kind).toBe('refused')
  const again = { topicId: topic, askedAt: new Date() }
  await expect(database.db.topicOutcome.create({ data: again })).rejects.toThrow()
})

test('a reply of the asker is no answer, a withdrawn one neither, and after three months nobody is asked', async () => {
  valueOf(await reply.ask(as(ana), { topic, body: 'Nobody?' }))
  expect(await askAt('2026-04-20T12:00:00Z')).toBe(0)
  valueOf(await reply.ask(as(ben), { topic, body: 'The night nurse.' }))
  valueOf(await takeBackPost.ask(as(ben), { post: await postId(3) }))
  expect(await askAt('2026-04-20T12:00:00Z')).toBe(0)
  valueOf(await reply.ask(as(ben), { topic, body: 'The night nurse, after all.' }))
  expect(await askAt('2026-07-20T12:00:00Z')).toBe(0)
  expect(await askAt('2026-04-20T12:00:00Z')).toBe(1)
})

test('the asker says what they did, with their test, before they are asked too, and then is not asked', async () => {
  const said = { topic, answer: 'tried', words: 'Three of five were safe.', test: hidden }
  expect((await outcomeFor(ana)).mayAnswer).toBe(false)
  valueOf(await reply.ask(as(ben), { topic, body: 'The night nurse.' }))
  expect([(await outcomeFor(ana)).mayAnswer, (await outcomeFor(ben)).mayAnswer]).toEqual([true, false])
  expect((await answerOutcome.ask(as(ben), said)).kind).toBe('refused')
  expect(problemsOf(await answerOutcome.ask(as(ana), { ...said, words: '' }))).toHaveLength(1)
  expect(problemsOf(await answerOutcome.ask(as(ana), { ...said, answer: 'not-yet' }))).toEqual([
    'Only what you tried has a test.',
  ])
  valueOf(await answerOutcome.ask(as(ana), said))
  expect((await outcomeFor(ana)).said).toMatchObject({ answer: 'tried', test: { change: 'Hidden cribs' } })
  const others = await outcomeFor(ben)
  expect(others.said).toEqual({ answer: 'tried', words: 'Three of five were safe.', test: null })
  expect(JSON.stringify(others)).not.toContain(hidden)
  expect(await askAt('2026-04-20T12:00:00Z')).toBe(0)
})

test('a test links to a post by its own team alone, and shows on post and idea to those who may read it', async () => {
  valueOf(await reply.ask(as(ben), { topic, body: 'The night nurse.' }))
  valueOf(await acceptAnswer.ask(as(ana), { topic, post: 2 }))
  const post = await postId(2)
  expect(problemsOf(await linkTriedTest.ask(as(ben), { post, test: hidden }))).toEqual([
    'Choose a test of your own team.',
  ])
  expect(valueOf(await readLinkTest.ask(as(ben), { post })).tests).toEqual([])
  expect(valueOf(await readLinkTest.ask(as(ana), { post }))).toMatchObject({
    tests: [{ id: hidden }],
    tryAt: [{ href: `/teams/ohio/ideas/${idea}/try` }],
  })
  for (let twice = 0; twice < 2; twice += 1) valueOf(await linkTriedTest.ask(as(ana), { post, test: hidden }))
  const ofIdea = async (actor: Actor) => valueOf(await readTriedAfterReading.ask(as(actor), { idea }))
  expect((await outcomeFor(ana)).tried).toMatchObject([{ postId: post, id: hidden }])
  expect(await ofIdea(ana)).toMatchObject([{ id: hidden, topicId: topic, number: 2 }])
  expect([(await outcomeFor(ben)).tried, await ofIdea(ben), await ofIdea(ANONYMOUS)]).toEqual([[], [], null])
  await database.db.pdsaTest.update({ where: { id: hidden }, data: { sharing: 'network' } })
  expect(await ofIdea(ben)).toHaveLength(1)
  valueOf(await takeBackPost.ask(as(ben), { post }))
  expect([(await outcomeFor(ben)).tried, await ofIdea(ben)]).toEqual([[], []])
})
