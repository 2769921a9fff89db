import { beforeEach, expect, test } from 'vitest'
import { editPost, react, reply, takeBackPost } from '#app/network/posts/commands.server.ts'
import { readHistory } from '#app/network/posts/queries.server.ts'
import { readSpaces } from '#app/network/spaces/queries.server.ts'
import {
  acceptAnswer,
  markTopicRead,
  moderateTopic,
  moveTopicTo,
  reopenQuestion,
  startTopic,
} from '#app/network/topics/commands.server.ts'
import { readSpace, readTopic } from '#app/network/topics/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { asking, problemsOf, valueOf } from '../../support/asking.ts'
import { addNetworkPeople, QUESTION } from '../../support/network-people.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
let ana: PersonActor
let ben: PersonActor
let staff: PersonActor

beforeEach(async () => {
  ;({ ana, ben, staff } = await addNetworkPeople(database.db))
})

const as = (actor: PersonActor) => asking(database.db, actor)
const ask = async () => valueOf(await startTopic.ask(as(ana), QUESTION)).topic
const topicFor = async (actor: PersonActor, topic: string) =>
  valueOf(await readTopic.ask(as(actor), { topic }))
const answerBy = async (actor: PersonActor, topic: string, body = 'We call them.') =>
  valueOf(await reply.ask(as(actor), { topic, body }))

test('a question is asked, answered, and the answer accepted by who asked', async () => {
  const topic = await ask()
  const before = valueOf(await readSpace.ask(as(ben), { space: 'safe-sleep' }))
  expect(before.above?.unanswered.map(({ title }) => title)).toEqual([QUESTION.title])
  const { number } = await answerBy(ben, topic, 'A doula visits on day 3.')
  expect(number).toBe(2)
  const refused = await acceptAnswer.ask(as(ben), { topic, post: 2 })
  expect(refused.kind).toBe('refused')
  valueOf(await acceptAnswer.ask(as(ana), { topic, post: 2 }))
  const page = await topicFor(ben, topic)
  expect(page.answer?.html).toContain('A doula visits on day 3.')
  const after = valueOf(await readSpace.ask(as(ben), { space: 'safe-sleep', show: 'solved' }))
  expect(after.topics.map(({ solved, replies }) => [solved, replies])).toEqual([[true, 1]])
  valueOf(await reopenQuestion.ask(as(ana), { topic }))
  expect((await topicFor(ben, topic)).answer).toBe(null)
})

test('only a reply of the same question can be its answer', async () => {
  const topic = await ask()
  expect(problemsOf(await acceptAnswer.ask(as(ana), { topic, post: 2 }))).toEqual([
    'This reply is not there any more. Reload the page.',
  ])
  const tip = { ...QUESTION, kind: 'tip', setting: 'Two clinics', tried: '' }
  const tipTopic = valueOf(await startTopic.ask(as(ana), tip)).topic
  await answerBy(ben, tipTopic)
  expect(problemsOf(await acceptAnswer.ask(as(ana), { topic: tipTopic, post: 2 }))).toEqual([
    'Only a question has an accepted answer.',
  ])
})

test('a question says what was tried, a tip where, and each kind stays in its space', async () => {
  expect(problemsOf(await startTopic.ask(as(ana), { ...QUESTION, tried: '' }))).toEqual([
    'Say what you tried or looked at already; "nothing yet" is an answer.',
  ])
  expect(problemsOf(await startTopic.ask(as(ana), { ...QUESTION, kind: 'tip', setting: '' }))).toEqual([
    'Say where this was done, such as "3 birthing hospitals, rural".',
  ])
  expect(problemsOf(await startTopic.ask(as(ana), { ...QUESTION, tried: '', body: '' }))).toEqual([
    'Write something first.',
    'Say what you tried or looked at already; "nothing yet" is an answer.',
  ])
  const announced = { ...QUESTION, kind: 'announcement' }
  expect(problemsOf(await startTopic.ask(as(ana), announced))).toEqual([
    'This kind of topic is not started in this space.',
  ])
  expect((await startTopic.ask(as(ana), { ...announced, space: 'announcements' })).kind).toBe('refused')
  valueOf(await startTopic.ask(as(staff), { ...announced, space: 'announcements' }))
  expect(await startTopic.ask(as(ana), { ...QUESTION, space: 'nowhere' })).toEqual({ kind: 'absent' })
})

test('the space of a team is not there for anybody else', async () => {
  const topic = valueOf(await startTopic.ask(as(ana), { ...QUESTION, space: 'team-ohio' })).topic
  expect(await readTopic.ask(as(ben), { topic })).toEqual({ kind: 'absent' })
  expect(await readSpace.ask(as(ben), { space: 'team-ohio' })).toEqual({ kind: 'absent' })
  expect(await reply.ask(as(ben), { topic, body: 'Hello' })).toEqual({ kind: 'absent' })
  const post = (await topicFor(ana, topic)).posts[0]!.id
  expect(await readHistory.ask(as(ben), { post })).toEqual({ kind: 'absent' })
  expect(await react.ask(as(ben), { post, kind: 'thanks', on: 'yes' })).toEqual({ kind: 'absent' })
  expect(problemsOf(await moveTopicTo.ask(as(staff), { topic, space: 'commons' }))).toEqual([
    'A topic of a team space stays with its team.',
  ])
  const spaces = valueOf(await readSpaces.ask(as(ben), {})).spaces
  expect(spaces.flatMap(({ team }) => team?.slug ?? [])).toEqual(['texas'])
})

test('what an edit replaced stays, word by word, and the title with it', async () => {
  const topic = await ask()
  const post = (await topicFor(ana, topic)).posts[0]!.id
  expect((await editPost.ask(as(ben), { post, body: 'Mine now' })).kind).toBe('refused')
  const title = 'How do you reach families after a home birth?'
  valueOf(await editPost.ask(as(ana), { post, body: 'We see **hardly any** of them.', title }))
  const page = await topicFor(ben, topic)
  expect(page.topic.title).toBe(title)
  expect(page.posts[0]).toMatchObject({ editedByStaff: false, html: expect.stringContaining('hardly any') })
  const { edits } = valueOf(await readHistory.ask(as(ben), { post }))
  expect(edits).toHaveLength(1)
  expect(edits[0]).toMatchObject({ titleBefore: QUESTION.title })
  expect(edits[0]!.parts.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toContain('few')
  valueOf(await editPost.ask(as(staff), { post, body: 'We see none of them.' }))
  expect((await topicFor(ben, topic)).posts[0]).toMatchObject({ editedByStaff: true })
})

test('a withdrawn reply keeps its place and shows nothing; a withdrawn topic is gone', async () => {
  const topic = await ask()
  await answerBy(ben, topic, 'Nothing that helps')
  valueOf(await acceptAnswer.ask(as(ana), { topic, post: 2 }))
  const post = (await topicFor(ben, topic)).posts[1]!.id
  expect((await takeBackPost.ask(as(ana), { post })).kind).toBe('refused')
  valueOf(await takeBackPost.ask(as(ben), { post }))
  const page = await topicFor(ana, topic)
  expect(page.answer).toBe(null)
  expect(page.posts[1]).toMatchObject({ withdrawn: true, html: '', author: null })
  expect(JSON.stringify(page)).not.toContain('Nothing that helps')
  expect(JSON.stringify(valueOf(await readHistory.ask(as(ana), { post })))).not.toContain(
    'Nothing that helps',
  )
  valueOf(await takeBackPost.ask(as(ana), { post: page.posts[0]!.id }))
  expect(await readTopic.ask(as(ana), { topic })).toEqual({ kind: 'absent' })
  const space = valueOf(await readSpace.ask(as(ana), { space: 'safe-sleep' }))
  expect([space.space.topics, space.topics.length]).toEqual([0, 0])
})

test('reactions are counted once a person, and who has the same question follows it', async () => {
  const topic = await ask()
  const post = (await topicFor(ben, topic)).posts[0]!.id
  const same = { post, kind: 'same-question', on: 'yes' }
  await Promise.all([react.ask(as(ben), same), react.ask(as(ben), same)])
  const page = await topicFor(ben, topic)
  expect(page.posts[0]).toMatchObject({
    reactions: { 'same-question': 1 },
    myReactions: ['same-question'],
  })
  expect(page.reader.level).toBe('follow')
  valueOf(await react.ask(as(ben), { ...same, on: 'no' }))
  expect((await topicFor(ben, topic)).posts[0]?.reactions).toEqual({})
  expect(problemsOf(await react.ask(as(ben), { ...same, kind: 'tried' }))).toEqual([
    'This post does not take that reaction.',
  ])
})

test('what came since one read is counted, and what one wrote is read', async () => {
  const topic = await ask()
  expect((await topicFor(ana, topic)).reader).toMatchObject({ readNumber: 1, level: 'follow' })
  await answerBy(ben, topic)
  await answerBy(ben, topic, 'And we send a letter.')
  const unread = valueOf(await readSpace.ask(as(ana), { space: 'safe-sleep' })).above?.unanswered[0]
  expect(unread).toMatchObject({ unread: 2, unreadFrom: 2 })
  valueOf(await markTopicRead.ask(as(ana), { topic, number: 999 }))
  valueOf(await markTopicRead.ask(as(ana), { topic, number: 1 }))
  expect((await topicFor(ana, topic)).reader.readNumber).toBe(3)
})

test('a post that names a child is stopped at its field, and a warning goes once it was confirmed', async () => {
  const topic = await ask()
  const named = 'Baby Boy Smith, born 3/14/2026, slept on the couch.'
  const stopped = await reply.ask(as(ben), { topic, body: named })
  expect(problemsOf(stopped).length).toBeGreaterThan(0)
  expect(stopped.kind === 'problems' && stopped.problems.every(({ field }) => field === 'body')).toBe(true)
  expect((await topicFor(ana, topic)).topic.posts).toBe(1)
  expect((await startTopic.ask(as(ana), { ...QUESTION, body: named })).kind).toBe('problems')
  const post = (await topicFor(ana, topic)).posts[0]!.id
  expect((await editPost.ask(as(ana), { post, body: named })).kind).toBe('problems')
})

test('two who reply at the same moment get a number each, and none is lost', async () => {
  const topic = await ask()
  const numbers = await Promise.all(
    Array.from({ length: 8 }, (_, n) => answerBy(n % 2 ? ana : ben, topic, `Reply ${n}`)),
  )
  expect(numbers.map(({ number }) => number).sort()).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  expect((await topicFor(ana, topic)).topic.posts).toBe(9)
})

test('staff pin, close and move; a closed topic takes replies of staff only', async () => {
  const topic = await ask()
  expect((await moderateTopic.ask(as(ana), { topic, step: 'lock' })).kind).toBe('refused')
  valueOf(await moderateTopic.ask(as(staff), { topic, step: 'lock' }))
  valueOf(await moderateTopic.ask(as(staff), { topic, step: 'pin' }))
  const closed = await reply.ask(as(ben), { topic, body: 'Too late' })
  expect(closed).toEqual({ kind: 'refused', reason: 'This topic is closed to replies.' })
  await answerBy(staff, topic, 'Closed because it goes on elsewhere.')
  valueOf(await moveTopicTo.ask(as(staff), { topic, space: 'commons' }))
  const [from, to] = await Promise.all(
    ['safe-sleep', 'commons'].map(async (space) => valueOf(await readSpace.ask(as(ben), { space }))),
  )
  expect([from!.space.topics, to!.space.topics]).toEqual([0, 1])
  expect(to!.above?.pinned).toHaveLength(1)
})

test('a list goes on behind its page, and the filters narrow it', async () => {
  for (let n = 0; n < 25; n += 1)
    valueOf(
      await startTopic.ask(as(n % 2 ? ana : ben), {
        ...QUESTION,
        ...{ kind: 'story', title: `What happened in week ${n}`, idea: n === 3 ? 'ten-cribs-a-week' : '' },
      }),
    )
  const first = valueOf(await readSpace.ask(as(ana), { space: 'safe-sleep' }))
  const second = valueOf(await readSpace.ask(as(ana), { space: 'safe-sleep', after: first.next! }))
  const titles = [...first.topics, ...second.topics].map(({ title }) => title)
  expect([first.topics.length, second.topics.length, new Set(titles).size]).toEqual([20, 5, 25])
  const ohio = valueOf(await readSpace.ask(as(ana), { space: 'safe-sleep', state: 'oh' }))
  expect(ohio.topics).toHaveLength(12)
  const ideas = valueOf(await readSpace.ask(as(ana), { space: 'safe-sleep', idea: 'ten-cribs-a-week' }))
  expect(ideas.topics.map(({ title }) => title)).toEqual(['What happened in week 3'])
})
