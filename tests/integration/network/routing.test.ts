import { beforeEach, expect, test } from 'vitest'
import { stoppedClock, type Clock } from '#app/kernel/time/clock.ts'
import { readNotices } from '#app/network/notices/queries.server.ts'
import { reply } from '#app/network/posts/commands.server.ts'
import { askState, chooseRouting, remindRouted } from '#app/network/routing/commands.server.ts'
import { readNewTopicRouting, readTopicRouting } from '#app/network/routing/queries.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import type { Actor, PersonActor } from '#app/policy/actor.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import { addPerson, addTeamOf, asking, MID_MARCH, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const idea = 'ten-cribs-a-week'
let ana: PersonActor
let ben: PersonActor
let bea: PersonActor
let texas: { id: string; slug: string; name: string }

const as = (actor: Actor, clock?: Clock) => asking(database.db, actor, clock)
const ask = async (title: string, more = {}) => {
  const asked = { space: 'safe-sleep', kind: 'question', title, tried: 'Nothing yet', body: 'Who?', idea }
  return valueOf(await startTopic.ask(as(ana), { ...asked, ...more })).topic
}
const routingOf = async (actor: Actor, topic: string) =>
  valueOf(await readTopicRouting.ask(as(actor), { topic }))
const kindsOf = async (actor: PersonActor) =>
  valueOf(await readNotices.ask(as(actor), {})).groups.flatMap(({ notices }) =>
    notices.map(({ kind }) => kind),
  )

/** A begun test of Texas, decided and shared as said. */
async function texasTested(set: object): Promise<string> {
  const plan = { team: 'texas', owner: ben.id, change: 'Hidden cribs', prediction: 'Four of five.', idea }
  const log = { ...plan, measure: 'area:safe-sleep', scale: 1, days: 3, plannedStart: '2026-03-10' }
  const { test } = valueOf(await logTest.ask(as(ben), log))
  await database.db.pdsaTest.update({ where: { id: test }, data: { ideaSlug: idea, ...set } })
  return test
}

beforeEach(async () => {
  const { db } = database
  const ohio = await addTeamOf(db, 'OH')
  texas = await addTeamOf(db, 'TX')
  ana = await addPerson(db, { email: 'ana@agency.example', team: { ...ohio, role: 'member' } })
  ben = await addPerson(db, { email: 'ben@agency.example', team: { ...texas, role: 'lead' } })
  bea = await addPerson(db, { email: 'bea@agency.example', team: { ...texas, role: 'viewer' } })
  valueOf(await chooseAreas.ask(as(ben), { team: 'texas', areas: ['safe-sleep'] }))
})

test('a state that shared a test of the idea is suggested with the reason, and asked in one step', async () => {
  await texasTested({ sharing: 'network', sites: 3 })
  const before = valueOf(
    await readNewTopicRouting.ask(as(ana), { space: 'safe-sleep', kind: 'question', idea }),
  )
  expect(before.suggestions.map(({ reason }) => reason)).toEqual(['Texas is testing this at 3 sites.'])
  const topic = await ask('Who looks at night?')
  expect((await routingOf(ana, topic))?.suggestions).toMatchObject([{ team: { slug: 'texas' } }])
  valueOf(await askState.ask(as(ana), { topic, team: 'texas' }))
  expect(await routingOf(ben, topic)).toEqual({ asked: [{ slug: 'texas', name: 'Texas' }], suggestions: [] })
  expect([await kindsOf(ben), await kindsOf(bea), await kindsOf(ana)]).toEqual([['asked'], ['asked'], []])
  expect((await routingOf(ana, topic))?.suggestions).toEqual([])
  expect(problemsOf(await askState.ask(as(ana), { topic, team: 'texas' }))).toHaveLength(1)
})

test('a test that its team has not shared suggests nobody and shows nothing', async () => {
  await texasTested({ sharing: 'team', sites: 3 })
  const topic = await ask('Who looks at night?')
  const seen = await routingOf(ana, topic)
  expect(seen).toEqual({ asked: [], suggestions: [] })
  expect(problemsOf(await askState.ask(as(ana), { topic, team: 'texas' }))).toHaveLength(1)
})

test('without an idea the area decides, and the change is named', async () => {
  await texasTested({ sharing: 'network', areaSlug: 'safe-sleep', ideaSlug: null })
  const topic = await ask('Who looks at night?', { idea: undefined })
  expect((await routingOf(ana, topic))?.suggestions.map(({ reason }) => reason)).toEqual([
    'Texas is testing "Hidden cribs".',
  ])
})

test('a state is asked twice in a week and no more, also when two ask at once', async () => {
  await texasTested({ sharing: 'network' })
  const topics = [
    await ask('Who looks at night?'),
    await ask('Who looks by day?'),
    await ask('Who looks on Sunday?'),
  ]
  const outcomes = await Promise.all(topics.map((topic) => askState.ask(as(ana), { topic, team: 'texas' })))
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['done', 'done', 'problems'])
  const left = topics[outcomes.findIndex(({ kind }) => kind === 'problems')]!
  expect((await routingOf(ana, left))?.suggestions).toEqual([])
  const nextWeek = stoppedClock('2026-03-23T12:00:00Z')
  valueOf(await askState.ask(as(ana, nextWeek), { topic: left, team: 'texas' }))
})

test('a team that does not want questions is neither suggested nor asked; its lead says so', async () => {
  await texasTested({ sharing: 'network' })
  const topic = await ask('Who looks at night?')
  expect((await chooseRouting.ask(as(bea), { team: 'texas', asked: 'no' })).kind).toBe('refused')
  valueOf(await chooseRouting.ask(as(ben), { team: 'texas', asked: 'no' }))
  expect((await routingOf(ana, topic))?.suggestions).toEqual([])
  const row = { topicId: topic, teamId: texas.id, askedAt: MID_MARCH() }
  await expect(database.db.topicRouting.create({ data: row })).rejects.toThrow('topic_routing_not_wanted')
})

test('only who asked puts a question to states, and only a question of the network', async () => {
  await texasTested({ sharing: 'network' })
  const topic = await ask('Who looks at night?')
  expect((await askState.ask(as(bea), { topic, team: 'texas' })).kind).toBe('refused')
  const inside = await ask('Who of us looks at night?', { space: 'team-ohio' })
  expect((await askState.ask(as(ana), { topic: inside, team: 'texas' })).kind).toBe('refused')
  const row = { topicId: inside, teamId: texas.id, askedAt: MID_MARCH() }
  await expect(database.db.topicRouting.create({ data: row })).rejects.toThrow('topic_routing_of_question')
})

test('after three days without a reply the leads are reminded once', async () => {
  await texasTested({ sharing: 'network' })
  const topic = await ask('Who looks at night?')
  valueOf(await askState.ask(as(ana), { topic, team: 'texas' }))
  const remind = async (at: string) => {
    const system = { kind: 'system', name: 'notices' } as const
    return valueOf(await remindRouted.ask(as(system, stoppedClock(at)), {})).reminded
  }
  expect(await remind('2026-03-18T11:00:00Z')).toBe(0)
  expect(await remind('2026-03-18T13:00:00Z')).toBe(1)
  expect(await remind('2026-03-18T14:00:00Z')).toBe(0)
  expect([await kindsOf(ben), await kindsOf(bea)]).toEqual([
    expect.arrayContaining(['unanswered']),
    ['asked'],
  ])
  const second = await ask('Who looks by day?')
  valueOf(await askState.ask(as(ana), { topic: second, team: 'texas' }))
  valueOf(await reply.ask(as(bea), { topic: second, body: 'We do.' }))
  expect(await remind('2026-03-19T14:00:00Z')).toBe(0)
  expect((await remindRouted.ask(as(ana), {})).kind).toBe('refused')
})
