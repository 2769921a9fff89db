import { expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { readSpace, readTopic } from '#app/network/topics/queries.server.ts'
import { readNetworkHome } from '#app/network/new-for-you/queries.server.ts'
import { readTestDiscussion } from '#app/network/links/queries.server.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { demoTopicId } from '#prisma/seed/demo/add-network.ts'
import { TOPICS } from '#prisma/seed/demo/network/index.ts'
import { stableId } from '#prisma/seed/demo/stable-id.ts'
import { loadDemo } from '#prisma/seed/demo.ts'
import { addPerson, asking, valueOf } from '#tests/support/asking.ts'
import { testDatabase } from '#tests/support/test-database.ts'

const database = testDatabase()
const NOW = '2026-04-15T00:30:00Z'
const load = async () => expect(await loadDemo(database.db, stoppedClock(NOW))).toBe(true)
const all = Object.entries(TOPICS).flatMap(([space, topics]) => topics.map((topic) => ({ space, topic })))

test('every area has topics, of every kind people write, answered and not', async () => {
  for (const area of AREA_SLUGS) expect(TOPICS[area]?.length, area).toBeGreaterThanOrEqual(6)
  expect(all.length).toBeGreaterThanOrEqual(60)
  const kinds = new Set(all.map(({ topic }) => topic.kind))
  for (const kind of [
    'question',
    'tip',
    'story',
    'resource',
    'announcement',
    'shared-chart',
    'shared-test',
  ] as const)
    expect(kinds).toContain(kind)
  const questions = all.filter(({ topic }) => topic.kind === 'question')
  expect(questions.some(({ topic }) => topic.accepted !== undefined)).toBe(true)
  expect(questions.some(({ topic }) => topic.replies === undefined)).toBe(true)
  expect(all.some(({ topic }) => topic.locked)).toBe(true)
})

test('counters say what is there, nothing is in the future, and all is marked as demo', async () => {
  await load()
  const { db } = database
  const topics = await db.topic.findMany({ include: { posts: { orderBy: { number: 'asc' } } } })
  expect(topics).toHaveLength(all.length)
  for (const { title, posts, postCount, startedAt, lastPostAt, origin, acceptedAt } of topics) {
    expect(
      posts.map(({ number }) => number),
      title,
    ).toEqual(posts.map((_, index) => index + 1))
    expect([postCount, startedAt, lastPostAt], title).toEqual([
      posts.length,
      posts[0]!.writtenAt,
      posts.at(-1)!.writtenAt,
    ])
    const times = posts.map(({ writtenAt }) => writtenAt.getTime())
    expect(times, title).toEqual(times.toSorted((a, b) => a - b))
    expect(Math.max(...times, acceptedAt?.getTime() ?? 0), title).toBeLessThan(Date.parse(NOW))
    expect(origin).toBe('demo')
    for (const { html } of posts) expect(html).toMatch(/^<(p|ol|ul|blockquote)[ >]/)
  }
  for (const space of await db.space.findMany({ include: { _count: { select: { topics: true } } } }))
    expect(space.topicCount).toBe(space._count.topics)
})

test('every idea, test and chart that is named exists, and was there when it was written about', async () => {
  const ideas = all.flatMap(({ topic }) => topic.idea ?? [])
  expect(ideas.filter((slug) => ideaOf(slug) === null)).toEqual([])
  await load()
  const links = await database.db.topicLink.findMany({
    include: { test: true, topic: { include: { space: true } } },
  })
  expect(links).toHaveLength(
    all.flatMap(({ topic }) => [topic.idea, topic.test, topic.chart].filter(Boolean)).length,
  )
  for (const { test, topic } of links)
    if (test) {
      expect(test.createdAt.getTime(), topic.title).toBeLessThan(topic.startedAt.getTime())
      expect(test.sharing === 'network' || topic.space.teamId === test.teamId, topic.title).toBe(true)
      // What a tip or a story says came out, the test has said before.
      if (topic.kind === 'tip' || topic.kind === 'story')
        expect(test.endedOn!.getTime(), topic.title).toBeLessThan(topic.startedAt.getTime())
    }
  for (const { teamId, measureId } of links.filter((link) => link.measureId !== null))
    expect(await database.db.teamMeasure.count({ where: { teamId: teamId!, measureId: measureId! } })).toBe(1)
})

test('one topic grew heated: a reply was flagged and hidden with a reason, and the topic slowed down', async () => {
  await load()
  const staff = await addPerson(database.db, { standings: ['staff'] })
  const topic = demoTopicId('commons', 'published-names')
  const page = valueOf(await readTopic.ask(asking(database.db, staff, stoppedClock(NOW)), { topic }))
  expect(page.topic.slowMinutes).toBe(60)
  expect(page.posts.map(({ withdrawn }) => withdrawn)).toEqual([false, false, true, false, false, false])
  expect(page.posts[2]?.hidden).toMatchObject({ reason: expect.stringContaining('motives') })
  expect(await database.db.postFlag.count()).toBe(1)
})

test('people react, mention, answer each other, and have read some and not all', async () => {
  await load()
  const { db } = database
  const soon = { gte: new Date(NOW) }
  for (const [what, count] of Object.entries({
    reaction: await db.postReaction.count({ where: { reactedAt: soon } }),
    mention: await db.postMention.count({ where: { notified: 0 } }),
    reader: await db.topicReader.count({ where: { changedAt: soon } }),
    notice: await db.notice.count({ where: { lastAt: soon } }),
  }))
    expect(count, what).toBe(0)
  expect(await db.postReaction.groupBy({ by: ['kind'] })).toHaveLength(3)
  expect(await db.postMention.count()).toBeGreaterThanOrEqual(4)
  expect(
    await db.post.count({ where: { replyTo: { not: null }, html: { contains: '<blockquote>' } } }),
  ).toBeGreaterThan(4)
  const persona = { person: { demoPersona: { not: null } } }
  for (const readAt of [null, { not: null }])
    expect(await db.notice.count({ where: { ...persona, readAt } }), String(readAt)).toBeGreaterThan(0)
  const readers = await db.topicReader.findMany({ include: { topic: true } })
  expect(readers.every(({ readNumber, topic }) => readNumber <= topic.postCount)).toBe(true)
  expect(readers.some(({ readNumber, topic }) => readNumber < topic.postCount)).toBe(true)
  const authors = await db.post.findMany({ select: { topicId: true, number: true, authorId: true } })
  const marks = new Map(readers.map((one) => [`${one.topicId} ${one.personId}`, one.readNumber]))
  for (const { topicId, number, authorId } of authors)
    expect(marks.get(`${topicId} ${authorId}`)).toBeGreaterThanOrEqual(number)
})

test('the home of the participant has something new, something said to them, and a question of theirs', async () => {
  await load()
  const { id } = await database.db.person.findFirstOrThrow({ where: { demoPersona: 'participant' } })
  const participant = {
    kind: 'person',
    id,
    name: 'Demo',
    standings: ['participant'],
    memberships: [],
    coaches: [],
  } as const
  const home = valueOf(await readNetworkHome.ask(asking(database.db, participant, stoppedClock(NOW)), {}))!
  expect(home.topics.length).toBeGreaterThanOrEqual(5)
  expect(home.own!.said.length).toBeGreaterThanOrEqual(1)
  expect(home.own!.questions.length).toBeGreaterThanOrEqual(1)
})

test('who writes for a team is in it by then', async () => {
  await load()
  const posts = await database.db.post.findMany({ where: { teamId: { not: null } } })
  for (const { authorId, teamId, writtenAt, body } of posts) {
    const where = { personId: authorId!, teamId: teamId!, startedAt: { lt: writtenAt } }
    expect(await database.db.membership.count({ where }), body).toBe(1)
  }
})

test('the network is read as any other: a space, a topic, and a test with its discussion', async () => {
  await load()
  const participant = await addPerson(database.db, { standings: ['participant'] })
  const as = asking(database.db, participant, stoppedClock(NOW))
  const space = valueOf(await readSpace.ask(as, { space: 'safe-sleep' }))
  expect(space.above?.unanswered.length).toBeGreaterThan(0)
  const topic = demoTopicId('safe-sleep', 'second-person')
  const page = valueOf(await readTopic.ask(as, { topic }))
  expect(page.links.tests).toMatchObject([{ team: { slug: 'ohio' } }])
  const test = { team: 'ohio', test: stableId('test', 'OH', 'crib-audit-3') }
  const discussion = valueOf(await readTestDiscussion.ask(as, test))
  expect(discussion?.topics.map(({ id }) => id)).toEqual([topic])
})
