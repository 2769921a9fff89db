import { expect, test } from 'vitest'
import { inviteToTeam } from '#app/accounts/invitations/commands.server.ts'
import { readInvitation } from '#app/accounts/invitations/queries.server.ts'
import { readPerson } from '#app/people/queries.server.ts'
import { exportTests } from '#app/pdsa/export/queries.server.ts'
import { readTestSearch } from '#app/pdsa/search/queries.server.ts'
import { readTeamTests, readTest } from '#app/pdsa/tests/queries.server.ts'
import { readWorksheet } from '#app/pdsa/worksheet/queries.server.ts'
import type { Audience } from '#app/policy/action.ts'
import { ANONYMOUS, type PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, valueOf } from '../../support/asking.ts'
import { tokenMailedTo } from '../../support/mail.ts'
import { testDatabase } from '../../support/test-database.ts'
import { addTestOfChange } from '../../support/tests-of-change.ts'

const database = testDatabase()
const NAME = 'Robin Keptname'
const STARTED = new Date('2025-01-01')

/**
 * A shared test of Ohio owned by somebody who is in Vermont as well and coaches Delaware; people of all four
 * teams read it, and some of none.
 */
async function stage() {
  const { db } = database
  const teamOf = (code: string) => addTeamOf(db, code)
  const [ohio, vermont, delaware, texas] = [
    await teamOf('OH'),
    await teamOf('VT'),
    await teamOf('DE'),
    await teamOf('TX'),
  ]
  const owner = await addPerson(db, { email: 'robin@agency.example', team: { ...ohio, role: 'lead' } })
  await db.person.update({ where: { id: owner.id }, data: { name: NAME } })
  const more = { personId: owner.id, role: 'member', startedAt: STARTED }
  await db.membership.create({ data: { ...more, teamId: vermont.id } })
  await db.coachAssignment.create({
    data: { personId: owner.id, teamId: delaware.id, startedAt: STARTED },
  })
  const id = await addTestOfChange(db, { teamId: ohio.id, ownerId: owner.id, sharing: 'network' })
  await db.pdsaTest.update({ where: { id }, data: { changedBy: owner.id } })
  await db.pdsaObservation.create({
    data: {
      ...{ testId: id, kind: 'observation', text: 'Read it', observedOn: new Date('2026-03-10') },
      ...{ writtenAt: STARTED, writtenBy: owner.id },
    },
  })
  const member = (team: typeof ohio) =>
    addPerson(db, { email: `${team.slug}@agency.example`, team: { ...team, role: 'member' } })
  const coachOf = async (team: typeof ohio): Promise<PersonActor> => {
    const coach = await addPerson(db, { email: `coach-of-${team.slug}@agency.example`, standings: ['coach'] })
    await db.coachAssignment.create({ data: { personId: coach.id, teamId: team.id, startedAt: STARTED } })
    return { ...coach, coaches: [team.id] }
  }
  const readers = {
    'a member of a team that the person is in': await member(vermont),
    'a coach of a team that the person is in': await coachOf(vermont),
    'a member of a team that the person coaches': await member(delaware),
    'a coach of a team that the person coaches': await coachOf(delaware),
    'a member of another team': await member(texas),
    'a participant': await addPerson(db, { email: 'p@agency.example', standings: ['participant'] }),
    'national staff': await addPerson(db, { email: 's@agency.example', standings: ['staff'] }),
  }
  return { ohio, owner, id, readers, colleague: await member(ohio), coach: await coachOf(ohio) }
}

/** Says who finds a person; null: they have never said. */
async function show(personId: string, listingFor: Audience | null): Promise<void> {
  const { db } = database
  await db.profile.deleteMany({ where: { personId } })
  if (listingFor === null) return
  const others = { emailFor: 'staff', titleFor: 'staff', organizationFor: 'staff', areasFor: 'staff' }
  const data = { personId, listingFor, ...others, timeZoneFor: 'staff', aboutFor: 'staff' }
  await db.profile.create({ data: { ...data, writtenAt: STARTED } })
}

/** What a reader is shown about the test, place by place. */
async function shownTo(reader: PersonActor, test: string): Promise<Record<string, unknown>> {
  const context = asking(database.db, reader)
  const asked = { team: 'ohio', test }
  return {
    page: valueOf(await readTest.ask(context, asked)).test,
    list: valueOf(await readTeamTests.ask(context, { team: 'ohio' })).stages,
    search: valueOf(await readTestSearch.ask(context, {})).tests,
    worksheet: valueOf(await readWorksheet.ask(context, asked)).sheet,
    table: valueOf(await exportTests.ask(context, { team: 'ohio' })).rows,
  }
}

test('a shared test names people to those who may find them, and shows the others only their team', async () => {
  const { owner, id, readers } = await stage()
  for (const audience of [null, 'everyone', 'near', 'staff'] as const) {
    await show(owner.id, audience)
    for (const [who, reader] of Object.entries(readers)) {
      const mayFind =
        (await readPerson.ask(asking(database.db, reader), { person: owner.id })).kind === 'done'
      for (const [place, shown] of Object.entries(await shownTo(reader, id))) {
        const text = JSON.stringify(shown)
        const named = { name: text.includes(NAME), team: text.includes('a member of the Ohio team') }
        expect({ audience, who, place, ...named }).toEqual({
          ...{ audience, who, place, name: mayFind, team: !mayFind },
        })
        if (!mayFind) expect(text).not.toContain(owner.id)
      }
    }
  }
}, 120_000)

test('people who work with a team know its people by name', async () => {
  const { owner, id, colleague, coach } = await stage()
  await show(owner.id, 'staff')
  for (const reader of [owner, colleague, coach])
    for (const [place, shown] of Object.entries(await shownTo(reader, id)))
      expect({ place, named: JSON.stringify(shown).includes(NAME) }).toEqual({ place, named: true })
})

test('an invitation is signed by name for those who find its sender, and by role for the others', async () => {
  const { db } = database
  const { ohio, owner, readers } = await stage()
  const sender: PersonActor = { ...owner, name: NAME }
  const emails = (
    await db.person.findMany({ where: { id: { in: Object.values(readers).map(({ id }) => id) } } })
  ).map(({ id, email }) => ({ id, email }))
  const people = ['new@agency.example', ...emails.map(({ email }) => email)].join('\n')
  for (const audience of [null, 'everyone', 'near', 'staff'] as const) {
    await show(owner.id, audience)
    await db.invitation.deleteMany()
    await db.outboxMail.deleteMany()
    valueOf(await inviteToTeam.ask(asking(db, sender), { team: ohio.slug, role: 'viewer', people }))
    const mails = await db.outboxMail.findMany()
    const named = (email: string) => {
      const text = JSON.stringify(mails.find(({ toAddress }) => toAddress === email)?.body)
      expect(text.includes(NAME)).toBe(!text.includes('The team lead of the Ohio team invites you'))
      return text.includes(NAME)
    }
    for (const [who, reader] of Object.entries(readers)) {
      const found = (await readPerson.ask(asking(db, reader), { person: owner.id })).kind === 'done'
      const email = emails.find(({ id }) => id === reader.id)?.email ?? ''
      expect({ audience, who, named: named(email) }).toEqual({ audience, who, named: found })
    }
    // Who has no account yet may know what everyone signed in may, in the mail and on the page that its link
    // opens.
    const open = audience === null || audience === 'everyone'
    expect(named('new@agency.example')).toBe(open)
    const token = await tokenMailedTo(db, 'new@agency.example')
    const { invitation } = valueOf(await readInvitation.ask(asking(db, ANONYMOUS), { token }))
    expect(invitation?.invitedBy).toBe(open ? NAME : 'a member of the Ohio team')
  }
}, 120_000)
