import { beforeEach, expect, test } from 'vitest'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { EMPTY_CELL } from '#app/measures/entry/cell/cell-text.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { readTalk } from '#app/network/coached-teams/queries.server.ts'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { ANONYMOUS, type PersonActor } from '#app/policy/actor.ts'
import { nextToReview, boardRows } from '#app/review/board/board.ts'
import { readBoard } from '#app/review/board/queries.server.ts'
import { markReviewed, undoOwnReview } from '#app/review/reviews/commands.server.ts'
import { readReview } from '#app/review/reviews/queries.server.ts'
import { writeAim } from '#app/teams/aims/commands.server.ts'
import { addPerson, asking, problemsOf, valueOf } from '../../support/asking.ts'
import { QUESTION } from '../../support/network-people.ts'
import { addReportingTeam, assignCoach, coachedOhio, STEADY } from '../../support/review-world.ts'
import { addTestOfChange } from '../../support/tests-of-change.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
const NOW = '2026-03-20T12:00:00Z'
const as = (actor: PersonActor, at = NOW) => asking(database.db, actor, stoppedClock(at))
const OHIO = { team: 'ohio' }

let ohio: { id: string; slug: string; name: string }
let coach: PersonActor
let lead: PersonActor

beforeEach(async () => {
  ;({ ohio, coach, lead } = await coachedOhio(database.db))
})

const enter = async (at: string, period: string, numerator: number, was: string | null = null) =>
  valueOf(
    await enterValues.ask(as(lead, at), {
      team: 'ohio',
      cells: [
        {
          ...EMPTY_CELL,
          ...{ measure: 'safe-crib-audit', period, was },
          ...{ numerator: String(numerator), denominator: '100' },
        },
      ],
    }),
  )

const reviewOf = async (actor: PersonActor, at = NOW) => valueOf(await readReview.ask(as(actor, at), OHIO))

test('a review looks from the asker’s own last one, else over 30 days; undone, from the one before', async () => {
  expect((await reviewOf(coach)).line).toEqual({ since: new Date('2026-02-18T12:00:00Z'), last: null })
  valueOf(await markReviewed.ask(as(coach, '2026-03-01T09:00:00Z'), OHIO))
  valueOf(await markReviewed.ask(as(coach, '2026-03-10T09:00:00Z'), OHIO))
  const staff = await addPerson(database.db, { email: 'staff@agency.example', standings: ['staff'] })
  valueOf(await markReviewed.ask(as(staff, '2026-03-15T09:00:00Z'), OHIO))
  const { line } = await reviewOf(coach)
  expect(line.since).toEqual(new Date('2026-03-10T09:00:00Z'))
  const undo = { ...OHIO, review: line.last!.id }
  valueOf(await undoOwnReview.ask(as(coach), undo))
  expect((await reviewOf(coach)).line.since).toEqual(new Date('2026-03-01T09:00:00Z'))
  expect(problemsOf(await undoOwnReview.ask(as(coach), undo))).toEqual(['This review was undone already.'])
  const others = { ...OHIO, review: (await reviewOf(staff)).line.last!.id }
  expect(problemsOf(await undoOwnReview.ask(as(coach), others))).toEqual(['This review was undone already.'])
  expect(await database.db.teamReview.count()).toBe(3)
  expect(await database.db.event.count({ where: { action: 'team.review', teamId: ohio.id } })).toBe(4)
})

test('what changed while a coach read the page is in the next review, and an old page marks nothing', async () => {
  const { seen } = await reviewOf(coach, '2026-03-09T09:00:00Z')
  await enter('2026-03-09T09:05:00Z', '2025-02', 49)
  const form = { ...OHIO, seen: seen.toISOString() }
  valueOf(await markReviewed.ask(as(coach, '2026-03-09T09:10:00Z'), form))
  const next = await reviewOf(coach)
  expect(next.line.since).toEqual(seen)
  expect(next.charts.map(({ values }) => values.reported)).toEqual([1])
  valueOf(await markReviewed.ask(as(coach), { ...OHIO, seen: '2036-01-01T00:00:00Z' }))
  expect((await reviewOf(coach)).line.since).toEqual(new Date(NOW))
  expect(problemsOf(await markReviewed.ask(as(coach), form))).toEqual([
    'You have reviewed this team since you opened this page. Reload it.',
  ])
  expect(problemsOf(await markReviewed.ask(as(coach), { ...OHIO, seen: 'today' }))).toEqual([
    'Reload the page and mark the review there.',
  ])
})

test('a form sent twice marks one review', async () => {
  const form = { ...OHIO, once: 'a'.repeat(32) }
  valueOf(await markReviewed.ask(as(coach), form))
  valueOf(await markReviewed.ask(as(coach), form))
  expect(await database.db.teamReview.count()).toBe(1)
})

test('what changed since is there, and what came before is not', async () => {
  await enter('2026-03-05T09:00:00Z', '2025-02', 49)
  valueOf(await markReviewed.ask(as(coach, '2026-03-09T09:00:00Z'), OHIO))
  expect(await reviewOf(coach)).toMatchObject({ charts: [], tests: [], aims: [], members: [], late: [] })
  await addTestOfChange(database.db, { teamId: ohio.id, ownerId: lead.id })
  const aim = {
    ...{ team: 'ohio', area: 'safe-sleep', what: 'sleep-related deaths', forWhom: 'infants in Ohio' },
    ...{ change: 'reduce', targetKind: 'absolute', targetValue: 5, due: '2027-01' },
  }
  await database.db.teamArea.create({
    data: { teamId: ohio.id, areaSlug: 'safe-sleep', startedAt: new Date('2025-01-01') },
  })
  valueOf(await writeAim.ask(as(lead, '2026-03-12T09:00:00Z'), aim))
  const { topic } = valueOf(await startTopic.ask(as(lead, '2026-03-13T09:00:00Z'), QUESTION))
  const ben = await addPerson(database.db, { email: 'ben@agency.example' })
  await database.db.membership.create({
    data: { teamId: ohio.id, personId: ben.id, role: 'member', startedAt: new Date('2026-03-14') },
  })
  const review = await reviewOf(coach)
  expect(review.tests).toMatchObject([{ change: 'Crib card at the bedside', opened: true }])
  expect(review.aims).toMatchObject([{ what: 'sleep-related deaths', did: 'set' }])
  expect(review.members).toMatchObject([{ name: 'ben@agency.example', did: 'came', role: 'member' }])
  const talk = valueOf(await readTalk.ask(as(coach), OHIO))
  expect(talk.topics).toMatchObject([{ id: topic, title: QUESTION.title }])
})

test('values that were reported and corrected are counted, and a signal that they end is said', async () => {
  const since = new Date('2026-03-09T09:00:00Z')
  await database.db.teamReview.create({
    data: { teamId: ohio.id, personId: coach.id, reviewedAt: since },
  })
  const measure = await database.db.measure.findUniqueOrThrow({ where: { slug: 'safe-crib-audit' } })
  const months = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08']
  await database.db.measureValue.createMany({
    data: months.map((period) => ({
      ...{ teamId: ohio.id, measureId: measure.id, shape: measure.shape, frequency: measure.frequency },
      ...{ periodStart: new Date(`${period}-01`), recordedAt: new Date(`${period}-20`), state: 'value' },
      ...{ origin: 'typed', numerator: 30, denominator: 100 },
    })),
  })
  const began = await reviewOf(coach, '2026-09-10T09:00:00Z')
  expect(began.charts).toMatchObject([
    { slug: 'safe-crib-audit', signal: 'began', values: { reported: 6, corrected: 0, withdrawn: 0 } },
  ])
  valueOf(await markReviewed.ask(as(coach, '2026-09-10T09:00:00Z'), OHIO))
  const stored = await database.db.measureValue.findMany({
    where: { teamId: ohio.id, periodStart: { gte: new Date('2026-06-01') } },
  })
  for (const { id } of stored)
    await database.db.measureValue.update({
      where: { id },
      data: { numerator: 60, recordedAt: new Date('2026-09-15T09:00:00Z') },
    })
  const ended = await reviewOf(coach, '2026-09-20T09:00:00Z')
  expect(ended.charts).toMatchObject([
    { signal: 'ended', values: { reported: 0, corrected: 3, withdrawn: 0 } },
  ])
  expect(ended.charts[0]!.saidBefore).toContain('away from the direction of improvement')
})

test('for anybody but its coach and staff there is no review of a team', async () => {
  const texas = await addReportingTeam(database.db, 'TX', STEADY)
  const person = await addPerson(database.db, { email: 'tx@agency.example', standings: ['coach'] })
  const other = await assignCoach(database.db, person, texas)
  const funder = await addPerson(database.db, { email: 'fay@agency.example', standings: ['funder'] })
  for (const actor of [other, lead, funder]) {
    for (const useCase of [readReview, readTalk, markReviewed])
      expect(await useCase.ask(as(actor), OHIO)).toEqual({ kind: 'absent' })
  }
  expect(await readReview.ask(asking(database.db, ANONYMOUS), OHIO)).toMatchObject({ kind: 'sign-in' })
  expect(await database.db.teamReview.count()).toBe(0)
  await database.db.teamClosure.create({ data: { teamId: ohio.id, reason: 'Over', closedAt: new Date(NOW) } })
  expect(await markReviewed.ask(as(coach), OHIO)).toMatchObject({ kind: 'refused' })
})

test('a marked team waits no more, and the next one by need comes up', async () => {
  const texas = await addReportingTeam(database.db, 'TX', STEADY, '2025-10')
  const both: PersonActor = { ...coach, coaches: [ohio.id, texas.id] }
  const board = async () => {
    const { panels, asked, now } = valueOf(await readBoard.ask(as(both), {}))!
    const rows = boardRows({ ...panels, network: {} }, asked, now)
    return {
      rows: rows.map(({ name, needs }) => [name, needs[0].words]),
      next: nextToReview(rows, now)?.name,
    }
  }
  expect(await board()).toEqual({
    rows: [
      ['Texas', 'No data for 4 months'],
      ['Ohio', 'Not reviewed yet'],
    ],
    next: 'Texas',
  })
  valueOf(await markReviewed.ask(as(both), { team: 'texas' }))
  expect((await board()).next).toBe('Ohio')
  valueOf(await markReviewed.ask(as(both), OHIO))
  expect(await board()).toEqual({
    rows: [
      ['Texas', 'No data for 4 months'],
      ['Ohio', 'Up to date'],
    ],
    next: undefined,
  })
})
