import { beforeEach, expect, test } from 'vitest'
import {
  bookmarkPost,
  dropBookmark,
  remindOfBookmarks,
  writeBookmark,
} from '#app/network/bookmarks/commands.server.ts'
import { readBookmarks } from '#app/network/bookmarks/queries.server.ts'
import { noticeWords } from '#app/network/notices/notice.ts'
import { readNotices } from '#app/network/notices/queries.server.ts'
import { reply, takeBackPost } from '#app/network/posts/commands.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readTopic } from '#app/network/topics/queries.server.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, closeAccountOf, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
/** A profile that hides nothing. */
const SHOWN = {
  ...{ listingFor: 'everyone', emailFor: 'everyone', titleFor: 'everyone', organizationFor: 'everyone' },
  ...{
    areasFor: 'everyone',
    timeZoneFor: 'everyone',
    aboutFor: 'everyone',
    writtenAt: new Date('2026-01-05'),
  },
}
let ana: PersonActor
let ben: PersonActor
let topic: string
let post: string

beforeEach(async () => {
  const { db } = database
  const [ohio, texas] = [await addTeamOf(db, 'OH'), await addTeamOf(db, 'TX')]
  ana = await addPerson(db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  const asked = {
    space: 'commons',
    kind: 'question',
    title: 'Who looks at night?',
    tried: 'No',
    body: 'We ask.',
  }
  topic = valueOf(await startTopic.ask(as(ana), asked)).topic
  valueOf(await reply.ask(as(ana), { topic, body: 'A nurse does.' }))
  post = (await topicFor(ben)).posts[1]!.id
})

const as = (actor: PersonActor, now = '2026-03-15T12:00:00Z') => asking(database.db, actor, stoppedClock(now))
const topicFor = async (actor: PersonActor) => valueOf(await readTopic.ask(as(actor), { topic }))
const listOf = async (actor: PersonActor, after?: string) =>
  valueOf(await readBookmarks.ask(as(actor), { after }))
const remind = async (at: string) =>
  valueOf(await remindOfBookmarks.ask(as({ kind: 'system', name: 'notices' } as never, at), {})).reminded
const wordsFor = async (actor: PersonActor) =>
  valueOf(await readNotices.ask(as(actor), {})).groups.flatMap(({ notices }) => notices.map(noticeWords))

test('a post is bookmarked once, by somebody for themselves, and removed', async () => {
  valueOf(await bookmarkPost.ask(as(ben), { post }))
  valueOf(await bookmarkPost.ask(as(ben), { post }))
  expect((await topicFor(ben)).posts.map(({ bookmarked }) => bookmarked)).toEqual([false, true])
  expect((await topicFor(ana)).posts.map(({ bookmarked }) => bookmarked)).toEqual([false, false])
  expect((await listOf(ben)).bookmarks).toMatchObject([
    { topic: { id: topic }, post: { number: 2, excerpt: 'A nurse does.' }, note: null, remindOn: null },
  ])
  expect((await listOf(ana)).bookmarks).toEqual([])
  expect(await writeBookmark.ask(as(ana), { post, note: 'Mine?' })).toEqual({ kind: 'absent' })
  expect(await dropBookmark.ask(as(ana), { post })).toEqual({ kind: 'absent' })
  valueOf(await dropBookmark.ask(as(ben), { post }))
  expect((await listOf(ben)).bookmarks).toEqual([])
})

test('what somebody may not read they cannot bookmark, and it leaves their list when they may not any more', async () => {
  const own = {
    space: 'team-ohio',
    kind: 'question',
    title: 'Who of us has time?',
    tried: 'No',
    body: 'We ask.',
  }
  const inside = valueOf(await startTopic.ask(as(ana), own)).topic
  const { id } = valueOf(await readTopic.ask(as(ana), { topic: inside })).posts[0]!
  expect(await bookmarkPost.ask(as(ben), { post: id })).toEqual({ kind: 'absent' })
  valueOf(await bookmarkPost.ask(as(ana), { post: id }))
  expect((await listOf(ana)).bookmarks).toHaveLength(1)
  expect((await listOf({ ...ana, memberships: ben.memberships })).bookmarks).toEqual([])
})

test('a reminder comes on the morning of its day, by the clock of its person, with the note, and once', async () => {
  await database.db.profile.create({ data: { personId: ben.id, timeZone: 'Pacific/Honolulu', ...SHOWN } })
  valueOf(await bookmarkPost.ask(as(ben), { post }))
  valueOf(await writeBookmark.ask(as(ben), { post, note: 'After the call', remindOn: '2026-03-20' }))
  // 17:59 and 18:00 UTC are 7:59 and 8:00 in Honolulu.
  expect(await remind('2026-03-20T17:59:00Z')).toBe(0)
  expect(await remind('2026-03-20T18:00:00Z')).toBe(1)
  expect(await remind('2026-03-20T19:00:00Z')).toBe(0)
  expect(await wordsFor(ben)).toContain('Reminder of your bookmark: After the call')
  // Another day reminds anew; the same one does not.
  valueOf(await writeBookmark.ask(as(ben), { post, note: 'Again', remindOn: '2026-03-20' }))
  expect(await remind('2026-03-21T19:00:00Z')).toBe(0)
  valueOf(await writeBookmark.ask(as(ben), { post, note: 'Again', remindOn: '2026-03-22' }))
  expect(await remind('2026-03-22T19:00:00Z')).toBe(1)
})

test('nobody is reminded of what they may not read that morning', async () => {
  for (const actor of [ana, ben]) {
    valueOf(await bookmarkPost.ask(as(actor), { post }))
    valueOf(await writeBookmark.ask(as(actor), { post, remindOn: '2026-03-20' }))
  }
  await database.db.membership.updateMany({
    where: { personId: ben.id },
    data: { endedAt: new Date('2026-03-16') },
  })
  expect(await remind('2026-03-20T20:00:00Z')).toBe(1)
  expect(await database.db.notice.count({ where: { kind: 'bookmark', personId: ben.id } })).toBe(0)
})

test('a withdrawn post reminds nobody, and its bookmark says that it is gone', async () => {
  valueOf(await bookmarkPost.ask(as(ben), { post }))
  valueOf(await writeBookmark.ask(as(ben), { post, remindOn: '2026-03-20' }))
  valueOf(await takeBackPost.ask(as(ana), { post }))
  expect(await remind('2026-03-20T20:00:00Z')).toBe(0)
  expect((await listOf(ben)).bookmarks).toMatchObject([
    { post: { withdrawn: true, excerpt: '', author: null } },
  ])
})

test('a day that is over or far away is refused, and two windows do not overwrite each other', async () => {
  valueOf(await bookmarkPost.ask(as(ben), { post }))
  expect(problemsOf(await writeBookmark.ask(as(ben), { post, remindOn: '2026-03-01' }))).toEqual([
    'Choose a day that is not over.',
  ])
  expect(problemsOf(await writeBookmark.ask(as(ben), { post, remindOn: '2036-03-01' }))).toEqual([
    'Choose a day within two years.',
  ])
  expect(problemsOf(await writeBookmark.ask(as(ben), { post, remindOn: '2026-02-30' }))).toEqual([
    'Enter a day, such as 2026-12-15.',
  ])
  const was = JSON.stringify({ note: null, remindOn: null })
  valueOf(await writeBookmark.ask(as(ben), { post, note: 'One', was }))
  expect(problemsOf(await writeBookmark.ask(as(ben), { post, note: 'Two', was }))).toHaveLength(1)
  valueOf(await writeBookmark.ask(as(ben), { post, remindOn: '2026-03-20', was }))
  expect((await listOf(ben)).bookmarks).toMatchObject([{ note: 'One', remindOn: '2026-03-20' }])
})

test('the list goes on from page to page, and the bookmarks of a closed account are gone', async () => {
  const ids: string[] = []
  for (let number = 3; number <= 24; number += 1) {
    valueOf(await reply.ask(as(ana), { topic, body: `Reply ${number}` }))
    ids.push((await database.db.post.findFirstOrThrow({ where: { topicId: topic, number } })).id)
  }
  for (const [minute, id] of ids.entries())
    valueOf(
      await bookmarkPost.ask(as(ben, `2026-03-15T13:${String(minute).padStart(2, '0')}:00Z`), { post: id }),
    )
  const first = await listOf(ben)
  expect(first.bookmarks.map((one) => one.post.number)).toEqual(
    Array.from({ length: 20 }, (_, at) => 24 - at),
  )
  const second = await listOf(ben, first.next!)
  expect(second).toMatchObject({ next: null, bookmarks: [{ post: { number: 4 } }, { post: { number: 3 } }] })
  await closeAccountOf(database.db, ben)
  expect(await database.db.bookmark.count()).toBe(0)
})
