import { beforeEach, expect, test } from 'vitest'
import { findActor } from '#app/accounts/api.server.ts'
import { systemClock } from '#app/kernel/time/clock.ts'
import { endSilence, flagPost, takeFlagged } from '#app/network/moderation/commands.server.ts'
import { decide } from '#app/network/moderation/decide.server.ts'
import {
  readCase,
  readFlag,
  readLog,
  readQueue,
  readWaiting,
} from '#app/network/moderation/queries.server.ts'
import { readNotices } from '#app/network/notices/queries.server.ts'
import { noticeWords } from '#app/network/notices/notice.ts'
import { editPost, react, reply, takeBackPost } from '#app/network/posts/commands.server.ts'
import { readHistory } from '#app/network/posts/queries.server.ts'
import { acceptAnswer, reopenQuestion, startTopic } from '#app/network/topics/commands.server.ts'
import { readSpace, readTopic } from '#app/network/topics/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, closeAccountOf, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const question = {
  ...{ space: 'safe-sleep', kind: 'question', title: 'How do you reach families who deliver at home?' },
  ...{ tried: 'Flyers at the WIC office', body: 'We see few of them before the first visit.' },
}
const UNKIND = 'Only a state without nurses would ask this.'
let ana: PersonActor
let ben: PersonActor
let eva: PersonActor
let staff: PersonActor
let other: PersonActor
let topic: string
let post: string

beforeEach(async () => {
  const { db } = database
  const [ohio, texas] = [await addTeamOf(db, 'OH'), await addTeamOf(db, 'TX')]
  ana = await addPerson(db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  eva = await addPerson(db, { email: 'eva@agency.example', standings: ['participant'] })
  staff = await addPerson(db, { email: 'staff@agency.example', standings: ['staff'] })
  other = await addPerson(db, { email: 'other@agency.example', standings: ['staff'] })
  topic = valueOf(await startTopic.ask(as(ana), question)).topic
  valueOf(await reply.ask(as(ben), { topic, body: UNKIND }))
  post = (await topicFor(ana)).posts[1]!.id
})

const as = (actor: PersonActor) => asking(database.db, actor, systemClock)
const topicFor = async (actor: PersonActor) => valueOf(await readTopic.ask(as(actor), { topic }))
const queue = async () => valueOf(await readQueue.ask(as(staff), {})).cases
const flag = (actor: PersonActor, reason = 'unkind', sentence = '') =>
  flagPost.ask(as(actor), { post, reason, sentence })
const openCase = async () => valueOf(await readCase.ask(as(staff), { post })).open
const noticesOf = async (actor: PersonActor) =>
  valueOf(await readNotices.ask(as(actor), {})).groups.flatMap(({ notices }) => notices.map(noticeWords))
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

test('a reader of a post flags it once, its writer does not, and staff see reasons by post, oldest first', async () => {
  const first = (await topicFor(ben)).posts[0]!.id
  expect((await flag(ben)).kind).toBe('refused')
  expect((await readFlag.ask(as(ben), { post })).kind).toBe('refused')
  valueOf(await flag(ana, 'unkind', 'It hurts.'))
  expect(problemsOf(await flag(ana, 'off-topic'))).toEqual([
    'You flagged this post already. Staff will look at it.',
  ])
  valueOf(await flag(eva, 'identifying'))
  valueOf(await flagPost.ask(as(eva), { post: first, reason: 'needs-staff' }))
  expect((await queue()).map(({ post: { number }, reasons }) => [number, reasons])).toEqual([
    [
      2,
      [
        { reason: 'identifying', count: 1 },
        { reason: 'unkind', count: 1 },
      ],
    ],
    [1, [{ reason: 'needs-staff', count: 1 }]],
  ])
  expect(valueOf(await readWaiting.ask(as(staff), {}))).toBe(2)
  expect(valueOf(await readWaiting.ask(as(ana), {}))).toBe(null)
  expect((await openCase())?.flags.map(({ sentence }) => sentence)).toEqual(['It hurts.', null])
  const seen = (await topicFor(ana)).posts.map(({ flagged, openFlags }) => [flagged, openFlags])
  expect(seen).toEqual([
    [false, 0],
    [true, 0],
  ])
  expect((await topicFor(staff)).posts.map(({ openFlags }) => openFlags)).toEqual([1, 2])
})

test('two flags of one person at once make one, and two people at once make one case', async () => {
  await Promise.all([flag(ana), flag(ana), flag(eva)])
  expect(await database.db.postFlag.count()).toBe(2)
  expect(await database.db.moderationCase.count()).toBe(1)
})

test('nobody but staff sees the queue, a case or the log, or decides', async () => {
  valueOf(await flag(ana))
  for (const actor of [ana, ben, eva]) {
    expect((await readQueue.ask(as(actor), {})).kind).toBe('refused')
    expect((await readLog.ask(as(actor), {})).kind).toBe('refused')
    expect((await readCase.ask(as(actor), { post })).kind).toBe('refused')
    expect((await decide.ask(as(actor), { post, decision: 'keep' })).kind).toBe('refused')
    expect((await takeFlagged.ask(as(actor), { post, step: 'take' })).kind).toBe('refused')
  }
})

test('what is flagged in the space of a team is there for its readers and staff alone', async () => {
  topic = valueOf(await startTopic.ask(as(ana), { ...question, space: 'team-ohio' })).topic
  post = (await topicFor(ana)).posts[0]!.id
  expect(await flag(ben)).toEqual({ kind: 'absent' })
  valueOf(await flag(staff))
  expect((await queue()).map(({ space }) => space.team?.slug)).toEqual(['ohio'])
})

test('one of staff takes a flagged post, which the others see until it is freed', async () => {
  valueOf(await flag(ana))
  valueOf(await takeFlagged.ask(as(staff), { post, step: 'take' }))
  expect((await queue())[0]).toMatchObject({ takenBy: 'staff@agency.example' })
  expect(problemsOf(await takeFlagged.ask(as(other), { post, step: 'take' }))).toEqual([
    'staff@agency.example is looking at this already.',
  ])
  valueOf(await takeFlagged.ask(as(other), { post, step: 'release' }))
  valueOf(await takeFlagged.ask(as(other), { post, step: 'take' }))
  expect((await queue())[0]).toMatchObject({ takenBy: 'other@agency.example' })
})

test('a post that is kept leaves the queue, its flaggers are notified, and it can be flagged again', async () => {
  valueOf(await flag(ana))
  valueOf(await decide.ask(as(staff), { post, decision: 'keep' }))
  expect(await queue()).toEqual([])
  expect(await noticesOf(ana)).toContain('National staff looked at the post you flagged: it stays as it is')
  expect(await database.db.outboxMail.count({ where: { kind: 'network-moderation' } })).toBe(0)
  expect(problemsOf(await decide.ask(as(staff), { post, decision: 'keep' }))).toEqual([
    'No flag of this post is open.',
  ])
  valueOf(await flag(ana))
  expect(await queue()).toHaveLength(1)
})

test('a hidden reply shows its reason to its writer and staff, nothing to others, and can be shown again', async () => {
  valueOf(await flag(ana))
  expect(problemsOf(await decide.ask(as(staff), { post, decision: 'hide' }))).toEqual([
    'Write the sentence that the writer reads.',
  ])
  const reason = 'It speaks badly of a state. Write it again without that.'
  valueOf(await decide.ask(as(staff), { post, decision: 'hide', reason }))
  const [forBen, forAna] = [await topicFor(ben), await topicFor(ana)]
  expect(forBen.posts[1]).toMatchObject({ withdrawn: true, html: '', hidden: { reason } })
  expect(forAna.posts[1]).toMatchObject({ withdrawn: true, html: '', hidden: { reason: null } })
  expect(JSON.stringify(forAna)).not.toContain('without nurses')
  expect(JSON.stringify(valueOf(await readHistory.ask(as(ana), { post })))).not.toContain('without nurses')
  expect(problemsOf(await editPost.ask(as(ben), { post, body: 'Kinder now' }))).toEqual([
    'This post was withdrawn.',
  ])
  expect(problemsOf(await flag(eva))).toEqual(['This post is not shown any more.'])
  expect(await noticesOf(ben)).toContain('National staff hid your post')
  expect(await noticesOf(ana)).toContain('National staff looked at the post you flagged, and hid it')
  const mail = await database.db.outboxMail.findFirstOrThrow({ where: { kind: 'network-moderation' } })
  expect([mail.toAddress, JSON.stringify(mail.body)]).toEqual([
    'ben@agency.example',
    expect.stringContaining(reason),
  ])
  valueOf(await decide.ask(as(other), { post, decision: 'show' }))
  expect((await topicFor(ana)).posts[1]).toMatchObject({ withdrawn: false, hidden: false })
  expect(problemsOf(await decide.ask(as(other), { post, decision: 'show' }))).toEqual([
    'This post is not hidden.',
  ])
})

test('with its first post the whole topic is hidden, for all but who started it and staff', async () => {
  post = (await topicFor(ana)).posts[0]!.id
  valueOf(await decide.ask(as(staff), { post, decision: 'hide', reason: 'It names a family.' }))
  expect(await readTopic.ask(as(ben), { topic })).toEqual({ kind: 'absent' })
  expect(await reply.ask(as(ben), { topic, body: 'Hello' })).toEqual({ kind: 'absent' })
  expect((await topicFor(ana)).posts[0]?.hidden).toEqual({ reason: 'It names a family.' })
  expect((await reply.ask(as(ana), { topic, body: 'Hello' })).kind).toBe('refused')
  expect(await noticesOf(ana)).toContain('National staff hid your post')
  const space = async () => valueOf(await readSpace.ask(as(ana), { space: 'safe-sleep' }))
  expect([(await space()).space.topics, (await space()).above?.unanswered]).toEqual([0, []])
  valueOf(await decide.ask(as(staff), { post, decision: 'show' }))
  expect((await topicFor(ben)).posts[0]?.html).toContain('few of them')
  expect((await space()).space.topics).toBe(1)
})

test('a topic that its starter withdrew is gone for staff too, and cannot be hidden', async () => {
  post = (await topicFor(ana)).posts[0]!.id
  valueOf(await takeBackPost.ask(as(ana), { post }))
  expect(await decide.ask(as(staff), { post, decision: 'hide', reason: 'Late' })).toEqual({ kind: 'absent' })
})

test('of two who decide at once the first counts, and the other learns what it was', async () => {
  valueOf(await flag(ana))
  const open = (await openCase())!.id
  const asked = [
    decide.ask(as(staff), { post, case: open, decision: 'keep' }),
    decide.ask(as(other), { post, case: open, decision: 'hide', reason: 'Unkind' }),
  ]
  const outcomes = await Promise.all(asked)
  expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['done', 'problems'])
  const late = outcomes.find(({ kind }) => kind === 'problems')!
  expect(problemsOf(late)[0]).toMatch(
    /^(staff|other)@agency\.example decided first, .* UTC: (kept|hid) the post\. Nothing was done now\.$/,
  )
  expect(await database.db.moderationCase.count({ where: { decision: { not: null } } })).toBe(1)
})

test('a warning reaches the writer alone', async () => {
  const reason = 'Please speak of what was done, not of who did it.'
  valueOf(await decide.ask(as(staff), { post, decision: 'warn', reason }))
  expect((await topicFor(ben)).posts[1]?.staffNote).toBe(reason)
  for (const actor of [ana, staff]) expect((await topicFor(actor)).posts[1]?.staffNote).toBe(null)
  expect(await noticesOf(ben)).toContain('National staff wrote to you about your post')
})

test('a paused person reads and does not post, is asked to wait until the day, and posts again after it', async () => {
  const until = inDays(3)
  const wrong = (day: string) =>
    decide.ask(as(staff), { post, decision: 'silence', reason: 'Third time', until: day })
  expect(problemsOf(await wrong(''))).toEqual([
    'Enter the day on which they can post again, such as 2026-03-31.',
  ])
  expect(problemsOf(await wrong(inDays(0)))).toEqual(['Choose a day after today.'])
  expect(problemsOf(await wrong(inDays(500)))).toEqual(['Choose a day within a year from today.'])
  valueOf(await decide.ask(as(staff), { post, decision: 'silence', reason: 'Third time', until }))
  const paused = (await findActor(database.db, ben.id))!
  const refusal = await reply.ask(as(paused), { topic, body: 'Hello' })
  expect(refusal).toMatchObject({
    kind: 'refused',
    reason: expect.stringMatching(/^National staff paused your posting\. You can post again on /),
  })
  for (const asked of [
    startTopic.ask(as(paused), question),
    editPost.ask(as(paused), { post, body: 'Other' }),
    react.ask(as(paused), { post, kind: 'thanks', on: 'yes' }),
  ])
    expect((await asked).kind).toBe('refused')
  const page = await topicFor(paused)
  expect([page.may.reply, page.paused?.reason]).toEqual([false, 'Third time'])
  await database.db
    .$executeRaw`UPDATE silence SET from_at = from_at - INTERVAL '9 days', until_at = until_at - INTERVAL '9 days'`
  valueOf(await reply.ask(as((await findActor(database.db, ben.id))!), { topic, body: 'Hello' }))
  valueOf(await decide.ask(as(staff), { post, decision: 'silence', reason: 'Again', until }))
  expect(await database.db.silence.count({ where: { endedAt: null } })).toBe(1)
})

test('a paused person withdraws what they wrote, and nothing else', async () => {
  valueOf(await decide.ask(as(staff), { post, decision: 'silence', reason: 'Third time', until: inDays(3) }))
  const paused = (await findActor(database.db, ben.id))!
  const page = await topicFor(paused)
  expect([page.may.change, page.may.withdraw]).toEqual([[], [post]])
  expect((await takeBackPost.ask(as(paused), { post: page.posts[0]!.id })).kind).toBe('refused')
  valueOf(await takeBackPost.ask(as(paused), { post }))
  expect((await topicFor(ana)).posts[1]!.withdrawn).toBe(true)
})

test('an accepted answer that is hidden becomes it again when it is shown, unless another was chosen since', async () => {
  valueOf(await acceptAnswer.ask(as(ana), { topic, post: 2 }))
  const acceptedAt = (await database.db.topic.findUniqueOrThrow({ where: { id: topic } })).acceptedAt
  const hide = () => decide.ask(as(staff), { post, decision: 'hide', reason: 'Unkind' })
  const show = () => decide.ask(as(staff), { post, decision: 'show' })
  valueOf(await hide())
  expect((await topicFor(ana)).topic.accepted).toBe(null)
  valueOf(await show())
  expect((await topicFor(ana)).topic.accepted).toBe(2)
  const row = await database.db.topic.findUniqueOrThrow({ where: { id: topic } })
  expect([row.acceptedAt, row.acceptedBy]).toEqual([acceptedAt, ana.id])

  valueOf(await hide())
  valueOf(await reply.ask(as(eva), { topic, body: 'A doula visits.' }))
  valueOf(await acceptAnswer.ask(as(ana), { topic, post: 3 }))
  valueOf(await reopenQuestion.ask(as(ana), { topic }))
  valueOf(await show())
  expect((await topicFor(ana)).topic.accepted).toBe(null)
  // Shown without having been accepted before, it is not.
  valueOf(await hide())
  valueOf(await show())
  expect((await topicFor(ana)).topic.accepted).toBe(null)
})

test('a later pause replaces the current one, and staff can end one early', async () => {
  for (const days of [3, 9])
    valueOf(await decide.ask(as(staff), { post, decision: 'silence', reason: 'So', until: inDays(days) }))
  const { pause } = valueOf(await readCase.ask(as(staff), { post }))
  expect(pause?.until.toISOString().slice(0, 10)).toBe(inDays(9))
  expect((await endSilence.ask(as(ana), { silence: pause!.id })).kind).toBe('refused')
  valueOf(await endSilence.ask(as(staff), { silence: pause!.id }))
  expect((await findActor(database.db, ben.id))?.silencedUntil).toBe(undefined)
  expect(problemsOf(await endSilence.ask(as(staff), { silence: pause!.id }))).toEqual([
    'This pause is over already.',
  ])
})

test('staff are not paused, nobody decides about an own post, and a closed account is not written to', async () => {
  valueOf(await reply.ask(as(other), { topic, body: 'We will see.' }))
  const own = (await topicFor(ana)).posts[2]!.id
  const silence = { post: own, decision: 'silence', reason: 'So', until: inDays(2) }
  expect(problemsOf(await decide.ask(as(staff), silence))).toEqual([
    'The posting of national staff is not paused.',
  ])
  expect((await decide.ask(as(other), silence)).kind).toBe('refused')
  await closeAccountOf(database.db, ben)
  expect(problemsOf(await decide.ask(as(staff), { post, decision: 'warn', reason: 'Kinder' }))).toEqual([
    'The person who wrote this has closed their account.',
  ])
  valueOf(await decide.ask(as(staff), { post, decision: 'hide', reason: 'Unkind' }))
})

test('the log says who did what about whom and why, edits of others among it', async () => {
  valueOf(await editPost.ask(as(ben), { post, body: 'Mine, mended' }))
  valueOf(await editPost.ask(as(staff), { post, body: 'Mended by staff' }))
  valueOf(await decide.ask(as(other), { post, decision: 'hide', reason: 'Unkind' }))
  const { entries } = valueOf(await readLog.ask(as(staff), {}))
  expect(entries.map(({ by, step, about, number, reason }) => [by, step, about, number, reason])).toEqual([
    ['other@agency.example', 'hide', 'ben@agency.example', 2, 'Unkind'],
    ['staff@agency.example', 'edit', 'ben@agency.example', 2, null],
  ])
  const rest = valueOf(await readLog.ask(as(staff), { before: entries[0]!.id })).entries
  expect(rest.map(({ step }) => step)).toEqual(['edit'])
})

test('the database holds the rules by itself', async () => {
  const { db } = database
  valueOf(await flag(ana))
  const refusedBy = (name: string) => expect.objectContaining({ message: expect.stringContaining(name) })
  await expect(
    db.$executeRaw`INSERT INTO moderation_case (post_id, opened_at) VALUES (${post}::uuid, now())`,
  ).rejects.toEqual(refusedBy('moderation_case_open_once'))
  await expect(
    db.$executeRaw`UPDATE moderation_case SET decision = 'hide', decided_at = now(), decided_by = ${staff.id}::uuid`,
  ).rejects.toEqual(refusedBy('moderation_case_reasoned'))
  await expect(
    db.$executeRaw`UPDATE post SET hidden_reason = 'Why' WHERE id = ${post}::uuid`,
  ).rejects.toEqual(refusedBy('post_hidden_is_withdrawn'))
  await expect(
    db.$executeRaw`INSERT INTO silence (person_id, from_at, until_at, reason, silenced_by)
      VALUES (${ben.id}::uuid, now(), now() + INTERVAL '400 days', 'So', ${staff.id}::uuid)`,
  ).rejects.toEqual(refusedBy('silence_at_most_a_year'))
})
