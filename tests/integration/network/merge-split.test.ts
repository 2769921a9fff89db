import { afterEach, beforeEach, expect, test } from 'vitest'
import { bookmarkPost } from '#app/network/bookmarks/commands.server.ts'
import { readBookmarks } from '#app/network/bookmarks/queries.server.ts'
import { saveDraft } from '#app/network/drafts/commands.server.ts'
import { readDraft } from '#app/network/drafts/queries.server.ts'
import { mergeTopic, splitTopic } from '#app/network/merge-split/commands.server.ts'
import { readTopicChanges } from '#app/network/merge-split/queries.server.ts'
import { readLog } from '#app/network/moderation/queries.server.ts'
import { readNotices } from '#app/network/notices/queries.server.ts'
import { reply, takeBackPost } from '#app/network/posts/commands.server.ts'
import {
  acceptAnswer,
  markTopicRead,
  moderateTopic,
  startTopic,
} from '#app/network/topics/commands.server.ts'
import { readSpace, readTopic } from '#app/network/topics/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { readSearch } from '#app/search/queries.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { wrongEntries } from '../../support/search-entries.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
let ana: PersonActor
let ben: PersonActor
let staff: PersonActor

// Whatever was merged, split or archived, the search knows where each post is now, and a space how many
// topics it lists.
afterEach(async () => {
  expect(await wrongEntries(database.db)).toEqual([])
  const listed = { withdrawnAt: null, archivedAt: null }
  const spaces = await database.db.space.findMany({
    include: { _count: { select: { topics: { where: listed } } } },
  })
  expect(spaces.filter(({ topicCount, _count }) => topicCount !== _count.topics)).toEqual([])
})

beforeEach(async () => {
  const { db } = database
  const [ohio, texas] = [await addTeamOf(db, 'OH'), await addTeamOf(db, 'TX')]
  ana = await addPerson(db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  staff = await addPerson(db, { email: 'staff@agency.example', standings: ['staff'] })
})

const as = (actor: PersonActor) => asking(database.db, actor)
const ask = async (actor: PersonActor, title: string, more: object = {}) => {
  const asked = { space: 'commons', kind: 'question', title, tried: 'No', body: `About: ${title}`, ...more }
  return valueOf(await startTopic.ask(as(actor), asked)).topic
}
const answer = async (actor: PersonActor, topic: string, body: string, replyTo?: number) =>
  valueOf(await reply.ask(as(actor), { topic, body, replyTo })).number
const topicFor = async (actor: PersonActor, topic: string) =>
  valueOf(await readTopic.ask(as(actor), { topic }))
const merge = (topic: string, into: string, actor = staff) => mergeTopic.ask(as(actor), { topic, into })
const split = (topic: string, posts: number[], title = 'A question of its own') =>
  splitTopic.ask(as(staff), { topic, posts, title, kind: 'question' })
const topicsIn = async () =>
  (await database.db.space.findFirstOrThrow({ where: { kind: 'commons' } })).topicCount

test('posts of a merged topic stand behind those of the other, with what refers to them', async () => {
  const [from, into] = [await ask(ana, 'Who looks at night?'), await ask(ben, 'Who looks after dark?')]
  await answer(ben, from, 'A nurse does.')
  await answer(ana, from, 'Which one?', 2)
  await answer(ana, into, 'Somebody does.')
  valueOf(await acceptAnswer.ask(as(ana), { topic: from, post: 2 }))
  const accepted = (await topicFor(ana, from)).posts[1]!.id
  valueOf(await bookmarkPost.ask(as(ben), { post: accepted }))
  const before = await topicsIn()

  expect((await merge(from, into, ana)).kind).toBe('refused')
  expect(valueOf(await merge(from, `https://coiin.example/network/topics/${into}#post-1`))).toEqual({
    ...{ topic: into, first: 3 },
  })
  const page = await topicFor(ben, into)
  expect(page.topic).toMatchObject({ id: into, posts: 5, accepted: 4 })
  expect(
    page.posts.map(({ number, replyTo, html }) => [number, replyTo, html.replace(/<[^>]+>|\n/g, '')]),
  ).toEqual([
    [1, null, 'About: Who looks after dark?'],
    [2, null, 'Somebody does.'],
    [3, null, 'About: Who looks at night?'],
    [4, null, 'A nurse does.'],
    [5, 4, 'Which one?'],
  ])
  expect(await topicsIn()).toBe(before - 1)
  expect(valueOf(await readBookmarks.ask(as(ben), {})).bookmarks).toMatchObject([
    { topic: { id: into }, post: { number: 4 } },
  ])
  // The old address is that of the other topic, and a reply sent there comes into it.
  expect((await topicFor(ana, from)).topic).toMatchObject({ id: into, offset: 2 })
  expect(await answer(ana, from, 'Sent from an old page', 3)).toBe(6)
  expect((await topicFor(ana, into)).posts[5]).toMatchObject({ replyTo: 5 })
  expect(valueOf(await readTopicChanges.ask(as(ben), { topic: into }))).toMatchObject([
    { kind: 'merged', otherId: null, otherTitle: 'Who looks at night?', afterNumber: 2, posts: 3 },
  ])
  expect(valueOf(await readLog.ask(as(staff), {})).entries[0]).toMatchObject({
    step: 'merge',
    topic: { id: into },
  })
})

test('reading marks of a merge say what was read: who had read both goes on behind, who had not, before', async () => {
  const [from, into] = [await ask(ana, 'Who looks at night?'), await ask(ana, 'Who looks after dark?')]
  await answer(ana, from, 'Nobody yet.')
  await answer(ana, into, 'Nobody here.')
  const cam = await addPerson(database.db, { email: 'cam@agency.example', standings: ['participant'] })
  valueOf(await markTopicRead.ask(as(ben), { topic: from, number: 1 }))
  valueOf(await markTopicRead.ask(as(ben), { topic: into, number: 2 }))
  valueOf(await markTopicRead.ask(as(cam), { topic: from, number: 2 }))
  valueOf(await markTopicRead.ask(as(cam), { topic: into, number: 1 }))
  valueOf(await merge(from, into))
  expect((await topicFor(ben, into)).reader.readNumber).toBe(3)
  expect((await topicFor(cam, into)).reader.readNumber).toBe(1)
  expect((await topicFor(ana, into)).reader).toEqual({ readNumber: 4, level: 'follow' })
  // A page that was open at the old address marks nothing in the other topic.
  valueOf(await markTopicRead.ask(as(cam), { topic: from, number: 2 }))
  expect((await topicFor(cam, into)).reader.readNumber).toBe(1)
})

test('notices lead to where their posts are now, and of two of a kind one is left', async () => {
  const [from, into] = [await ask(ana, 'Who looks at night?'), await ask(ana, 'Who looks after dark?')]
  await answer(ben, from, 'A nurse does.')
  await answer(ben, into, 'A doctor does.')
  const other = await ask(ana, 'Who looks at noon?')
  await answer(ben, other, 'A student does.')
  valueOf(await merge(from, into))
  valueOf(await merge(other, into))
  const { groups } = valueOf(await readNotices.ask(as(ana), {}))
  expect(groups).toMatchObject([{ topic: { id: into }, notices: [{ kind: 'reply', count: 3 }] }])
  expect((await topicFor(ana, from)).topic.offset).toBe(2)
  expect((await topicFor(ana, other)).topic.offset).toBe(4)
})

test('of two drafts for merged topics none is lost', async () => {
  const [from, into] = [await ask(ana, 'Who looks at night?'), await ask(ana, 'Who looks after dark?')]
  for (const [topic, body] of [
    [from, 'Begun at night'],
    [into, 'Begun after dark'],
  ])
    valueOf(await saveDraft.ask(as(ben), { topic, body }))
  valueOf(await saveDraft.ask(as(staff), { topic: from, body: 'Of staff' }))
  valueOf(await merge(from, into))
  const draft = async (actor: PersonActor) => valueOf(await readDraft.ask(as(actor), { topic: into }))!.draft
  expect(await draft(ben)).toMatchObject({ body: 'Begun after dark', older: { text: 'Begun at night' } })
  expect(await draft(staff)).toMatchObject({ body: 'Of staff' })
})

test('a topic is merged once, not with itself, and what a team wrote stays with the team', async () => {
  const [from, into] = [await ask(ana, 'Who looks at night?'), await ask(ben, 'Who looks after dark?')]
  const inside = await ask(ana, 'Who of us has time?', { space: 'team-ohio' })
  expect(problemsOf(await merge(from, from))).toEqual(['This is the same topic. Choose another one.'])
  expect(problemsOf(await merge(inside, into))).toEqual(['A topic of a team space stays with its team.'])
  expect(problemsOf(await merge(from, inside))).toEqual(['A topic of a team space stays with its team.'])
  expect(problemsOf(await merge(from, 'the other one'))[0]).toMatch('There is no such topic')
  const outcomes = await Promise.all([merge(from, into), merge(into, from)])
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['done', 'problems'])
  await expect(
    database.db.topic.updateMany({ where: { mergedInto: { not: null } }, data: { postCount: 1 } }),
  ).rejects.toThrow('topic_merged_empty')
})

test('a reply that comes while its topic is merged goes into the other one or is asked to be sent again', async () => {
  const [from, into] = [await ask(ana, 'Who looks at night?'), await ask(ben, 'Who looks after dark?')]
  const [replied] = await Promise.all([reply.ask(as(ben), { topic: from, body: 'Me' }), merge(from, into)])
  const posts = await database.db.post.findMany({ where: { body: 'Me' }, select: { topicId: true } })
  expect(posts).toEqual(replied.kind === 'done' ? [{ topicId: into }] : [])
  const page = await topicFor(ana, into)
  expect(page.posts.map(({ number }) => number)).toEqual(page.posts.map((_, at) => at + 1))
  expect(page.topic.posts).toBe(page.posts.length)
})

test('posts that are split off keep their writers and readers, and leave a line that leads to them', async () => {
  const topic = await ask(ana, 'Who looks at night?')
  await answer(ben, topic, 'A nurse does.')
  await answer(ana, topic, 'And who pays?')
  await answer(ben, topic, 'The state pays.', 3)
  await answer(ana, topic, 'Thanks, both.', 4)
  valueOf(await acceptAnswer.ask(as(ana), { topic, post: 4 }))
  const cam = await addPerson(database.db, { email: 'cam@agency.example', standings: ['participant'] })
  valueOf(await markTopicRead.ask(as(cam), { topic, number: 3 }))
  const before = await topicsIn()
  const own = valueOf(await split(topic, [4, 3], 'Who pays for the nurse?')).topic
  const page = await topicFor(cam, own)
  expect(page.topic).toMatchObject({
    title: 'Who pays for the nurse?',
    posts: 2,
    authorId: ana.id,
    accepted: null,
  })
  expect(page.posts.map(({ number, replyTo, html }) => [number, replyTo, html])).toEqual([
    [1, null, expect.stringContaining('And who pays?')],
    [2, 1, expect.stringContaining('The state pays.')],
  ])
  expect(page.reader.readNumber).toBe(1)
  expect(await topicsIn()).toBe(before + 1)
  const rest = await topicFor(ana, topic)
  expect(rest.topic).toMatchObject({ posts: 5, accepted: null })
  expect(rest.posts.map(({ number, replyTo, moved }) => [number, replyTo, moved])).toEqual([
    [1, null, null],
    [2, null, null],
    [3, null, { topicId: own, number: 1, title: 'Who pays for the nurse?' }],
    [4, null, { topicId: own, number: 2, title: 'Who pays for the nurse?' }],
    [5, 4, null],
  ])
  expect(JSON.stringify(rest.posts)).not.toContain('The state pays.')
  expect(valueOf(await readTopicChanges.ask(as(cam), { topic }))).toMatchObject([
    { kind: 'split-off', otherId: own, posts: 2, afterNumber: 4 },
  ])
  expect(valueOf(await readTopicChanges.ask(as(cam), { topic: own }))).toMatchObject([
    { kind: 'split-from', otherId: topic, otherTitle: 'Who looks at night?', afterNumber: 0 },
  ])
})

test('the first post, one that is gone and one that is not there are not split off', async () => {
  const topic = await ask(ana, 'Who looks at night?')
  await answer(ben, topic, 'A nurse does.')
  const post = (await topicFor(ben, topic)).posts[1]!.id
  valueOf(await takeBackPost.ask(as(ben), { post }))
  const sentence = ['Choose replies that are still shown. Reload the page.']
  for (const numbers of [[1], [2], [7]]) expect(problemsOf(await split(topic, numbers))).toEqual(sentence)
  const refused = await splitTopic.ask(as(ana), {
    topic,
    posts: [2],
    title: 'A question of its own',
    kind: 'question',
  })
  expect(refused.kind).toBe('refused')
})

test('an archived topic is read and found, takes no reply, and leaves the lists until it is restored', async () => {
  const topic = await ask(ana, 'Who looks at night in Ohio?')
  const listed = async (show?: 'archived') => {
    const page = valueOf(await readSpace.ask(as(ben), { space: 'commons', show }))
    return [...(page.above?.unanswered ?? []), ...page.topics].map(({ id }) => id)
  }
  expect(await listed()).toEqual([topic])
  expect((await moderateTopic.ask(as(ana), { topic, step: 'archive' })).kind).toBe('refused')
  valueOf(await moderateTopic.ask(as(staff), { topic, step: 'archive' }))
  expect([await listed(), await listed('archived')]).toEqual([[], [topic]])
  expect(await topicsIn()).toBe(0)
  for (const actor of [ana, ben, staff])
    expect(await reply.ask(as(actor), { topic, body: 'Still here' })).toEqual({
      ...{ kind: 'refused', reason: 'This topic is archived.' },
    })
  const page = await topicFor(ben, topic)
  expect([page.topic.archived, page.may.reply]).toEqual([true, false])
  const found = valueOf(await readSearch.ask(as(ben), { q: 'night Ohio' }))
  expect(JSON.stringify(found)).toContain(topic)
  valueOf(await moderateTopic.ask(as(staff), { topic, step: 'unarchive' }))
  expect(await listed()).toEqual([topic])
  expect(await topicsIn()).toBe(1)
  await answer(ben, topic, 'Back again')
  expect(valueOf(await readLog.ask(as(staff), {})).entries.map(({ step }) => step)).toEqual([
    'unarchive',
    'archive',
  ])
})
