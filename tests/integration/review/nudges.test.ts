import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { EMPTY_CELL } from '#app/measures/entry/cell/cell-text.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { sendNudges } from '#app/review/nudges/commands.server.ts'
import { readNudges } from '#app/review/nudges/queries.server.ts'
import { addPerson, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { addReportingTeam, assignCoach, STEADY } from '../../support/review-world.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
/** A Wednesday, after the days of grace of February. */
const NOW = '2026-04-15T12:00:00Z'
const as = (actor: PersonActor, at = NOW) => asking(database.db, actor, stoppedClock(at))

let ohio: { id: string; slug: string; name: string }
let utah: { id: string; slug: string; name: string }
let coach: PersonActor
let ana: PersonActor

beforeEach(async () => {
  // Ohio reported until November, Utah until last month.
  ohio = await addReportingTeam(database.db, 'OH', STEADY, '2025-11')
  utah = await addReportingTeam(database.db, 'UT', STEADY, '2025-12')
  const person = await addPerson(database.db, { email: 'cara@agency.example', standings: ['coach'] })
  coach = await assignCoach(database.db, person, ohio, utah)
  ana = await addPerson(database.db, { email: 'ana@agency.example', team: { ...ohio, role: 'lead' } })
  await database.db.membership.create({
    data: { teamId: utah.id, personId: ana.id, role: 'data-manager', startedAt: new Date('2025-01-01') },
  })
  await addPerson(database.db, { email: 'ben@agency.example', team: { ...utah, role: 'lead' } })
  await addPerson(database.db, { email: 'member@agency.example', team: { ...ohio, role: 'member' } })
})

const mails = () => database.db.outboxMail.findMany({ orderBy: { toAddress: 'asc' } })

test('the page shows what would go, and sending writes one mail a person with only what is late, and a log', async () => {
  const shown = valueOf(await readNudges.ask(as(coach), {}))
  expect(shown.teams.map(({ slug, chosen }) => [slug, chosen])).toEqual([
    ['ohio', true],
    ['utah', true],
  ])
  expect(shown.messages.map(({ to }) => to)).toEqual(['ana@agency.example', 'ben@agency.example'])
  expect(valueOf(await sendNudges.ask(as(coach), { team: ['ohio', 'utah'] }))).toEqual({ sent: 2 })
  const [first, second] = await mails()
  expect(first).toMatchObject({ kind: 'nudge', toAddress: 'ana@agency.example' })
  expect(first!.subject).toMatch(/ for Ohio and Utah$/)
  expect(first!.subject).toBe(shown.messages[0]!.subject)
  expect(JSON.stringify(first!.body)).toContain('cara@agency.example asks for what is missing.')
  expect(second!.subject).toMatch(/ for Utah$/)
  const { log, messages, skipped } = valueOf(await readNudges.ask(as(coach), {}))
  expect(messages).toEqual([])
  expect(skipped.map(({ name, why }) => [name, why])).toEqual([
    ['ana@agency.example', 'was reminded on Apr 15, 2026'],
    ['ben@agency.example', 'was reminded on Apr 15, 2026'],
  ])
  expect(log.map(({ to, teams, by }) => [to, teams, by])).toEqual([
    ['ana@agency.example', 'Ohio, Utah', 'cara@agency.example'],
    ['ben@agency.example', 'Utah', 'cara@agency.example'],
  ])
  expect(await database.db.event.count({ where: { action: 'nudge.send' } })).toBe(3)
})

test('nobody is reminded twice within a week over all teams and senders, and again a week later', async () => {
  expect(valueOf(await sendNudges.ask(as(coach), { team: 'utah' }))).toEqual({ sent: 2 })
  const staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
  expect(valueOf(await sendNudges.ask(as(staff), { team: ['ohio', 'utah'] }))).toEqual({ sent: 0 })
  expect(valueOf(await sendNudges.ask(as(staff, '2026-04-20T12:00:00Z'), { team: 'ohio' }))).toEqual({
    sent: 0,
  })
  expect(valueOf(await sendNudges.ask(as(staff, '2026-04-22T12:00:00Z'), { team: 'ohio' }))).toEqual({
    sent: 1,
  })
  expect(await mails()).toHaveLength(3)
})

test('two who remind at the same time write to each person once', async () => {
  const staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
  const sent = await Promise.all(
    [coach, staff, coach].map(
      async (actor) => valueOf(await sendNudges.ask(as(actor), { team: ['ohio', 'utah'] })).sent,
    ),
  )
  expect(sent.toSorted()).toEqual([0, 0, 2])
  expect(await mails()).toHaveLength(2)
})

test('what is said to come later is not asked for', async () => {
  const missing = ['2025-12', '2026-01', '2026-02', '2026-03']
  valueOf(
    await enterValues.ask(as(ana), {
      team: 'ohio',
      cells: missing.map((period) => ({
        ...{ ...EMPTY_CELL, measure: 'safe-crib-audit', period, was: null },
        ...{ state: 'not-yet', expectedOn: '2026-06-01' },
      })),
    }),
  )
  const { teams, messages } = valueOf(await readNudges.ask(as(coach), {}))
  expect(teams.map(({ slug }) => slug)).toEqual(['utah'])
  expect(messages[0]!.subject).toMatch(/ for Utah$/)
})

test('a coach reminds their own teams alone, and others nobody', async () => {
  const other = await addPerson(database.db, { email: 'other@agency.example', standings: ['coach'] })
  expect(valueOf(await sendNudges.ask(as(await assignCoach(database.db, other)), { team: 'ohio' }))).toEqual({
    sent: 0,
  })
  expect((await sendNudges.ask(as(ana), { team: 'ohio' })).kind).toBe('refused')
  expect((await readNudges.ask(as(ana), {})).kind).toBe('refused')
  expect(problemsOf(await sendNudges.ask(as(coach), {}))).toEqual(['Choose at least one team.'])
  expect(await mails()).toEqual([])
})
