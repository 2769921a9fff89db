import { expect, test } from 'vitest'
import { inviteToTeam } from '#app/accounts/invitations/commands.server.ts'
import { changeMember } from '#app/accounts/members/commands.server.ts'
import { findTeamPlace } from '#app/accounts/store.server.ts'
import { leaveTeam } from '#app/people/leaving/commands.server.ts'
import { closeOneTeam } from '#app/teams/program/commands.server.ts'
import { addPerson, addTeamOf, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()

test('nobody is invited into a closed team, and the lead is shown why', async () => {
  const team = await addTeamOf(database.db, 'OH')
  const lead = await addPerson(database.db, { email: 'lead@agency.example', team: { ...team, role: 'lead' } })
  const staff = await addPerson(database.db, { standings: ['staff'] })
  const invite = () =>
    inviteToTeam.ask(asking(database.db, lead), {
      team: 'ohio',
      people: 'new@agency.example',
      role: 'member',
      sector: 'hospital',
    })
  valueOf(await closeOneTeam.ask(asking(database.db, staff), { team: 'ohio', reason: 'It moved on.' }))
  expect((await findTeamPlace(database.db, 'ohio'))?.closed).toBe(true)
  expect(await invite()).toMatchObject({ kind: 'refused' })
  expect(await database.db.invitation.count()).toBe(0)
})

test('a person who gets another role is notified by mail of the old and the new one; one who takes it up themselves is not', async () => {
  const team = await addTeamOf(database.db, 'OH')
  const lead = await addPerson(database.db, { email: 'lead@agency.example', team: { ...team, role: 'lead' } })
  await addPerson(database.db, { email: 'dm@agency.example', team: { ...team, role: 'data-manager' } })
  const idOf = async (email: string) =>
    (await database.db.membership.findFirstOrThrow({ where: { endedAt: null, person: { email } } })).id
  const change = async (email: string, role: string) =>
    valueOf(
      await changeMember.ask(asking(database.db, lead), { team: 'ohio', member: await idOf(email), role }),
    )
  await change('dm@agency.example', 'lead')
  await change('lead@agency.example', 'member')
  const mails = await database.db.outboxMail.findMany({ select: { toAddress: true, subject: true } })
  expect(mails).toEqual([{ toAddress: 'dm@agency.example', subject: 'You are now team lead of Ohio' }])
})

test('the last lead may leave a closed team, with nobody to hand over to', async () => {
  const team = await addTeamOf(database.db, 'OH')
  const lead = await addPerson(database.db, { email: 'lead@agency.example', team: { ...team, role: 'lead' } })
  await addPerson(database.db, { email: 'dm@agency.example', team: { ...team, role: 'data-manager' } })
  const staff = await addPerson(database.db, { standings: ['staff'] })
  const { id: member } = await database.db.membership.findFirstOrThrow({ where: { role: 'lead' } })
  const leave = () => leaveTeam.ask(asking(database.db, lead), { team: 'ohio', member })
  expect(problemsOf(await leave())).toEqual([expect.stringContaining('Choose who takes over')])
  valueOf(await closeOneTeam.ask(asking(database.db, staff), { team: 'ohio', reason: 'It moved on.' }))
  expect(valueOf(await leave())).toMatchObject({ self: true })
  expect(await database.db.membership.count({ where: { endedAt: null, role: 'lead' } })).toBe(0)
})
