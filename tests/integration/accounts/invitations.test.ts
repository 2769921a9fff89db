import { expect, test } from 'vitest'
import { acceptInvitation } from '#app/accounts/invitations/accept.server.ts'
import {
  inviteToTeam,
  inviteWithStanding,
  renewStandingInvitation,
  renewTeamInvitation,
  revokeTeamInvitation,
} from '#app/accounts/invitations/commands.server.ts'
import { readInvitation, readTeamInvitations } from '#app/accounts/invitations/queries.server.ts'
import { identify } from '#app/accounts/sessions/session.server.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { ANONYMOUS, type Actor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf, closeAccountOf } from '../../support/asking.ts'
import { mailsTo, tokenMailedTo } from '../../support/mail.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const visitor = () => asking(database.db, ANONYMOUS)
const as = (actor: Actor) => asking(database.db, actor)
const ANA = 'ana@agency.example'
const PASSWORD = 'a sentence nobody guesses'
const IN_APRIL = stoppedClock('2026-04-15T12:00:00Z')

async function ohioWithLead() {
  const team = await addTeamOf(database.db, 'OH')
  const lead = await addPerson(database.db, { email: 'lead@agency.example', team: { ...team, role: 'lead' } })
  return { team, lead }
}

async function inviteAna() {
  const { team, lead } = await ohioWithLead()
  const input = { team: 'ohio', people: `Ana Lee <${ANA}>`, role: 'data-manager', sector: 'medicaid' }
  const { lines } = valueOf(await inviteToTeam.ask(as(lead), input))
  return { team, lead, lines, token: await tokenMailedTo(database.db, ANA) }
}

const accept = (token: string, context = visitor(), more: object = { name: 'Ana Lee', password: PASSWORD }) =>
  acceptInvitation.ask(context, { token, secure: false, ...more })

const invitationId = async () => (await database.db.invitation.findFirstOrThrow()).id

test('an invited person makes an account, is signed in, and has the role and the sector', async () => {
  const { team, token } = await inviteAna()
  const { setCookie, to } = valueOf(await accept(token))
  expect(to).toBe('/teams/ohio')
  const { actor } = await identify(database.db, (setCookie ?? '').split(';')[0] ?? '', false)
  expect(actor).toMatchObject({ name: 'Ana Lee', memberships: [{ teamId: team.id, role: 'data-manager' }] })
  const membership = await database.db.membership.findFirstOrThrow({ where: { person: { email: ANA } } })
  expect(membership.sector).toBe('medicaid')
})

test('the database never holds what the link holds', async () => {
  const { token } = await inviteAna()
  expect((await database.db.invitation.findFirstOrThrow()).tokenHash).not.toContain(token)
})

test('every line of a pasted list gets its own answer, and only the new ones a mail', async () => {
  const { lead } = await inviteAna()
  const people = `${ANA}\nLead <lead@agency.example>, bo@agency.example\nnobody in particular\nBO@agency.example`
  const { lines } = valueOf(await inviteToTeam.ask(as(lead), { team: 'ohio', people, role: 'member' }))
  expect(lines.map(({ outcome }) => outcome)).toEqual([
    'already-invited',
    'already-member',
    'invited',
    'not-an-address',
  ])
  expect(await mailsTo(database.db, 'bo@agency.example')).toEqual(['invitation'])
  expect(await mailsTo(database.db, ANA)).toEqual(['invitation'])
})

test('a list without an address, or too long a one, invites nobody', async () => {
  const { lead } = await ohioWithLead()
  const ask = (people: string) => inviteToTeam.ask(as(lead), { team: 'ohio', people, role: 'member' })
  expect(problemsOf(await ask('Ana Lee'))[0]).toContain('no e-mail address')
  const many = Array.from({ length: 61 }, (_, n) => `p${n}@agency.example`).join('\n')
  expect(problemsOf(await ask(many))[0]).toContain('at most 60')
  expect(await database.db.invitation.count()).toBe(0)
})

test('after twenty lists in an hour the next one waits', async () => {
  const { lead } = await ohioWithLead()
  const ask = (n: number) =>
    inviteToTeam.ask(as(lead), { team: 'ohio', people: `p${n}@agency.example`, role: 'viewer' })
  for (let n = 0; n < 20; n += 1) valueOf(await ask(n))
  expect(problemsOf(await ask(20))[0]).toContain('Too many attempts')
})

test('an invitation works once', async () => {
  const { token } = await inviteAna()
  valueOf(await accept(token))
  expect(problemsOf(await accept(token))).toEqual(['This invitation is no longer open.'])
  expect(valueOf(await readInvitation.ask(visitor(), { token })).state).toBe('used')
})

test('two who accept in the same moment become one account', async () => {
  const { token } = await inviteAna()
  const outcomes = await Promise.all([accept(token), accept(token)])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'problems'])
  expect(await database.db.person.count({ where: { email: ANA } })).toBe(1)
  expect(await database.db.membership.count({ where: { person: { email: ANA } } })).toBe(1)
})

test('an expired invitation says so, and can be sent again', async () => {
  const { lead, token } = await inviteAna()
  const late = asking(database.db, ANONYMOUS, IN_APRIL)
  expect(valueOf(await readInvitation.ask(late, { token })).state).toBe('expired')
  expect(problemsOf(await accept(token, late))).toEqual(['This invitation is no longer open.'])
  await database.db.outboxMail.deleteMany()
  const again = { team: 'ohio', invitation: await invitationId() }
  valueOf(await renewTeamInvitation.ask(asking(database.db, lead, IN_APRIL), again))
  const fresh = await tokenMailedTo(database.db, ANA)
  expect(valueOf(await readInvitation.ask(late, { token })).state).toBe('unknown')
  valueOf(await accept(fresh, late))
})

test('a person whose invitation has expired can be invited again', async () => {
  const { lead } = await inviteAna()
  const context = asking(database.db, lead, IN_APRIL)
  const { lines } = valueOf(await inviteToTeam.ask(context, { team: 'ohio', people: ANA, role: 'member' }))
  expect(lines[0]?.outcome).toBe('invited')
})

test('a revoked invitation says so and opens nothing', async () => {
  const { lead, token } = await inviteAna()
  valueOf(await revokeTeamInvitation.ask(as(lead), { team: 'ohio', invitation: await invitationId() }))
  expect(valueOf(await readInvitation.ask(visitor(), { token })).state).toBe('revoked')
  expect(problemsOf(await accept(token))).toEqual(['This invitation is no longer open.'])
  const again = { team: 'ohio', invitation: await invitationId() }
  expect(problemsOf(await renewTeamInvitation.ask(as(lead), again))[0]).toContain('accepted or revoked')
})

test('somebody with an account signs in first, and then only gets the membership', async () => {
  const { team, token } = await inviteAna()
  const ana = await addPerson(database.db, { email: ANA })
  expect(problemsOf(await accept(token))[0]).toContain('Sign in with it')
  const { setCookie } = valueOf(await accept(token, as(ana), {}))
  expect(setCookie).toBeNull()
  expect(await database.db.membership.count({ where: { personId: ana.id, teamId: team.id } })).toBe(1)
})

test('somebody else who is signed in cannot accept, and is shown whom it is for', async () => {
  const { lead, token } = await inviteAna()
  expect(problemsOf(await accept(token, as(lead)))[0]).toContain(ANA)
  const { invitation } = valueOf(await readInvitation.ask(as(lead), { token }))
  expect(invitation).toMatchObject({ email: ANA, somebodyElse: 'lead@agency.example' })
  expect(await database.db.person.count({ where: { email: ANA } })).toBe(0)
})

test('who closes their account leaves no open invitation behind', async () => {
  const { token } = await inviteAna()
  await closeAccountOf(database.db, await addPerson(database.db, { email: ANA }))
  const { state } = valueOf(await readInvitation.ask(visitor(), { token }))
  expect(state).toBe('revoked')
  expect((await accept(token)).kind).not.toBe('done')
})

test('name and password are required, and a short password is refused', async () => {
  const { token } = await inviteAna()
  expect(problemsOf(await accept(token, visitor(), {}))).toEqual(['Enter your name.', 'Choose a password.'])
  expect(problemsOf(await accept(token, visitor(), { name: 'Ana', password: 'short' }))[0]).toContain(
    '12 characters',
  )
})

test('a made-up link is nobody’s', async () => {
  expect(valueOf(await readInvitation.ask(visitor(), { token: 'made-up' }))).toEqual({
    state: 'unknown',
    invitation: null,
  })
  expect((await accept('made-up')).kind).toBe('absent')
})

test('staff invite to standings, and a person who accepts has it', async () => {
  const staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
  valueOf(await inviteWithStanding.ask(as(staff), { people: ANA, role: 'funder' }))
  const { setCookie, to } = valueOf(await accept(await tokenMailedTo(database.db, ANA)))
  expect(to).toBe('/home')
  const { actor } = await identify(database.db, (setCookie ?? '').split(';')[0] ?? '', false)
  expect(actor).toMatchObject({ standings: ['funder'], memberships: [] })
})

test('only the lead and staff invite; a lead not into other teams, nor to standings', async () => {
  const { team, lead } = await ohioWithLead()
  await addTeamOf(database.db, 'ME')
  const manager = await addPerson(database.db, {
    email: 'dm@agency.example',
    team: { ...team, role: 'data-manager' },
  })
  const ask = (actor: Actor, slug: string) =>
    inviteToTeam.ask(as(actor), { team: slug, people: ANA, role: 'member' })
  expect((await ask(manager, 'ohio')).kind).toBe('refused')
  expect((await ask(lead, 'maine')).kind).toBe('refused')
  expect((await ask(ANONYMOUS, 'ohio')).kind).toBe('sign-in')
  expect((await inviteWithStanding.ask(as(lead), { people: ANA, role: 'staff' })).kind).toBe('refused')
  expect(await database.db.invitation.count()).toBe(0)
})

test('an invitation of one team is not reached through another, nor as one without a team', async () => {
  const { lead } = await inviteAna()
  const staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
  const id = await invitationId()
  await addTeamOf(database.db, 'ME')
  expect((await renewTeamInvitation.ask(as(staff), { team: 'maine', invitation: id })).kind).toBe('absent')
  expect((await renewStandingInvitation.ask(as(staff), { invitation: id })).kind).toBe('absent')
  expect(valueOf(await readTeamInvitations.ask(as(lead), { team: 'ohio' })).invitations).toHaveLength(1)
})
