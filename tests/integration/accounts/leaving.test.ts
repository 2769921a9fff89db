import { beforeEach, expect, test } from 'vitest'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { EMPTY_CELL, NOTHING } from '#app/measures/entry/cell/cell-text.ts'
import { saveDrafts } from '#app/measures/entry/drafts/commands.server.ts'
import { readEntry } from '#app/measures/entry/queries.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { leaveTeam } from '#app/people/leaving/commands.server.ts'
import { readBriefing, readLeaving } from '#app/people/leaving/queries.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { mailsTo } from '../../support/mail.ts'
import { addTestOfChange } from '../../support/tests-of-change.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'
let lead: PersonActor
let manager: PersonActor
let member: PersonActor

beforeEach(async () => {
  const team = await addTeamOf(database.db, 'OH')
  lead = await addPerson(database.db, { email: 'lead@agency.example', team: { ...team, role: 'lead' } })
  manager = await addPerson(database.db, {
    email: 'manager@agency.example',
    team: { ...team, role: 'data-manager' },
  })
  member = await addPerson(database.db, { email: 'member@agency.example', team: { ...team, role: 'member' } })
  const choice = { team: 'ohio', measures: [AUDIT], dueFrom: '2025-12' }
  valueOf(await chooseTeamMeasures.ask(asking(database.db, manager), choice))
})

const membershipOf = async ({ id }: PersonActor) =>
  (await database.db.membership.findFirstOrThrow({ where: { personId: id, endedAt: null } })).id
const cell = (numerator: string, period = '2026-02') => ({
  ...EMPTY_CELL,
  measure: AUDIT,
  period,
  was: NOTHING,
  numerator,
  denominator: '40',
})
const keep = async (actor: PersonActor, ...cells: object[]) =>
  valueOf(await saveDrafts.ask(asking(database.db, actor), { team: 'ohio', window: actor.id, cells }))
const drafts = async (actor: PersonActor) =>
  valueOf(await readEntry.ask(asking(database.db, actor), { team: 'ohio' })).drafts
const leave = async (asker: PersonActor, leaver: PersonActor, rest: object = {}) =>
  leaveTeam.ask(asking(database.db, asker), { team: 'ohio', member: await membershipOf(leaver), ...rest })
const roles = async () =>
  (await database.db.membership.findMany({ where: { endedAt: null }, include: { person: true } })).map(
    ({ role, person }) => `${person.name.split('@')[0]} ${role}`,
  )

test('a person who leaves hands over drafts, and nothing typed is lost where both had typed', async () => {
  await keep(manager, cell('12'), cell('30', '2026-01'))
  await keep(member, cell('13'))
  const successor = await membershipOf(member)
  expect(valueOf(await leave(manager, manager, { successor })).self).toBe(true)
  expect(await drafts(member)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        period: '2026-02',
        text: expect.objectContaining({ numerator: '13' }) as unknown,
        older: expect.objectContaining({ numerator: '12' }) as unknown,
      }),
      expect.objectContaining({ period: '2026-01', older: null }),
    ]),
  )
  expect(await database.db.entryDraft.count({ where: { personId: manager.id } })).toBe(0)
  expect(await roles()).toEqual(['lead lead', 'member member'])
  expect(await database.db.handover.findMany({ select: { drafts: true, toRole: true } })).toEqual([
    { drafts: 2, toRole: 'member' },
  ])
})

test('the successor gets the briefing by mail: what is due, who entered, and the word of who left', async () => {
  valueOf(
    await enterValues.ask(asking(database.db, manager), { team: 'ohio', cells: [cell('33', '2025-12')] }),
  )
  const { teamId } = await database.db.membership.findFirstOrThrow()
  await addTestOfChange(database.db, { teamId, ownerId: manager.id })
  const successor = await membershipOf(lead)
  valueOf(await leave(manager, manager, { successor, word: 'The hospital sends on the 5th.' }))
  expect(await mailsTo(database.db, 'lead@agency.example')).toEqual(['handover'])
  expect(await mailsTo(database.db, 'manager@agency.example')).toEqual([])
  const { subject, body } = await database.db.outboxMail.findFirstOrThrow()
  expect(subject).toBe('You take over from manager@agency.example in the team of Ohio')
  const text = JSON.stringify(body)
  expect(text).toContain('last entered by manager@agency.example')
  expect(text).toContain('Jan 2026')
  expect(text).toContain('The hospital sends on the 5th.')
  expect(text).toContain('Crib card at the bedside: Start due since Mar 10, 2026, owner: lead@agency.example')
  // The person who leaves is not listed as a member any more.
  expect(text).not.toContain('manager@agency.example, data manager')
  const { handovers, parts } = valueOf(await readBriefing.ask(asking(database.db, member), { team: 'ohio' }))
  expect(handovers).toMatchObject([
    { from: 'manager@agency.example', word: 'The hospital sends on the 5th.' },
  ])
  expect(parts.map(({ heading }) => heading)).toContain('Due and overdue')
})

test('the last lead names a successor, who becomes lead', async () => {
  const context = asking(database.db, lead)
  const asked = valueOf(await readLeaving.ask(context, { team: 'ohio', member: await membershipOf(lead) }))
  expect(asked).toMatchObject({ lastLead: true, needed: true, self: true })
  expect(problemsOf(await leave(lead, lead))).toEqual(['Choose who takes over from lead@agency.example.'])
  expect(await roles()).toContain('lead lead')
  valueOf(await leave(lead, lead, { successor: await membershipOf(member) }))
  expect(await roles()).toEqual(['manager data-manager', 'member lead'])
})

test('a lead without anybody who could lead stays, and is shown what to do', async () => {
  await database.db.membership.updateMany({
    where: { personId: { in: [manager.id, member.id] } },
    data: { role: 'viewer' },
  })
  expect(problemsOf(await leave(lead, lead))[0]).toContain('nobody else in the team could lead it')
  expect(await roles()).toContain('lead lead')
})

test('the lead ends it for somebody who is gone, gives the role on, and both are written to', async () => {
  const successor = await membershipOf(member)
  valueOf(await leave(lead, manager, { successor, givesRole: true }))
  expect(await roles()).toEqual(['lead lead', 'member data-manager'])
  expect(await mailsTo(database.db, 'manager@agency.example')).toEqual(['membership-ended'])
  expect(await mailsTo(database.db, 'member@agency.example')).toEqual(['handover'])
})

test('a data manager who leaves cannot make somebody else data manager, which the lead does', async () => {
  valueOf(await leave(manager, manager, { successor: await membershipOf(member), givesRole: true }))
  expect(await roles()).toEqual(['lead lead', 'member member'])
})

test('members end their own membership and nobody else’s', async () => {
  expect((await leave(member, manager, { successor: await membershipOf(lead) })).kind).toBe('refused')
  const outsider = await addPerson(database.db, { email: 'p@agency.example', standings: ['participant'] })
  expect((await leave(outsider, manager)).kind).toBe('refused')
  const staff = await addPerson(database.db, { email: 's@agency.example', standings: ['staff'] })
  valueOf(await leave(staff, manager, { successor: await membershipOf(member) }))
})

test('the successor is of the same team, and enters figures', async () => {
  const maine = await addTeamOf(database.db, 'ME')
  const other = await addPerson(database.db, { email: 'me@agency.example', team: { ...maine, role: 'lead' } })
  const viewer = await addPerson(database.db, { email: 'viewer@agency.example' })
  const ohio = await database.db.team.findUniqueOrThrow({ where: { slug: 'ohio' } })
  await database.db.membership.create({ data: { personId: viewer.id, teamId: ohio.id, role: 'viewer' } })
  for (const one of [other, viewer, manager])
    expect(problemsOf(await leave(manager, manager, { successor: await membershipOf(one) }))).toEqual([
      'Choose somebody who is in the team and enters figures.',
    ])
  expect(await database.db.handover.count()).toBe(0)
})
