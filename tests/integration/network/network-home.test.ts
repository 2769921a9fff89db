import { beforeEach, expect, test } from 'vitest'
import { readNetworkHome, readNews } from '#app/network/new-for-you/queries.server.ts'
import { reply } from '#app/network/posts/commands.server.ts'
import { markTopicRead, chooseLevel, startTopic } from '#app/network/topics/commands.server.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const tip = {
  ...{
    space: 'safe-sleep',
    kind: 'tip',
    title: 'Cribs for families before discharge',
    setting: 'Two clinics',
  },
  body: 'We **hand out** cribs on the ward.',
}
const question = {
  ...{ space: 'commons', kind: 'question', title: 'Who has a data use agreement?', tried: 'Nothing yet' },
  body: 'With the vital records office.',
}
let ana: PersonActor
let ben: PersonActor
let pat: PersonActor
let fay: PersonActor
let ohioId: string

beforeEach(async () => {
  const [ohio, illinois] = [await addTeamOf(database.db, 'OH'), await addTeamOf(database.db, 'IL')]
  ohioId = ohio.id
  ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(database.db, { email: 'ben@agency.example', team: { ...illinois, role: 'member' } })
  pat = await addPerson(database.db, { email: 'pat@agency.example', standings: ['participant'] })
  fay = await addPerson(database.db, { email: 'fay@agency.example', standings: ['funder'] })
})

const as = (actor: PersonActor, at = '2026-03-15T12:00:00Z') => asking(database.db, actor, stoppedClock(at))
const start = async (actor: PersonActor, topic: Record<string, string>, at?: string) =>
  valueOf(await startTopic.ask(as(actor, at), topic)).topic
const homeOf = async (actor: PersonActor) => valueOf(await readNetworkHome.ask(as(actor), {}))
const newFor = async (actor: PersonActor) =>
  (await homeOf(actor))!.topics.map(({ title, reason }) => `${title}: ${reason}`)

test('reasons come from the areas and the region of the team, and from how long a question waits', async () => {
  await database.db.teamArea.create({
    data: { teamId: ohioId, areaSlug: 'safe-sleep', startedAt: new Date('2026-01-01') },
  })
  await start(ben, tip)
  await start(ben, question, '2026-03-10T11:00:00Z')
  expect(await newFor(ana)).toEqual([
    'Cribs for families before discharge: In your area Safe sleep · from a state in your region',
    'Who has a data use agreement?: Unanswered for 5 days · from a state in your region',
  ])
  expect(await newFor(pat)).toEqual([
    'Who has a data use agreement?: Unanswered for 5 days',
    'Cribs for families before discharge: New this week',
  ])
  expect((await homeOf(ana))!.own).toBe(null)
})

test('the space of a team is news for that team alone, also in the counts', async () => {
  await start(ana, { ...tip, space: 'team-ohio' })
  const colleague: PersonActor = { ...pat, standings: [], memberships: ana.memberships }
  expect(await newFor(colleague)).toEqual(['Cribs for families before discharge: In the Ohio team space'])
  for (const other of [ben, pat]) {
    expect(await newFor(other)).toEqual([])
    expect(valueOf(await readNews.ask(as(other), {}))).toEqual({ topics: [], newIn: {} })
  }
  expect(Object.values(valueOf(await readNews.ask(as(colleague), {})).newIn)).toEqual([1])
})

test('funders get nothing of the network on their home', async () => {
  await start(ana, tip)
  expect(await homeOf(fay)).toBe(null)
  expect((await readNews.ask(as(fay), {})).kind).toBe('refused')
})

test('what is read to the end, muted or long ago is not new; a reply makes it new again', async () => {
  const topic = await start(ben, tip)
  await start(ben, { ...tip, title: 'What we did last autumn' }, '2025-11-01T12:00:00Z')
  expect(await newFor(pat)).toHaveLength(1)
  valueOf(await markTopicRead.ask(as(pat), { topic, number: '1' }))
  expect(await newFor(pat)).toEqual([])
  valueOf(await reply.ask(as(ana), { topic, body: 'Us too.' }))
  expect(await newFor(pat)).toEqual(['Cribs for families before discharge: Has replies since you read it'])
  valueOf(await chooseLevel.ask(as(pat), { topic, level: 'mute' }))
  expect(await newFor(pat)).toEqual([])
})

test("a participant's own question is new once somebody replied, and the reply was said to them", async () => {
  const topic = await start(pat, question)
  const before = (await homeOf(pat))!
  expect(before.topics).toEqual([])
  expect(before.own!.said).toEqual([])
  expect(before.own!.questions.map(({ replies }) => replies)).toEqual([0])
  valueOf(await reply.ask(as(ben), { topic, body: 'We have **one**.' }))
  valueOf(await reply.ask(as(ana), { topic, body: 'We do not.', replyTo: '2' }))
  const after = (await homeOf(pat))!
  expect(after.topics.map(({ reason }) => reason)).toEqual(['Your question'])
  expect(after.own!.said.map(({ excerpt, toPost }) => [excerpt, toPost]).sort()).toEqual([
    ['We do not.', false],
    ['We have one.', false],
  ])
  expect(after.own!.questions.map(({ replies, solved }) => [replies, solved])).toEqual([[2, false]])
  valueOf(await markTopicRead.ask(as(pat), { topic, number: '3' }))
  expect((await homeOf(pat))!.own!.said).toEqual([])
})

test('a reply to a post of a participant in the topic of another was said to them', async () => {
  const topic = await start(ben, tip)
  valueOf(await reply.ask(as(pat), { topic, body: 'Which ward?' }))
  valueOf(await reply.ask(as(ben), { topic, body: 'The second.', replyTo: '2' }))
  valueOf(await reply.ask(as(ben), { topic, body: 'More of it.' }))
  const { said } = (await homeOf(pat))!.own!
  expect(said.map(({ excerpt, toPost }) => [excerpt, toPost])).toEqual([['The second.', true]])
})

test('what was said more than 60 days ago is left to the topic', async () => {
  const topic = await start(pat, question, '2026-01-10T12:00:00Z')
  valueOf(await reply.ask(as(ben, '2026-01-12T12:00:00Z'), { topic, body: 'Long ago.' }))
  valueOf(await reply.ask(as(ben, '2026-01-16T12:00:00Z'), { topic, body: 'Of late.' }))
  expect((await homeOf(pat))!.own!.said.map(({ excerpt }) => excerpt)).toEqual(['Of late.'])
})
