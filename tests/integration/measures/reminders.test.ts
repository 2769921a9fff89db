import { afterEach, beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { EMPTY_CELL } from '#app/measures/entry/cell/cell-text.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { expectValues } from '#app/measures/periods/expect.server.ts'
import { chooseTeamMeasures } from '#app/measures/reported-measures/commands.server.ts'
import { chooseReminders, readReminderLink, stopByLink } from '#app/measures/reminders/choice.server.ts'
import { sendReminders } from '#app/pdsa/due/waiting-tests.server.ts'
import { ANONYMOUS, type Actor, type PersonActor, type TeamRole } from '#app/policy/actor.ts'
import { addPerson, addTeamOf, asking, valueOf, closeAccountOf } from '../../support/asking.ts'
import { mailSettings, workOff } from '../../support/jobs.ts'
import { startMailServer } from '../../support/mail-server.ts'
import { addTestOfChange } from '../../support/tests-of-change.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const AUDIT = 'safe-crib-audit'
const TEACH = 'safe-sleep-teach-back'
const MONDAY = '2026-03-16T12:00:00Z'
const SCHEDULER: Actor = { kind: 'system', name: 'reminders' }
let manager: PersonActor
let ohio: { id: string; slug: string; name: string }

beforeEach(async () => {
  ohio = await addTeamOf(database.db, 'OH')
  manager = await addPerson(database.db, {
    email: 'ana@agency.example',
    team: { ...ohio, role: 'data-manager' },
  })
  const choice = { team: 'ohio', measures: [AUDIT, TEACH], dueFrom: '2026-02' }
  valueOf(await chooseTeamMeasures.ask(asking(database.db, manager), choice))
})

const cleanups: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of cleanups.splice(0).reverse()) await close()
})

const at = (instant: string, actor: Actor = manager) => asking(database.db, actor, stoppedClock(instant))
const remind = async (instant = MONDAY) => valueOf(await sendReminders.ask(at(instant, SCHEDULER), {})).queued
const addresses = async () => (await database.db.outboxMail.findMany()).map((mail) => mail.toAddress).sort()

/** Everything waiting, as a real mail server gets it. */
async function delivered(): Promise<string[]> {
  const { url, taken, close } = await startMailServer()
  cleanups.push(close)
  await workOff(database, mailSettings(url), stoppedClock(MONDAY))
  return taken.map(({ raw }) => raw.replaceAll('=\r\n', '').replaceAll('=3D', '='))
}

test('one mail a week names only what is missing, leads to it, and can be stopped by one button of the mail program', async () => {
  const cells = [
    { ...EMPTY_CELL, measure: AUDIT, period: '2026-02', numerator: '12', denominator: '40', was: null },
  ]
  valueOf(await enterValues.ask(at('2026-03-10T09:00:00Z'), { team: 'ohio', cells }))
  expect(await remind()).toBe(1)
  const [mail, ...more] = await delivered()
  expect(more).toEqual([])
  expect(mail).toContain('Subject: 1 figure is missing for Ohio')
  expect(mail).toContain('Feb 2026 (overdue, was due Mar 15, 2026): Caregiver teach-back before discharge')
  expect(mail).not.toContain('Safe crib audit')
  expect(mail).toContain('https://coiin.example/teams/ohio/entry?from=2026-02')
  const link = /List-Unsubscribe: <https:\/\/coiin\.example\/reminders\/([\w-]+)>/.exec(
    mail!.replaceAll('\r\n ', ' '),
  )
  expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const token = { token: link?.[1] ?? '' }

  expect(valueOf(await readReminderLink.ask(at(MONDAY, ANONYMOUS), token)).stopped).toBe(false)
  valueOf(await stopByLink.ask(at(MONDAY, ANONYMOUS), token))
  valueOf(await stopByLink.ask(at(MONDAY, ANONYMOUS), token))
  expect(valueOf(await readReminderLink.ask(at(MONDAY, ANONYMOUS), token)).stopped).toBe(true)
  expect(await remind('2026-03-23T12:00:00Z')).toBe(0)
  expect((await stopByLink.ask(at(MONDAY, ANONYMOUS), { token: 'guessed' })).kind).toBe('absent')
})

test('asked again, or by several processes at once, nobody gets a second mail in a week', async () => {
  const queued = await Promise.all([remind(), remind(), remind()])
  expect(queued.reduce((sum, one) => sum + one, 0)).toBe(1)
  expect(await remind('2026-03-19T08:00:00Z')).toBe(0)
  expect(await remind('2026-03-23T11:00:00Z')).toBe(0)
  expect(await remind('2026-03-23T12:00:00Z')).toBe(1)
  expect(await addresses()).toEqual(['ana@agency.example', 'ana@agency.example'])
})

test('all teams of a person come in one mail', async () => {
  const vermont = await addTeamOf(database.db, 'VT')
  await database.db.membership.create({
    data: { personId: manager.id, teamId: vermont.id, role: 'lead' },
  })
  const lead: PersonActor = {
    ...manager,
    memberships: [{ teamId: vermont.id, teamSlug: 'vermont', teamName: 'Vermont', role: 'lead' }],
  }
  const choice = { team: 'vermont', measures: [AUDIT], dueFrom: '2026-02' }
  valueOf(await chooseTeamMeasures.ask(asking(database.db, lead), choice))
  expect(await remind()).toBe(1)
  const [mail] = await database.db.outboxMail.findMany()
  expect(mail?.subject).toBe('3 figures are missing for Ohio and Vermont')
})

test('what is not available yet is not requested before its day', async () => {
  const said = {
    ...{ team: 'ohio', period: '2026-02', measures: [AUDIT, TEACH] },
    ...{ expectedOn: '2026-03-23', why: 'waits for the extract' },
  }
  valueOf(await expectValues.ask(at('2026-03-10T09:00:00Z'), said))
  expect(await remind()).toBe(0)
  expect(await remind('2026-03-23T12:00:00Z')).toBe(1)
})

test('members, viewers, demo teams, closed accounts and former members get none; what was switched off can be switched on', async () => {
  const { db } = database
  const join = async (email: string, role: TeamRole) => addPerson(db, { email, team: { ...ohio, role } })
  await join('member@agency.example', 'member')
  await join('viewer@agency.example', 'viewer')
  const gone = await join('gone@agency.example', 'data-manager')
  await db.membership.updateMany({
    where: { personId: gone.id },
    data: { endedAt: new Date('2026-03-20T00:00:00Z') },
  })
  const closed = await join('closed@agency.example', 'data-manager')
  await closeAccountOf(db, closed, new Date('2026-03-01T00:00:00Z'))
  valueOf(await chooseReminders.ask(at('2026-03-10T09:00:00Z'), { wanted: 'no' }))
  expect(await remind()).toBe(0)
  valueOf(await chooseReminders.ask(at('2026-03-16T13:00:00Z'), { wanted: 'yes' }))
  expect(await remind('2026-03-16T14:00:00Z')).toBe(1)
  expect(await addresses()).toEqual(['ana@agency.example'])
  await db.team.update({ where: { id: ohio.id }, data: { demo: true } })
  expect(await remind('2026-03-23T12:00:00Z')).toBe(0)
})

test('a mail that was not sent in its week is not sent in the next', async () => {
  await remind()
  const [mail] = await database.db.outboxMail.findMany()
  expect(mail?.sendUntil.toISOString()).toBe('2026-03-23T00:00:00.000Z')
})

test('no person can make the collaboratory send reminders', async () => {
  const staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
  expect((await sendReminders.ask(at(MONDAY, staff), {})).kind).toBe('refused')
})

/** A test of Ohio that was to begin on 10 March, with an owner. */
const plannedBy = (owner: PersonActor, change: string) =>
  addTestOfChange(database.db, { teamId: ohio.id, ownerId: owner.id, change })

test('a test of change that is due comes in the same mail as the missing figures', async () => {
  const id = await plannedBy(manager, 'Crib card at the bedside')
  expect(await remind()).toBe(1)
  const [mail, ...more] = await delivered()
  expect(more).toEqual([])
  expect(mail).toMatch(/figures are missing for Ohio, and 1 test of change is\s+due/)
  expect(mail).toContain('Caregiver teach-back before discharge')
  expect(mail).toContain(`https://coiin.example/teams/ohio/tests/${id}#plan`)
  expect(await database.db.reminder.findMany({ select: { figures: true, tests: true } })).toEqual([
    { figures: 2, tests: 1 },
  ])
})

test('the owner of a waiting test is reminded of it alone, and of none that another owns or that runs on', async () => {
  const { db } = database
  const join = (email: string, role: TeamRole) => addPerson(db, { email, team: { ...ohio, role } })
  const [ann, bob, left] = [
    await join('ann@agency.example', 'member'),
    await join('bob@agency.example', 'member'),
    await join('left@agency.example', 'member'),
  ]
  await plannedBy(ann, 'Crib card at the bedside')
  const ahead = await plannedBy(bob, 'Ask in April')
  const inApril = new Date('2026-04-10')
  await db.pdsaTest.update({ where: { id: ahead }, data: { plannedStart: inApril, plannedEnd: inApril } })
  await plannedBy(left, 'Left behind')
  const ended = { endedAt: new Date('2026-03-12T00:00:00Z') }
  await db.membership.updateMany({ where: { personId: left.id }, data: ended })
  expect(await remind()).toBe(2)
  expect(await addresses()).toEqual(['ana@agency.example', 'ann@agency.example'])
  const toAnn = await db.outboxMail.findFirstOrThrow({ where: { toAddress: 'ann@agency.example' } })
  expect(toAnn.subject).toBe('1 test of change is due')
  expect(JSON.stringify(toAnn)).not.toContain('figure')
  expect(await remind('2026-03-17T12:00:00Z')).toBe(0)
})

test('tests of invented and closed teams remind nobody', async () => {
  const member = await addPerson(database.db, {
    email: 'ann@agency.example',
    team: { ...ohio, role: 'member' },
  })
  await plannedBy(member, 'Crib card at the bedside')
  await database.db.team.update({ where: { id: ohio.id }, data: { demo: true } })
  expect(await remind()).toBe(0)
})
