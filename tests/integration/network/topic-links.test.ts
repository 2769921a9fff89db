import { beforeEach, expect, test } from 'vitest'
import { writeOwnMeasure } from '#app/measures/team-defined/commands.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readNewTopic, readTopic } from '#app/network/topics/queries.server.ts'
import {
  readChartDiscussion,
  readIdeaDiscussion,
  readTestDiscussion,
} from '#app/network/links/queries.server.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { decideTest } from '#app/pdsa/stages/commands.server.ts'
import { writeStudy } from '#app/pdsa/study/commands.server.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import { ANONYMOUS, type Actor, type PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { OWN_MEASURE } from '../../support/network-people.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const idea = 'ten-cribs-a-week'
const topicOf = (title: string, more: object) => ({
  ...{ space: 'safe-sleep', kind: 'story', title, body: 'What we saw.', ...more },
})
let ana: PersonActor
let ben: PersonActor
let funder: PersonActor
let hidden: string
let measure: string

const as = (actor: Actor) => asking(database.db, actor)
const start = async (actor: PersonActor, title: string, more: object) =>
  valueOf(await startTopic.ask(as(actor), topicOf(title, more))).topic
const linksFor = async (actor: Actor, topic: string) =>
  valueOf(await readTopic.ask(as(actor), { topic })).links
const titles = (view: { topics: readonly { title: string }[] } | null) =>
  view && view.topics.map(({ title }) => title)
const ofIdea = async (actor: Actor) => titles(valueOf(await readIdeaDiscussion.ask(as(actor), { idea })))
const shareTest = (id: string) => database.db.pdsaTest.update({ where: { id }, data: { sharing: 'network' } })

beforeEach(async () => {
  const [ohio, texas] = [await addTeamOf(database.db, 'OH'), await addTeamOf(database.db, 'TX')]
  ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(database.db, { email: 'ben@agency.example', team: { ...texas, role: 'lead' } })
  funder = await addPerson(database.db, { email: 'funder@agency.example', standings: ['funder'] })
  valueOf(await chooseAreas.ask(as(ana), { team: 'ohio', areas: ['safe-sleep'] }))
  measure = valueOf(await writeOwnMeasure.ask(as(ana), OWN_MEASURE)).measure
  const plan = { team: 'ohio', owner: ana.id, change: 'Hidden cribs', prediction: 'Four of five.' }
  const log = { ...plan, measure, scale: 1, days: 3, plannedStart: '2026-03-10', predictedValue: 61 }
  hidden = valueOf(await logTest.ask(as(ana), log)).test
})

test('what a topic is about shows only to those who may read it, and leaks nothing to others', async () => {
  const topic = await start(ana, 'What we saw at night', { idea, test: hidden, measure, team: 'ohio' })
  const own = await linksFor(ana, topic)
  expect(own.ideas.map(({ slug }) => slug)).toEqual([idea])
  expect(own.tests).toMatchObject([{ id: hidden, change: 'Hidden cribs', team: { slug: 'ohio' } }])
  expect(own.charts).toMatchObject([{ name: 'Hidden audit', team: { slug: 'ohio' } }])
  const page = JSON.stringify(valueOf(await readTopic.ask(as(ben), { topic })))
  for (const word of ['Hidden', hidden, measure]) expect(page).not.toContain(word)
  await shareTest(hidden)
  const shared = await linksFor(ben, topic)
  expect([shared.tests.length, shared.charts.length]).toEqual([1, 0])
})

test('the same topics come from both sides', async () => {
  const about = { idea, test: hidden, measure, team: 'ohio' }
  await start(ana, 'What we saw at night', about)
  await start(ben, 'Cribs in another state', { idea })
  const test = { team: 'ohio', test: hidden }
  expect(titles(valueOf(await readTestDiscussion.ask(as(ana), test)))).toEqual(['What we saw at night'])
  const chart = { team: 'ohio', measure }
  expect(titles(valueOf(await readChartDiscussion.ask(as(ana), chart)))).toEqual(['What we saw at night'])
  expect((await ofIdea(ben))?.toSorted()).toEqual(['Cribs in another state', 'What we saw at night'])
  expect((await readTestDiscussion.ask(as(ben), test)).kind).toBe('absent')
  expect((await readChartDiscussion.ask(as(ben), chart)).kind).toBe('refused')
})

test('a discussion has no topics of spaces that the reader may not open, and none for those outside', async () => {
  await start(ana, 'Only for our own team', { space: 'team-ohio', idea })
  expect(await ofIdea(ana)).toEqual(['Only for our own team'])
  expect(await ofIdea(ben)).toEqual([])
  expect([await ofIdea(ANONYMOUS), await ofIdea(funder)]).toEqual([null, null])
})

test('five topics are shown, the last written to first, and that there are more', async () => {
  for (let n = 0; n < 7; n += 1) await start(ana, `What happened in week ${n}`, { idea })
  const view = valueOf(await readIdeaDiscussion.ask(as(ben), { idea }))
  expect([view?.topics.length, view?.more]).toEqual([5, true])
})

test('nobody links a topic to what they may not read', async () => {
  const gone = ['What this topic is about is not there any more. Reload the page.']
  const test = topicOf('A look at another state', { test: hidden })
  expect(problemsOf(await startTopic.ask(as(ben), test))).toEqual(gone)
  const chart = topicOf('A look at another chart', { measure, team: 'ohio' })
  expect(problemsOf(await startTopic.ask(as(ben), chart))).toEqual(gone)
  const form = { space: 'safe-sleep', kind: 'question', test: hidden, measure, team: 'ohio' }
  expect(JSON.stringify(valueOf(await readNewTopic.ask(as(ben), form)))).not.toContain('Hidden')
})

test('nobody links a topic to a change idea that there is not', async () => {
  const unknown = topicOf('A look at an idea of mine', { idea: 'no-such-idea' })
  expect(problemsOf(await startTopic.ask(as(ana), unknown))).toEqual(['Choose a change idea from the list.'])
})

test('a decided test is passed on by those who write it, filled from what it says', async () => {
  const param = { team: 'ohio', test: hidden }
  expect(valueOf(await readTestDiscussion.ask(as(ana), param))?.tipHref).toBe(null)
  const study = { endedOn: '2026-03-12', asPlanned: 'yes', result: 'Three of five', learned: 'Nights differ' }
  valueOf(await writeStudy.ask(as(ana), { ...param, ...study, then: 'decide' }))
  valueOf(await decideTest.ask(as(ana), { ...param, decision: 'adapt', reason: 'Try it at night' }))
  await shareTest(hidden)
  expect(valueOf(await readTestDiscussion.ask(as(ana), param))?.tipHref).toBe(
    `/network/safe-sleep/new?kind=tip&test=${hidden}`,
  )
  expect(valueOf(await readTestDiscussion.ask(as(ben), param))?.tipHref).toBe(null)
  const form = { space: 'safe-sleep', kind: 'tip', test: hidden }
  const { begun } = valueOf(await readNewTopic.ask(as(ana), form))
  expect(begun?.title).toBe('Hidden cribs')
  for (const part of [
    'Hidden cribs',
    'Four of five.',
    'Three of five',
    'Nights differ',
    'Adapted. Try it at night',
    `\n\n[Chart](/teams/ohio/measures/${measure})`,
  ])
    expect(begun?.body).toContain(part)
  expect(valueOf(await readNewTopic.ask(as(ben), form)).begun).toBe(null)
})
