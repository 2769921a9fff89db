import { beforeEach, expect, test } from 'vitest'
import { writeOwnMeasure } from '#app/measures/team-defined/commands.server.ts'
import { mergeTopic } from '#app/network/merge-split/commands.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readNewTopic, readTopic } from '#app/network/topics/queries.server.ts'
import {
  readAimDiscussion,
  readAreaDriver,
  readChartDiscussion,
  readPointDiscussion,
  readTeamDriver,
} from '#app/network/links/queries.server.ts'
import { removeNode, renameNode, startDiagram } from '#app/pdsa/diagram/edit/commands.server.ts'
import { ANONYMOUS, type Actor, type PersonActor } from '#app/policy/actor.ts'
import { readAim } from '#app/teams/aims/queries.server.ts'
import { writeAim } from '#app/teams/aims/commands.server.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import { asking, problemsOf, valueOf } from '../../support/asking.ts'
import { addNetworkPeople, OWN_MEASURE } from '../../support/network-people.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const place = { team: 'ohio', area: 'safe-sleep' }
const GONE = ['What this topic is about is not there any more. Reload the page.']
let ana: PersonActor
let ben: PersonActor
let fay: PersonActor
let staff: PersonActor
let measure: string
let aim: string
let node: string

const as = (actor: Actor) => asking(database.db, actor)
const topicOf = (title: string, more: object) => ({
  ...{ space: 'safe-sleep', kind: 'story', title, body: 'What we saw.', ...more },
})
const start = async (actor: PersonActor, title: string, more: object) =>
  valueOf(await startTopic.ask(as(actor), topicOf(title, more))).topic
const titles = (view: { topics: readonly { title: string }[] } | null) =>
  view && view.topics.map(({ title }) => title)
const ofPoint = async (actor: Actor, period: string) =>
  valueOf(await readPointDiscussion.ask(as(actor), { team: 'ohio', measure, period }))
const ofNode = async (actor: Actor, area = 'safe-sleep') =>
  valueOf(await readTeamDriver.ask(as(actor), { team: 'ohio', area, node }))

/** In January seven of a hundred, nothing in February, seventy in March. */
async function addValues(): Promise<void> {
  const { db } = database
  const { id: teamId } = await db.team.findUniqueOrThrow({ where: { slug: 'ohio' } })
  const found = await db.measure.findUniqueOrThrow({ where: { slug: measure } })
  const { id: measureId, shape, frequency } = found
  await db.measureValue.createMany({
    data: [
      ['2026-01-01', 7],
      ['2026-03-01', 70],
    ].map(([day, numerator]) => ({
      ...{ teamId, measureId, shape, frequency, periodStart: new Date(day!), state: 'value' },
      ...{ numerator: numerator as number, denominator: 100, recordedAt: new Date(day!), origin: 'typed' },
    })),
  })
}

beforeEach(async () => {
  const people = await addNetworkPeople(database.db)
  ;({ ana, ben, fay, staff } = people)
  valueOf(await chooseAreas.ask(as(ana), { team: 'ohio', areas: ['safe-sleep'] }))
  measure = valueOf(await writeOwnMeasure.ask(as(ana), OWN_MEASURE)).measure
  await addValues()
  const words = { change: 'reduce', what: 'Hidden deaths', forWhom: 'babies in Ohio' }
  const target = { targetKind: 'absolute', targetValue: 2, due: '2026-12' }
  valueOf(await writeAim.ask(as(ana), { ...place, ...words, ...target }))
  aim = (await database.db.aim.findFirstOrThrow({ where: { team: { slug: 'ohio' } } })).id
  valueOf(await startDiagram.ask(as(ana), place))
  const fathers = { driverSlug: 'fathers', diagram: { team: { slug: 'ohio' } } }
  node = (await database.db.driverNode.findFirstOrThrow({ where: fathers })).id
  valueOf(await renameNode.ask(as(ana), { ...place, seen: 1, node, label: 'Hidden fathers' }))
})

test('a driver, an aim and a point lead to their topic and back, for those who may read them', async () => {
  const topic = await start(ana, 'What we saw at night', {
    team: 'ohio',
    node,
    aim,
    measure,
    period: '2026-03',
  })
  const { links } = valueOf(await readTopic.ask(as(ana), { topic }))
  const team = { slug: 'ohio', name: 'Ohio' }
  expect(links.drivers).toEqual([{ key: node, label: 'Hidden fathers', area: 'safe-sleep', team }])
  expect(links.aims).toEqual([{ id: aim, what: 'Hidden deaths', team }])
  expect(links.charts).toEqual([{ slug: measure, name: 'Hidden audit', period: '2026-03', team }])
  const listed = ['What we saw at night']
  expect(titles((await ofNode(ana)).chosen?.discussion ?? null)).toEqual(listed)
  expect(titles(valueOf(await readAimDiscussion.ask(as(ana), { team: 'ohio', aim })))).toEqual(listed)
  expect(titles(await ofPoint(ana, '2026-03'))).toEqual(listed)
  expect(titles(await ofPoint(ana, '2026-01'))).toEqual([])
  expect(titles(valueOf(await readChartDiscussion.ask(as(ana), { team: 'ohio', measure })))).toEqual(listed)

  const page = JSON.stringify(valueOf(await readTopic.ask(as(ben), { topic })))
  for (const word of ['Hidden', node, aim, measure, '2026-03"']) expect(page).not.toContain(word)
  expect((await readTeamDriver.ask(as(ben), { ...place, node })).kind).toBe('refused')
  expect((await readAimDiscussion.ask(as(ben), { team: 'ohio', aim })).kind).toBe('refused')
  expect((await readAim.ask(as(ben), { team: 'ohio', aim })).kind).toBe('refused')
  const point = { team: 'ohio', measure, period: '2026-03' }
  expect((await readPointDiscussion.ask(as(ben), point)).kind).toBe('refused')
})

test('a topic about a point never has its figure', async () => {
  const about = { team: 'ohio', measure, period: '2026-01' }
  const form = valueOf(await readNewTopic.ask(as(ana), { space: 'safe-sleep', kind: 'question', ...about }))
  expect(form.about.chart).toMatchObject({ name: 'Hidden audit', period: '2026-01' })
  const topic = await start(ana, 'Why so low in that month?', about)
  for (const actor of [ana, staff]) {
    const { links } = valueOf(await readTopic.ask(as(actor), { topic }))
    expect(links.charts).toHaveLength(1)
    for (const one of [links, form.about, form.begun]) expect(JSON.stringify(one)).not.toMatch(/\b7(\.0)?\b/)
  }
})

test('a card of a driver, an aim or a point says to each reader what they may read, and never a small count outside', async () => {
  const base = '/teams/ohio'
  const body = [
    ...[`${base}/areas/safe-sleep/drivers?node=${node}#driver`, `${base}/aims/${aim}`],
    ...[`${base}/measures/${measure}?point=2026-01`, `${base}/measures/${measure}/history/2026-03`],
    ...['/areas/safe-sleep/drivers?driver=fathers', '/areas/smoking-cessation/drivers?driver=fathers'],
  ]
    .map((href) => `[Look](${href})`)
    .join('\n\n')
  const topic = await start(ana, 'What we saw at night', { body })
  const seen = async (actor: Actor) => valueOf(await readTopic.ask(as(actor), { topic })).posts[0]!.html
  const own = await seen(ana)
  for (const word of [
    'Hidden fathers',
    'Reduce Hidden deaths',
    '>Fathers<',
    '7.0% (7 of 100)',
    '70.0% (70 of 100)',
  ])
    expect(own).toContain(word)
  expect(own).toContain(`href="/teams/ohio/measures/${measure}?point=2026-01">Hidden audit, Jan 2026</a>`)
  expect(own.match(/Not open to you/g)).toHaveLength(1)

  const outside = await seen(staff)
  expect(outside).toContain('Hidden audit, Jan 2026')
  expect(outside).toContain('70.0% (70 of 100)')
  expect(outside).toContain('Withheld.')
  expect(outside).not.toMatch(/\b7(\.0)?%|\b7 of/)

  const others = await seen(ben)
  expect(others).not.toContain('Hidden')
  expect(others.match(/Not open to you/g)).toHaveLength(5)
  expect(others).toContain('>Fathers<')

  const stored = await database.db.$queryRaw`
    SELECT (SELECT string_agg(x::text, ' ') FROM search_entry x) AS search, (SELECT string_agg(x::text, ' ') FROM notice x) AS notices,
      (SELECT string_agg(x::text, ' ') FROM outbox_mail x) AS mails, (SELECT string_agg(x::text, ' ') FROM post x) AS posts`
  expect(JSON.stringify(stored)).toContain('What we saw at night')
  expect(JSON.stringify(stored)).not.toMatch(/7 of 100|7\.0%|Hidden audit, Jan/)
})

test('the driver of an area is open to all who learn in the network, and to nobody else', async () => {
  const driver = { area: 'safe-sleep', driver: 'fathers' }
  const topic = await start(ben, 'How to reach fathers at night', { driver: 'fathers' })
  const { links } = valueOf(await readTopic.ask(as(ana), { topic }))
  expect(links.drivers).toEqual([{ key: 'fathers', label: 'Fathers', area: 'safe-sleep', team: null }])
  const { chosen } = valueOf(await readAreaDriver.ask(as(ana), driver))
  expect([chosen?.label, titles(chosen?.discussion ?? null)]).toEqual([
    'Fathers',
    ['How to reach fathers at night'],
  ])
  expect(chosen?.discussion?.askHref).toBe('/network/safe-sleep/new?kind=question&driver=fathers')
  for (const actor of [ANONYMOUS, fay])
    expect(valueOf(await readAreaDriver.ask(as(actor), driver))).toEqual({ offered: false, chosen: null })
  const elsewhere = { ...driver, area: 'smoking-cessation' }
  expect(valueOf(await readAreaDriver.ask(as(ana), elsewhere)).chosen).toBe(null)
})

test('a topic of a team space shows beside the driver, the aim and the point to the team alone', async () => {
  const about = { team: 'ohio', node, aim, measure, period: '2026-03' }
  await start(ana, 'Only for our own team', { space: 'team-ohio', ...about })
  await start(ben, 'Open to all of the network', { driver: 'fathers' })
  await start(ana, 'Ours about the driver', { space: 'team-ohio', driver: 'fathers' })
  const driver = { area: 'safe-sleep', driver: 'fathers' }
  const { chosen } = valueOf(await readAreaDriver.ask(as(ben), driver))
  expect(titles(chosen?.discussion ?? null)).toEqual(['Open to all of the network'])
  expect(titles(await ofPoint(staff, '2026-03'))).toEqual(['Only for our own team'])
})

test('nobody links a topic to a driver, an aim or a point that they may not read or that is not there', async () => {
  const tries: [PersonActor, object][] = [
    [ben, { team: 'ohio', node }],
    [ben, { team: 'ohio', aim }],
    [ben, { team: 'ohio', measure, period: '2026-03' }],
    [ana, { team: 'texas', node }],
    [ana, { team: 'texas', aim }],
    [ana, { node }],
    [ana, { driver: 'no-such-driver' }],
    [ana, { team: 'ohio', measure, period: '2026-04' }],
    [ana, { team: 'ohio', measure, period: '2026-Q1' }],
  ]
  for (const [actor, about] of tries) {
    const asked = topicOf('A look at what is not there', about)
    expect({ about, problems: problemsOf(await startTopic.ask(as(actor), asked)) }).toEqual({
      ...{ about, problems: GONE },
    })
    const form = { space: 'safe-sleep', kind: 'question', ...about }
    const { about: shown } = valueOf(await readNewTopic.ask(as(actor), form))
    expect({ about, shown }).toEqual({ about, shown: { test: null, chart: null, driver: null, aim: null } })
  }
  const [idea] = await database.db.driverNode.findMany({ where: { level: 'idea' } })
  const noDriver = topicOf('A look at an idea of ours', { team: 'ohio', node: idea!.id })
  expect(problemsOf(await startTopic.ask(as(ana), noDriver))).toEqual(GONE)
})

test('a gap between two figures is a point that can be asked about, what lies outside is none', async () => {
  expect((await ofPoint(ana, '2026-02'))?.askHref).toBe(
    `/network/safe-sleep/new?kind=question&measure=${measure}&team=ohio&period=2026-02`,
  )
  expect(await ofPoint(ana, '2025-12')).toBe(null)
})

test('five topics of an aim are shown, and that there are more', async () => {
  for (let n = 0; n < 7; n += 1) await start(ana, `What happened in week ${n}`, { team: 'ohio', aim })
  const view = valueOf(await readAimDiscussion.ask(as(ana), { team: 'ohio', aim }))
  expect([view?.topics.length, view?.more]).toEqual([5, true])
})

test('a driver that was removed keeps its topics and says so; a closed aim is linked no more', async () => {
  const topic = await start(ana, 'What we saw at night', { team: 'ohio', node, aim })
  valueOf(await removeNode.ask(as(ana), { ...place, seen: 2, node }))
  const { chosen } = await ofNode(ana)
  expect([chosen?.label, chosen?.current]).toEqual(['Hidden fathers', false])
  expect((await ofNode(ana, 'smoking-cessation')).chosen).toBe(null)
  const { createdAt: closedAt } = await database.db.aim.findUniqueOrThrow({ where: { id: aim } })
  const closed = { closedAt, closedBy: ana.id, closedReason: 'The area was left.' }
  await database.db.aim.update({ where: { id: aim }, data: closed })
  const { links } = valueOf(await readTopic.ask(as(ana), { topic }))
  expect([links.drivers.length, links.aims.length]).toEqual([1, 0])
  expect((await readAimDiscussion.ask(as(ana), { team: 'ohio', aim })).kind).toBe('absent')
})

test('what a topic is about goes with it when it is merged into another', async () => {
  const about = { team: 'ohio', node, aim, measure, period: '2026-03' }
  const from = await start(ana, 'What we saw at night', about)
  const into = await start(ana, 'What we saw by day', { driver: 'fathers' })
  valueOf(await mergeTopic.ask(as(staff), { topic: from, into: `/network/topics/${into}` }))
  const { links } = valueOf(await readTopic.ask(as(ana), { topic: into }))
  expect(links.drivers.map(({ key }) => key).toSorted()).toEqual([node, 'fathers'].toSorted())
  expect([links.aims.length, links.charts[0]?.period]).toEqual([1, '2026-03'])
})
