import { expect, test } from 'vitest'
import { changeMember } from '#app/accounts/members/commands.server.ts'
import { readMembers } from '#app/accounts/members/queries.server.ts'
import { leaveTeam } from '#app/people/leaving/commands.server.ts'
import type { TeamRole } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

async function ohioWith(roles: Record<string, TeamRole>) {
  const team = await addTeamOf(database.db, 'OH')
  const people = []
  for (const [name, role] of Object.entries(roles))
    people.push(await addPerson(database.db, { email: `${name}@agency.example`, team: { ...team, role } }))
  const [first, ...rest] = people
  if (first === undefined) throw new Error('A team of nobody')
  return { team, first, rest }
}

const idOf = async (name: string) =>
  (
    await database.db.membership.findFirstOrThrow({
      where: { endedAt: null, person: { email: `${name}@agency.example` } },
    })
  ).id

test('a lead sees who is in the team, and which sectors are missing', async () => {
  const { first } = await ohioWith({ lead: 'lead', dm: 'data-manager' })
  const context = asking(database.db, first)
  valueOf(
    await changeMember.ask(context, {
      team: 'ohio',
      member: await idOf('dm'),
      role: 'data-manager',
      sector: 'medicaid',
    }),
  )
  const { members, missing } = valueOf(await readMembers.ask(context, { team: 'ohio' }))
  expect(members.map(({ role, sector }) => [role, sector])).toEqual([
    ['lead', null],
    ['data-manager', 'medicaid'],
  ])
  expect(missing).toEqual(['public-health', 'hospital', 'community', 'family'])
})

test('a changed role keeps what was before as a row that ended', async () => {
  const { first } = await ohioWith({ lead: 'lead', dm: 'data-manager' })
  const member = await idOf('dm')
  valueOf(await changeMember.ask(asking(database.db, first), { team: 'ohio', member, role: 'viewer' }))
  const rows = await database.db.membership.findMany({
    where: { person: { email: 'dm@agency.example' } },
    orderBy: { startedAt: 'asc' },
  })
  expect(rows.map(({ role, endedAt, endedBy }) => [role, endedAt !== null, endedBy])).toEqual([
    ['data-manager', true, first.id],
    ['viewer', false, null],
  ])
})

test('the last lead can neither leave nor step down until another is named', async () => {
  const { first } = await ohioWith({ lead: 'lead', dm: 'data-manager' })
  const context = asking(database.db, first)
  const own = { team: 'ohio', member: await idOf('lead') }
  expect(problemsOf(await leaveTeam.ask(context, own))).toEqual([
    'Choose who takes over from lead@agency.example.',
  ])
  expect(problemsOf(await changeMember.ask(context, { ...own, role: 'member' }))[0]).toContain(
    'no other lead',
  )
  expect(await idOf('lead')).toBe(own.member)
  valueOf(await changeMember.ask(context, { team: 'ohio', member: await idOf('dm'), role: 'lead' }))
  valueOf(await leaveTeam.ask(context, { ...own, successor: await idOf('dm') }))
  expect(await database.db.membership.count({ where: { role: 'lead', endedAt: null } })).toBe(1)
})

test('the database itself keeps the last lead, whichever way it is written to', async () => {
  await ohioWith({ lead: 'lead' })
  await expect(database.db.membership.updateMany({ data: { endedAt: new Date() } })).rejects.toThrow(
    'team_keeps_a_lead',
  )
})

test('two leads cannot end each other in the same moment', async () => {
  const { first, rest } = await ohioWith({ one: 'lead', two: 'lead' })
  const [second] = rest
  if (second === undefined) throw new Error('There is one lead only')
  const [one, two] = [await idOf('one'), await idOf('two')]
  const outcomes = await Promise.all([
    leaveTeam.ask(asking(database.db, first), { team: 'ohio', member: two, successor: one }),
    leaveTeam.ask(asking(database.db, second), { team: 'ohio', member: one, successor: two }),
  ])
  expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1)
  expect(await database.db.membership.count({ where: { role: 'lead', endedAt: null } })).toBe(1)
})

test('a member of another team is not reached through this one', async () => {
  const { first } = await ohioWith({ lead: 'lead' })
  const maine = await addTeamOf(database.db, 'ME')
  await addPerson(database.db, { email: 'other@agency.example', team: { ...maine, role: 'member' } })
  const outcome = await leaveTeam.ask(asking(database.db, first), {
    team: 'ohio',
    member: await idOf('other'),
  })
  expect(outcome.kind).toBe('absent')
})

test('members read the list, and only the lead and staff change it', async () => {
  const { rest } = await ohioWith({ lead: 'lead', viewer: 'viewer' })
  const [viewer] = rest
  if (viewer === undefined) throw new Error('There is no viewer')
  const context = asking(database.db, viewer)
  expect(valueOf(await readMembers.ask(context, { team: 'ohio' })).may.manage).toBe(false)
  expect((await leaveTeam.ask(context, { team: 'ohio', member: await idOf('lead') })).kind).toBe('refused')
  const funder = await addPerson(database.db, { email: 'funder@agency.example', standings: ['funder'] })
  expect((await readMembers.ask(asking(database.db, funder), { team: 'ohio' })).kind).toBe('refused')
})

test('an address meant for staff alone is read by the lead and by nobody else of the team', async () => {
  const { first, rest } = await ohioWith({ lead: 'lead', dm: 'data-manager', viewer: 'viewer' })
  const [dm, viewer] = rest
  if (dm === undefined || viewer === undefined) throw new Error('There are two members at most')
  const shown = {
    listingFor: 'everyone',
    titleFor: 'everyone',
    organizationFor: 'everyone',
    areasFor: 'everyone',
    timeZoneFor: 'everyone',
    aboutFor: 'everyone',
  }
  await database.db.profile.create({
    data: { personId: dm.id, ...shown, emailFor: 'staff', writtenAt: new Date() },
  })
  const addressRead = async (asker: typeof first) =>
    valueOf(await readMembers.ask(asking(database.db, asker), { team: 'ohio' })).members.find(
      ({ personId }) => personId === dm.id,
    )?.email
  expect([await addressRead(first), await addressRead(dm), await addressRead(viewer)]).toEqual([
    'dm@agency.example',
    'dm@agency.example',
    null,
  ])
})
