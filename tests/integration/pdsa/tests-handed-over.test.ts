import { expect, test } from 'vitest'
import { hashPassword } from '#app/accounts/credentials/password.server.ts'
import { closeAccount } from '#app/people/leaving/close-commands.server.ts'
import { leaveTeam } from '#app/people/leaving/commands.server.ts'
import { readLeaving } from '#app/people/leaving/queries.server.ts'
import { readOwnDueTests } from '#app/pdsa/due/queries.server.ts'
import { logTest } from '#app/pdsa/create/commands.server.ts'
import { stopTest } from '#app/pdsa/stages/commands.server.ts'
import type { PersonActor, TeamRole } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const PASSWORD = 'a quiet lake in spring'

type Team = { readonly id: string; readonly slug: string; readonly name: string }

const join = (team: Team, email: string, role: TeamRole) =>
  addPerson(database.db, { email, team: { ...team, role } })

/** A planned, a running and a stopped test with one owner. */
async function threeTests(team: Team, owner: PersonActor) {
  const ask = asking(database.db, owner)
  const log = async (change: string, plannedStart: string) => {
    const answers = { change, prediction: 'Half will', measure: 'area:safe-sleep', scale: 1, owner: owner.id }
    return valueOf(await logTest.ask(ask, { ...answers, team: team.slug, plannedStart })).test
  }
  const planned = await log('Planned for April', '2026-04-10')
  const running = await log('Running since March', '2026-03-10')
  const stopped = await log('Stopped in March', '2026-03-10')
  valueOf(await stopTest.ask(ask, { team: team.slug, test: stopped, reason: 'The ward closed' }))
  return { planned, running, stopped }
}

const ownerOf = async (id: string) =>
  (await database.db.pdsaTest.findUniqueOrThrow({ where: { id }, select: { ownerId: true } })).ownerId
const membershipOf = async ({ id }: PersonActor) =>
  (await database.db.membership.findFirstOrThrow({ where: { personId: id, endedAt: null } })).id

test('a person who leaves names who takes over their open tests; what is closed stays theirs', async () => {
  const ohio = await addTeamOf(database.db, 'OH')
  await join(ohio, 'lead@agency.example', 'lead')
  const ann = await join(ohio, 'ann@agency.example', 'member')
  const bob = await join(ohio, 'bob@agency.example', 'member')
  const tests = await threeTests(ohio, ann)
  const ask = asking(database.db, ann)
  const leaving = { team: 'ohio', member: await membershipOf(ann) }
  expect(valueOf(await readLeaving.ask(ask, leaving))).toMatchObject({ tests: 2, needed: true })
  expect(problemsOf(await leaveTeam.ask(ask, leaving))[0]).toContain('Choose who takes over')
  expect(await ownerOf(tests.planned)).toBe(ann.id)

  valueOf(await leaveTeam.ask(ask, { ...leaving, successor: await membershipOf(bob) }))
  expect(await ownerOf(tests.planned)).toBe(bob.id)
  expect(await ownerOf(tests.running)).toBe(bob.id)
  expect(await ownerOf(tests.stopped)).toBe(ann.id)
  const [due] = valueOf(await readOwnDueTests.ask(asking(database.db, bob), {})).lines
  expect(due).toMatchObject({ id: tests.running, mine: true })
  const mail = await database.db.outboxMail.findFirstOrThrow({ where: { toAddress: 'bob@agency.example' } })
  expect(JSON.stringify(mail.body)).toContain('2 open tests')
  // The record keeps whose they were.
  const was = await database.db.pdsaRevision.findFirstOrThrow({
    where: { testId: tests.planned, kind: 'test' },
    orderBy: { id: 'desc' },
  })
  expect(was.was).toMatchObject({ owner_id: ann.id })
})

test('a test that was handed over can be carried on, and handed on, by its new owner', async () => {
  const ohio = await addTeamOf(database.db, 'OH')
  const lead = await join(ohio, 'lead@agency.example', 'lead')
  const ann = await join(ohio, 'ann@agency.example', 'member')
  const { planned } = await threeTests(ohio, ann)
  const successor = await membershipOf(lead)
  const leaving = { team: 'ohio', member: await membershipOf(ann), successor }
  valueOf(await leaveTeam.ask(asking(database.db, ann), leaving))
  const stop = { team: 'ohio', test: planned, reason: 'Nobody has time' }
  valueOf(await stopTest.ask(asking(database.db, lead), stop))
  expect(await ownerOf(planned)).toBe(lead.id)
})

test('the open tests of a closed account go to the lead who has been there longest, in each team', async () => {
  const { db } = database
  const ohio = await addTeamOf(db, 'OH')
  const vermont = await addTeamOf(db, 'VT')
  const [first, second] = [
    await join(ohio, 'first@agency.example', 'lead'),
    await join(ohio, 'second@agency.example', 'lead'),
  ]
  const started = { startedAt: new Date('2025-01-01T00:00:00Z') }
  const later = { startedAt: new Date('2025-06-01T00:00:00Z') }
  await db.membership.updateMany({ where: { personId: first.id }, data: later })
  const north = await join(vermont, 'north@agency.example', 'lead')
  const ann = await join(ohio, 'ann@agency.example', 'data-manager')
  await db.membership.create({ data: { personId: ann.id, teamId: vermont.id, role: 'member', ...started } })
  const both: PersonActor = {
    ...ann,
    memberships: [
      ...ann.memberships,
      { teamId: vermont.id, teamSlug: 'vermont', teamName: 'Vermont', role: 'member' },
    ],
  }
  await db.person.update({ where: { id: ann.id }, data: { passwordHash: await hashPassword(PASSWORD) } })
  const ofOhio = await threeTests(ohio, both)
  const ofVermont = await threeTests(vermont, both)
  valueOf(await closeAccount.ask(asking(db, both), { currentPassword: PASSWORD }))
  expect(await Promise.all([ofOhio.planned, ofOhio.running].map(ownerOf))).toEqual([second.id, second.id])
  expect(await Promise.all([ofVermont.planned, ofVermont.running].map(ownerOf))).toEqual([north.id, north.id])
  expect(await ownerOf(ofOhio.stopped)).toBe(ann.id)
  expect(first.id).not.toBe(second.id)
})
