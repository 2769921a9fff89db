import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { chooseWay, seeNotices } from '#app/network/notices/commands.server.ts'
import { noticeReason, noticeWords } from '#app/network/notices/notice.ts'
import { noticesOf } from '#app/network/notices/notify.server.ts'
import { countNotices, readNotices } from '#app/network/notices/queries.server.ts'
import { react, reply, takeBackPost } from '#app/network/posts/commands.server.ts'
import {
  acceptAnswer,
  chooseLevel,
  moveTopicTo,
  reopenQuestion,
  startTopic,
} from '#app/network/topics/commands.server.ts'
import { readTopic } from '#app/network/topics/queries.server.ts'
import { inTransaction } from '#app/platform/database/db.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, asking, closeAccountOf, valueOf } from '../../support/asking.ts'
import { addNetworkPeople, QUESTION } from '../../support/network-people.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
let ana: PersonActor
let ben: PersonActor
let pat: PersonActor
let fay: PersonActor
let staff: PersonActor

beforeEach(async () => {
  ;({ ana, ben, pat, fay, staff } = await addNetworkPeople(database.db))
})

const NOON = '2026-03-15T12:00:00Z'
const as = (actor: PersonActor, at = NOON) => asking(database.db, actor, stoppedClock(at))
const start = async (actor: PersonActor, topic: Record<string, string> = QUESTION) =>
  valueOf(await startTopic.ask(as(actor), topic)).topic
const answer = async (actor: PersonActor, topic: string, more: Record<string, string> = {}, at = NOON) =>
  valueOf(await reply.ask(as(actor, at), { topic, body: 'We call them.', ...more })).number
const unread = async (actor: PersonActor, topic?: string) => {
  const bell = valueOf(await countNotices.ask(as(actor), { topic }))
  return bell && Number(bell.count)
}
const listOf = async (actor: PersonActor, input: Record<string, string> = {}) =>
  valueOf(await readNotices.ask(as(actor), input))
const said = async (actor: PersonActor) =>
  (await listOf(actor)).groups.flatMap((group) =>
    group.notices.map((notice) => `${noticeWords(notice)}: ${noticeReason(notice.kind, group)}`),
  )
const postOf = async (topic: string, number: number) =>
  (await database.db.post.findUniqueOrThrow({ where: { topicId_number: { topicId: topic, number } } })).id

test('a reply reaches who asked, who wrote the post it answers, and who follows, each once and with the reason', async () => {
  const topic = await start(ana)
  await answer(ben, topic)
  valueOf(await chooseLevel.ask(as(staff), { topic, level: 'follow' }))
  await answer(pat, topic, { replyTo: '2' })
  expect(await said(ana)).toEqual([
    '2 replies, the last by pat@agency.example, network participant: You asked this question.',
  ])
  expect(await said(ben)).toEqual([
    'pat@agency.example, network participant, replied: It answers a post of yours.',
  ])
  expect(await said(staff)).toEqual([
    'pat@agency.example, network participant, replied: You follow this topic.',
  ])
  expect(await said(pat)).toEqual([])
})

test('opening the topic reads its notices, by whatever way its page is shown; what comes later is new again', async () => {
  const topic = await start(ana)
  await answer(ben, topic)
  await answer(ben, topic)
  expect([await unread(ana), await unread(ana, topic)]).toEqual([1, 0])
  expect(valueOf(await readTopic.ask(as(ana), { topic })).unseen).toBe(true)
  expect(await unread(ana)).toBe(1)
  expect(valueOf(await readTopic.ask(as(ana), { topic, opened: true })).unseen).toBe(false)
  expect(await unread(ana)).toBe(0)
  await answer(ben, topic)
  const { groups } = await listOf(ana)
  expect(groups.map(({ notices }) => notices.map(({ count, unread: is }) => [count, is]))).toEqual([
    [[1, true]],
  ])
  valueOf(await seeNotices.ask(as(ana), {}))
  expect(await unread(ana)).toBe(0)
})

test('an accepted answer, reactions and an announcement are notices; what is taken back is none', async () => {
  const topic = await start(ana)
  await answer(ben, topic)
  valueOf(await acceptAnswer.ask(as(ana), { topic, post: '2' }))
  valueOf(await acceptAnswer.ask(as(ana), { topic, post: '2' }))
  const post = await postOf(topic, 2)
  for (const actor of [ana, pat, pat])
    valueOf(await react.ask(as(actor), { post, kind: 'thanks', on: 'yes' }))
  expect((await said(ben)).sort()).toEqual([
    '2 reactions to your post: You wrote the post.',
    'Your reply was accepted as the answer: You wrote the reply.',
  ])
  valueOf(await react.ask(as(pat), { post, kind: 'thanks', on: 'no' }))
  valueOf(await reopenQuestion.ask(as(ana), { topic }))
  expect(await said(ben)).toEqual(['1 reaction to your post: You wrote the post.'])
  valueOf(await takeBackPost.ask(as(ben), { post }))
  expect([await said(ben), await said(ana)]).toEqual([[], []])

  const announced = { ...QUESTION, space: 'announcements', kind: 'announcement', tried: '' }
  await start(staff, announced)
  expect(await said(pat)).toEqual([
    'staff@agency.example, national staff, announced this: Announcements go to everyone in the network.',
  ])
  expect([await unread(fay), await unread(staff), await unread(ben)]).toEqual([null, 0, 1])
  expect((await readNotices.ask(as(fay), {})).kind).toBe('refused')
  expect(await database.db.notice.count({ where: { personId: fay.id } })).toBe(0)
})

test('a mention comes first, and its recipient gets no second notice of the same post', async () => {
  const topic = await start(ana)
  await answer(ben, topic)
  valueOf(await seeNotices.ask(as(ana), {}))
  const { id } = await database.db.post.create({
    data: {
      ...{ topicId: topic, number: 3, authorId: pat.id, authorLabel: 'participant', body: '@ana' },
      ...{ html: '', renderer: 1, writtenAt: new Date(NOON) },
    },
  })
  await inTransaction(database.db, async (db) => {
    const causing = { db, now: new Date(NOON), actor: pat }
    await noticesOf(causing, { kind: 'mention', topicId: topic, number: 3, to: [ana.id, pat.id] })
    await noticesOf(causing, { kind: 'reply', topicId: topic, number: 3, to: [ana.id] })
  })
  expect(
    (await listOf(ana)).groups[0]!.notices.filter(({ unread: is }) => is).map(({ kind }) => kind),
  ).toEqual(['mention'])
  expect(await unread(pat)).toBe(0)
  expect(id).toBeTruthy()
})

test('a muted topic, a kind that is off and a closed account get nothing; muting and turning off say what was before', async () => {
  const topic = await start(ana)
  await answer(ben, topic)
  expect(valueOf(await chooseLevel.ask(as(ana), { topic, level: 'mute' })).was).toBe('follow')
  expect(await unread(ana)).toBe(0)
  await answer(ben, topic)
  expect(await unread(ana)).toBe(0)
  const muted = await listOf(ana, { about: topic, was: 'follow' })
  expect(muted.changed).toEqual({
    is: 'level',
    topic: { id: topic, title: QUESTION.title, level: 'mute' },
    was: 'follow',
    now: 'mute',
  })
  valueOf(await chooseLevel.ask(as(ana), { topic, level: 'follow' }))

  expect(valueOf(await chooseWay.ask(as(ana), { kind: 'reply', way: 'off' })).was).toBe('mail')
  await answer(ben, topic)
  expect(await unread(ana)).toBe(0)
  expect((await listOf(ana, { kind: 'reply', wayBefore: 'mail' })).changed).toEqual({
    ...{ is: 'way', kind: 'reply', was: 'mail', now: 'off' },
  })
  valueOf(await chooseWay.ask(as(ana), { kind: 'reply', way: 'digest' }))
  await answer(ben, topic)
  expect([await unread(ana), (await said(ana)).length]).toEqual([0, 1])
  valueOf(await chooseWay.ask(as(ana), { kind: 'reply', way: 'app' }))
  await answer(ben, topic)
  expect(await unread(ana)).toBe(1)
  expect((await chooseWay.ask(as(ana), { kind: 'topic', way: 'mail' })).kind).toBe('problems')

  valueOf(await chooseLevel.ask(as(pat), { topic, level: 'follow' }))
  await closeAccountOf(database.db, pat)
  await answer(ben, topic)
  expect(await database.db.notice.count({ where: { personId: pat.id } })).toBe(0)
})

test('a person who may no longer read a topic does not see its notices, neither in the list nor in the count', async () => {
  const colleague = await addPerson(database.db, {
    email: 'cy@agency.example',
    team: { ...{ id: ana.memberships[0]!.teamId, slug: 'ohio', name: 'Ohio' }, role: 'member' },
  })
  const topic = await start(ana, { ...QUESTION, space: 'team-ohio' })
  await answer(colleague, topic)
  await answer(ana, topic, { replyTo: '2' })
  expect(await unread(colleague)).toBe(1)
  const outside: PersonActor = { ...colleague, memberships: [], standings: ['participant'] }
  expect([await unread(outside), await said(outside)]).toEqual([0, []])
  expect((await listOf(outside, { about: topic, was: 'follow' })).changed).toBe(null)
  valueOf(await takeBackPost.ask(as(ana), { post: await postOf(topic, 1) }))
  expect([await unread(colleague), await said(colleague)]).toEqual([0, []])
})

test('pages of notices follow each other without a gap, the topics last written to first', async () => {
  const topics: string[] = []
  for (let at = 0; at < 23; at++) {
    // Nobody starts so many topics in an hour.
    await database.db.rateLimit.deleteMany()
    const topic = await start(ana, { ...QUESTION, title: `Question number ${at} of many` })
    await answer(ben, topic, {}, new Date(Date.parse(NOON) + Math.floor(at / 3) * 1000).toISOString())
    topics.push(topic)
  }
  const first = await listOf(ana)
  const second = await listOf(ana, { after: first.next! })
  expect([first.groups.length, second.groups.length, second.next]).toEqual([20, 3, null])
  const seen = [...first.groups, ...second.groups].map((group) => group.topic.id)
  expect(seen.toSorted()).toEqual(topics.toSorted())
  expect(first.groups[0]!.topic.title).toMatch(/number (21|22) /)
})

test('the database collects what is unread in one notice of a kind, and refuses what cannot be', async () => {
  const topic = await start(ana)
  await Promise.all([answer(ben, topic), answer(pat, topic), answer(ben, topic)])
  const mine = await database.db.notice.findMany({ where: { personId: ana.id } })
  expect(mine.map(({ count, firstNumber, lastNumber }) => [count, firstNumber, lastNumber])).toEqual([
    [3, 2, 4],
  ])
  const { id: _, ...row } = mine[0]!
  await expect(database.db.notice.create({ data: row })).rejects.toThrow()
  const read = { ...row, readAt: row.lastAt }
  await expect(database.db.notice.create({ data: { ...read, kind: 'poke' } })).rejects.toThrow()
  await expect(database.db.notice.create({ data: { ...read, lastNumber: 99 } })).rejects.toThrow()
  await database.db.notice.create({ data: read })
  valueOf(await moveTopicTo.ask(as(staff), { topic, space: 'commons' }))
  expect((await listOf(ana)).groups[0]!.space.kind).toBe('commons')
})
