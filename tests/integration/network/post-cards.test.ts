import { beforeEach, expect, test } from 'vitest'
import { writeOwnMeasure } from '#app/measures/team-defined/commands.server.ts'
import { previewPost } from '#app/network/posts/preview.server.ts'
import { reply } from '#app/network/posts/commands.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readTopic } from '#app/network/topics/queries.server.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { Actor, PersonActor } from '#app/policy/actor.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { OWN_MEASURE } from '../../support/network-people.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
let ana: PersonActor
let ben: PersonActor
let staff: PersonActor
let hidden: string
let measure: string
let inside: string
let ohioId: string

const as = (actor: Actor) => asking(database.db, actor)
const htmlFor = async (actor: Actor, topic: string) =>
  valueOf(await readTopic.ask(as(actor), { topic }))
    .posts.map(({ html }) => html)
    .join('\n')
const start = async (actor: PersonActor, body: string, more = {}) => {
  const asked = { space: 'safe-sleep', kind: 'story', title: 'What we saw at night' }
  return valueOf(await startTopic.ask(as(actor), { ...asked, body, ...more })).topic
}

beforeEach(async () => {
  const { db } = database
  const [ohio, texas] = [await addTeamOf(db, 'OH'), await addTeamOf(db, 'TX')]
  ohioId = ohio.id
  ana = await addPerson(db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(db, { email: 'ben@agency.example', team: { ...texas, role: 'lead' } })
  staff = await addPerson(db, { email: 'staff@agency.example', standings: ['staff'] })
  valueOf(await chooseAreas.ask(as(ana), { team: 'ohio', areas: ['safe-sleep'] }))
  measure = valueOf(await writeOwnMeasure.ask(as(ana), OWN_MEASURE)).measure
  const plan = { team: 'ohio', owner: ana.id, change: 'Hidden cribs', prediction: 'Four of five.' }
  const log = { ...plan, measure, scale: 1, days: 3, plannedStart: '2026-03-10', predictedValue: 61 }
  hidden = valueOf(await logTest.ask(as(ana), log)).test
  inside = await start(ana, 'Among us.', { space: 'team-ohio', title: 'Hidden words of a team' })
})

const linksTo = (words: string) =>
  [
    ...[`[${words}](/teams/ohio/tests/${hidden})`, `[${words}](/teams/ohio/measures/${measure})`],
    ...[`[${words}](/network/topics/${inside})`, `[${words}](/ideas/ten-cribs-a-week)`],
  ].join('\n\n')

test('a link that stands alone is a card for those who may see what it leads to, and says nothing to others', async () => {
  const topic = await start(ana, linksTo('Look'))
  const own = await htmlFor(ana, topic)
  for (const word of ['Hidden cribs', 'Hidden audit', 'Hidden words of a team', 'Ten cribs a week'])
    expect(own).toContain(word)
  const others = await htmlFor(ben, topic)
  expect(others).not.toContain('Hidden')
  expect(others).not.toContain(hidden)
  expect(others.match(/Not open to you/g)).toHaveLength(3)
  expect(others).toContain('Ten cribs a week')
})

test('nothing that a card shows is stored, and the words of a link are not shown in its place', async () => {
  const topic = await start(ana, linksTo('Look at Hidden cribs'))
  const { html } = await database.db.post.findFirstOrThrow({ where: { topicId: topic } })
  for (const word of ['Hidden audit', 'words of a team', 'Ten cribs a week', 'svg'])
    expect(html).not.toContain(word)
  expect(await htmlFor(ben, topic)).not.toContain('Hidden')
})

test('what is shared later, or not any more, shows at the next reading', async () => {
  const topic = await start(ana, `[Look](/teams/ohio/tests/${hidden})`)
  const share = (sharing: string) => database.db.pdsaTest.update({ where: { id: hidden }, data: { sharing } })
  await share('network')
  expect(await htmlFor(ben, topic)).toContain('Hidden cribs')
  await share('team')
  expect(await htmlFor(ben, topic)).not.toContain('Hidden')
})

test('a link within a sentence, a list or a quote stays a link', async () => {
  const link = '[Ten](/ideas/ten-cribs-a-week)'
  const topic = await start(ben, `See ${link}.\n\n- ${link}\n\n> ${link}`)
  const html = await htmlFor(ana, topic)
  expect(html).not.toContain('post-card')
  expect(html.match(/href="\/ideas\/ten-cribs-a-week"/g)).toHaveLength(3)
})

test('an address of a team that has no such test shows nothing, and a preview shows what its writer may see', async () => {
  const body = `[Look](/teams/texas/tests/${hidden})\n\n[Look](/teams/ohio/tests/${hidden})`
  const { html } = valueOf(await previewPost.ask(as(ana), { body, space: 'safe-sleep' }))
  expect(html.match(/Not open to you/g)).toHaveLength(1)
  expect(html).toContain('Hidden cribs')
  const seen = valueOf(await previewPost.ask(as(ben), { body, space: 'safe-sleep' })).html
  expect(seen).not.toContain('Hidden')
})

test('outside the team and its coach a chart shows no figure of fewer than ten', async () => {
  const found = await database.db.measure.findUniqueOrThrow({ where: { slug: measure } })
  const { id: measureId, shape, frequency } = found
  const months = [1, 2].map((month) => new Date(Date.UTC(2026, month - 1, 1)))
  await database.db.measureValue.createMany({
    data: months.map((periodStart, at) => ({
      ...{ teamId: ohioId, measureId, shape, frequency, periodStart, state: 'value', origin: 'typed' },
      ...{ numerator: at === 0 ? 7 : 70, denominator: 100, recordedAt: periodStart },
    })),
  })
  const topic = await start(ana, `[Look](/teams/ohio/measures/${measure})`)
  const [own, seen] = [await htmlFor(ana, topic), await htmlFor(staff, topic)]
  const dots = (html: string) => /<svg[\s\S]*<\/svg>/.exec(html)![0]
  expect(own).not.toContain('fewer than ten')
  expect(seen).toContain('Figures of fewer than ten are not shown here.')
  expect(dots(own)).not.toBe(dots(seen))
  expect([own, seen].map((html) => />70(\.0)?%?</.test(html))).toEqual([true, true])
})

test('a page of many cards asks no more queries than a page of one of each', async () => {
  let queries = 0
  const counting = database.db.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        queries += 1
        return query(args)
      },
    },
  })
  const count = async (topic: string) => {
    queries = 0
    valueOf(await readTopic.ask(asking(counting as unknown as Db, ana), { topic }))
    return queries
  }
  const few = await start(ana, linksTo('Look'))
  const many = await start(ana, Array.from({ length: 5 }, () => linksTo('Look')).join('\n\n'))
  for (let n = 0; n < 5; n += 1) valueOf(await reply.ask(as(ana), { topic: many, body: linksTo('Look') }))
  expect(await count(many)).toBe(await count(few))
  expect(queries).toBeGreaterThan(5)
})
