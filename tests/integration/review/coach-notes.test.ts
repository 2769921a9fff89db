import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { withdrawOwnCoachNote, writeCoachNote } from '#app/review/coach-notes/commands.server.ts'
import { readCoachNotes } from '#app/review/coach-notes/queries.server.ts'
import { readReview } from '#app/review/reviews/queries.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { assignCoach } from '../../support/review-world.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const as = (actor: PersonActor, at = '2026-03-20T12:00:00Z') => asking(database.db, actor, stoppedClock(at))
const OHIO = { team: 'ohio' }

let ohio: { id: string; slug: string; name: string }
let coach: PersonActor
let staff: PersonActor

beforeEach(async () => {
  ohio = await addTeamOf(database.db, 'OH')
  const person = await addPerson(database.db, { email: 'coach@agency.example', standings: ['coach'] })
  coach = await assignCoach(database.db, person, ohio)
  staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
})

const write = async (by: PersonActor, body: string, at?: string) =>
  valueOf(await writeCoachNote.ask(as(by, at), { ...OHIO, body }))
const notesOf = async (by: PersonActor) => valueOf(await readCoachNotes.ask(as(by), OHIO)).notes

test('coaches and staff read what each of them noted, newest first, and the review shows the newest two', async () => {
  await write(coach, 'Call the lead.', '2026-03-01T09:00:00Z')
  await write(staff, 'The grant ends in May.', '2026-03-02T09:00:00Z')
  await write(coach, 'They want fewer mails.', '2026-03-03T09:00:00Z')
  const bodies = ['They want fewer mails.', 'The grant ends in May.', 'Call the lead.']
  expect((await notesOf(coach)).map(({ body }) => body)).toEqual(bodies)
  expect((await notesOf(staff)).map(({ body }) => body)).toEqual(bodies)
  const { notes } = valueOf(await readReview.ask(as(coach), OHIO))
  expect(notes.map(({ body }) => body)).toEqual(bodies.slice(0, 2))
})

test('there are no notes for the team itself, other teams and their coaches', async () => {
  await write(coach, 'Call the lead.')
  const lead = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  const other = await addPerson(database.db, { email: 'o@agency.example', standings: ['coach'] })
  const funder = await addPerson(database.db, { email: 'f@agency.example', standings: ['funder'] })
  for (const actor of [lead, other, funder]) {
    expect((await readCoachNotes.ask(as(actor), OHIO)).kind).toBe('absent')
    expect((await writeCoachNote.ask(as(actor), { ...OHIO, body: 'Hello there' })).kind).toBe('absent')
  }
  expect(await database.db.coachNote.count()).toBe(1)
  // No event of it is one of the team's.
  expect(await database.db.event.count({ where: { action: 'team.coachnotes', teamId: ohio.id } })).toBe(0)
  expect(await database.db.event.count({ where: { action: 'team.coachnotes' } })).toBe(1)
})

test('a note is withdrawn by its writer alone, with a reason that stays in its place', async () => {
  await write(coach, 'Call the wrong person.')
  const note = (await notesOf(coach))[0]!.id
  const form = { ...OHIO, note, reason: 'It was about Iowa' }
  expect(problemsOf(await withdrawOwnCoachNote.ask(as(staff), form))).toEqual([
    'This note is withdrawn already, or somebody else wrote it.',
  ])
  expect(problemsOf(await withdrawOwnCoachNote.ask(as(coach), { ...form, reason: '' }))).toEqual([
    'Say in a few words why it is withdrawn.',
  ])
  valueOf(await withdrawOwnCoachNote.ask(as(coach), form))
  expect(await notesOf(staff)).toMatchObject([{ body: '', withdrawn: 'It was about Iowa' }])
  await expect(
    database.db.coachNote.update({ where: { id: note }, data: { body: 'Another text' } }),
  ).rejects.toThrow('written once')
})

test('a form that is sent twice notes once, and an empty one nothing', async () => {
  const form = { ...OHIO, body: 'Call the lead.', once: 'a'.repeat(32) }
  valueOf(await writeCoachNote.ask(as(coach), form))
  valueOf(await writeCoachNote.ask(as(coach), form))
  expect(problemsOf(await writeCoachNote.ask(as(coach), { ...OHIO, body: ' ' }))).toEqual(['Write the note.'])
  expect(await notesOf(coach)).toHaveLength(1)
})
