import { beforeEach, expect, test } from 'vitest'
import { readNotices } from '#app/network/notices/queries.server.ts'
import { editPost, reply, takeBackPost } from '#app/network/posts/commands.server.ts'
import { acceptNote, proposeNote, refuseNote } from '#app/network/practice-notes/commands.server.ts'
import {
  readIdeaNotes,
  readNoteQueue,
  readProposal,
  readTopicNotes,
} from '#app/network/practice-notes/queries.server.ts'
import { acceptAnswer, reopenQuestion, startTopic } from '#app/network/topics/commands.server.ts'
import { ANONYMOUS, type Actor, type PersonActor } from '#app/policy/actor.ts'
import { chooseAreas } from '#app/teams/commands.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const idea = 'ten-cribs-a-week'
const ANSWER = 'The night charge nurse and **one** more.'
let ana: PersonActor
let ben: PersonActor
let cleo: PersonActor
let staff: PersonActor
let topic: string
let post: string

const as = (actor: Actor) => asking(database.db, actor)
const idOf = async (number: number, of = topic) =>
  (await database.db.post.findFirstOrThrow({ where: { topicId: of, number } })).id
const notesFor = async (actor: Actor) => valueOf(await readIdeaNotes.ask(as(actor), { idea }))?.notes ?? null
const waiting = async () => valueOf(await readNoteQueue.ask(as(staff), {})).notes
const proposedBy = async (actor: PersonActor) => valueOf(await proposeNote.ask(as(actor), { post, idea }))
const accepted = async () => {
  await proposedBy(ana)
  const [note] = await waiting()
  valueOf(await acceptNote.ask(as(staff), { note: note!.id }))
  return note!.id
}

beforeEach(async () => {
  const { db } = database
  const [ohio, texas, utah] = [
    await addTeamOf(db, 'OH'),
    await addTeamOf(db, 'TX'),
    await addTeamOf(db, 'UT'),
  ]
  ana = await addPerson(db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  ben = await addPerson(db, { email: 'ben@agency.example', team: { ...texas, role: 'member' } })
  cleo = await addPerson(db, { email: 'cleo@agency.example', team: { ...utah, role: 'lead' } })
  staff = await addPerson(db, { email: 'staff@agency.example', standings: ['staff'] })
  const asked = { space: 'safe-sleep', kind: 'question', title: 'Who looks at night?', tried: 'Nothing yet' }
  topic = valueOf(await startTopic.ask(as(ana), { ...asked, body: 'Who?', idea })).topic
  valueOf(await reply.ask(as(ben), { topic, body: ANSWER }))
  valueOf(await acceptAnswer.ask(as(ana), { topic, post: 2 }))
  post = await idOf(2)
})

test('an accepted answer goes onto the page of the idea once staff accepted it, and leads back', async () => {
  await proposedBy(ana)
  expect(await notesFor(ben)).toEqual([])
  expect(await waiting()).toMatchObject([{ idea: { slug: idea }, proposer: 'ana@agency.example' }])
  valueOf(await acceptNote.ask(as(staff), { note: (await waiting())[0]!.id }))
  expect(await notesFor(ben)).toMatchObject([
    { from: 'Texas', number: 2, topic: { id: topic }, text: 'The night charge nurse and one more.' },
  ])
  expect(await waiting()).toEqual([])
  const ofTopic = valueOf(await readTopicNotes.ask(as(cleo), { topic }))
  expect(ofTopic).toMatchObject({ propose: false, notes: [{ idea: { slug: idea }, outcome: 'accepted' }] })
  const { groups } = valueOf(await readNotices.ask(as(ben), {}))
  expect(groups.flatMap(({ notices }) => notices.map(({ kind }) => kind))).toContain('practice-note')
})

test('who asked, leads of the area and staff propose; others are refused', async () => {
  const outcome = async (actor: Actor) => (await proposeNote.ask(as(actor), { post, idea })).kind
  expect([await outcome(ben), await outcome(cleo), await outcome(ANONYMOUS)]).toEqual([
    'refused',
    'refused',
    'sign-in',
  ])
  valueOf(await chooseAreas.ask(as(cleo), { team: 'utah', areas: ['safe-sleep'] }))
  expect(await outcome(cleo)).toBe('done')
  expect(problemsOf(await proposeNote.ask(as(staff), { post, idea }))).toEqual([
    'This post was proposed for that idea already.',
  ])
  for (const actor of [ana, ben, cleo]) {
    expect((await readNoteQueue.ask(as(actor), {})).kind).toBe('refused')
    expect((await acceptNote.ask(as(actor), { note: (await waiting())[0]!.id })).kind).toBe('refused')
  }
})

test('a refusal has a reason, which those who may propose read and others do not', async () => {
  await proposedBy(ana)
  const note = (await waiting())[0]!.id
  expect(problemsOf(await refuseNote.ask(as(staff), { note, reason: ' ' }))).toHaveLength(1)
  valueOf(await refuseNote.ask(as(staff), { note, reason: 'It is about one unit only.' }))
  expect(problemsOf(await refuseNote.ask(as(staff), { note, reason: 'Again' }))).toHaveLength(1)
  expect([await notesFor(ben), await waiting()]).toEqual([[], []])
  const forAna = valueOf(await readTopicNotes.ask(as(ana), { topic }))
  expect(forAna?.notes).toMatchObject([{ outcome: 'refused', reason: 'It is about one unit only.' }])
  expect(valueOf(await readTopicNotes.ask(as(ben), { topic }))?.notes).toEqual([])
})

test('the page follows the post: edits show, and a withdrawn post or topic goes from page and queue', async () => {
  await accepted()
  valueOf(await editPost.ask(as(ben), { post, body: 'Two named people.' }))
  expect(await notesFor(ana)).toMatchObject([{ text: 'Two named people.', edited: true }])
  valueOf(await takeBackPost.ask(as(ben), { post }))
  expect(await notesFor(ana)).toEqual([])
  const tip = { space: 'safe-sleep', kind: 'tip', title: 'Count with the night shift', setting: 'One unit' }
  const other = valueOf(await startTopic.ask(as(ana), { ...tip, body: 'We did.' })).topic
  const opening = await idOf(1, other)
  valueOf(await proposeNote.ask(as(ana), { post: opening, idea }))
  expect(await waiting()).toHaveLength(1)
  valueOf(await takeBackPost.ask(as(ana), { post: opening }))
  expect(await waiting()).toEqual([])
})

test('what is taken off the page is there no more, and an answer that is none any more is not put on it', async () => {
  const note = await accepted()
  valueOf(await refuseNote.ask(as(staff), { note, reason: 'The guideline changed.' }))
  expect(await notesFor(ana)).toEqual([])
  valueOf(await reopenQuestion.ask(as(ana), { topic }))
  expect(problemsOf(await acceptNote.ask(as(staff), { note }))).toHaveLength(1)
})

test('neither those outside the network nor a team space bring anything onto the page', async () => {
  await accepted()
  const funder = await addPerson(database.db, { email: 'f@agency.example', standings: ['funder'] })
  expect([await notesFor(ANONYMOUS), await notesFor(funder)]).toEqual([null, null])
  const tip = {
    space: 'team-ohio',
    kind: 'tip',
    title: 'Only among ourselves',
    setting: 'One unit',
    body: 'So.',
  }
  const inside = valueOf(await startTopic.ask(as(ana), tip)).topic
  const hidden = await idOf(1, inside)
  expect((await proposeNote.ask(as(ana), { post: hidden, idea })).kind).toBe('refused')
  expect((await readProposal.ask(as(ben), { post: hidden })).kind).toBe('absent')
  const row = { ideaSlug: idea, postId: hidden, proposedAt: new Date() }
  await expect(database.db.practiceNote.create({ data: row })).rejects.toThrow()
})

test('the database takes a post for an idea once, and only an accepted answer or a tip', async () => {
  await proposedBy(ana)
  const row = { ideaSlug: idea, proposedAt: new Date() }
  await expect(database.db.practiceNote.create({ data: { ...row, postId: post } })).rejects.toThrow()
  await expect(database.db.practiceNote.create({ data: { ...row, postId: await idOf(1) } })).rejects.toThrow()
  expect(problemsOf(await proposeNote.ask(as(ana), { post: await idOf(1), idea }))).toEqual([
    'Only an accepted answer or a tip of the network goes on the page of an idea.',
  ])
})
