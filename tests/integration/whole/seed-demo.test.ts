import { beforeEach, expect, test } from 'vitest'
import { toSeries } from '#app/charts/statistics/series.ts'
import { buildRunChartView } from '#app/charts/view/view.ts'
import { stoppedClock } from '#app/kernel/time/clock.ts'
import { month } from '#app/kernel/time/month.ts'
import { periodOf } from '#app/kernel/time/period.ts'
import { CATALOG } from '#app/measures/catalog/index.ts'
import { duePeriods, newestDuePeriod } from '#app/measures/due/due.ts'
import { loadDemo } from '#prisma/seed/demo.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { ofMeasure, ofTeam } from '#tests/support/values-of.ts'

const NOW = '2026-04-15T12:00:00Z'
const database = testDatabase()

beforeEach(async () => {
  expect(await loadDemo(database.db, stoppedClock(NOW))).toBe(true)
})

const measureOf = (slug: string) => {
  const measure = CATALOG.find((one) => one.slug === slug)
  if (!measure) throw new Error(`No measure ${slug}`)
  return measure
}

const periodAt = (slug: string, day: Date) =>
  periodOf(measureOf(slug).frequency, month(day.toISOString().slice(0, 7)))

/** Every value of one team and measure, oldest first. */
async function valuesOf(team: string, slug: string) {
  const values = await database.db.measureValue.findMany({
    where: await ofTeam(database.db, team, slug),
    orderBy: { periodStart: 'asc' },
  })
  return values.map(({ periodStart, state, numerator, denominator, provisional }) => ({
    period: periodAt(slug, periodStart),
    provisional,
    reported:
      state === 'value'
        ? {
            state: 'value' as const,
            numerator: Number(numerator),
            denominator: denominator === null ? null : Number(denominator),
          }
        : { state: state as 'not-yet' | 'not-applicable' | 'withheld' },
  }))
}

async function verdictOf(team: string, slug: string) {
  const recorded = await valuesOf(team, slug)
  return buildRunChartView({ measure: measureOf(slug), recorded }).chartReading.verdict
}

test('it is written once: a database with a team is left alone', async () => {
  const { db } = database
  const before = [await db.team.count(), await db.measureValue.count(), await db.event.count()]
  expect(await loadDemo(db, stoppedClock(NOW))).toBe(false)
  expect([await db.team.count(), await db.measureValue.count(), await db.event.count()]).toEqual(before)
})

test('there are twelve teams and more, every one marked as demo, and every value as well', async () => {
  const { db } = database
  const codes = (await db.team.findMany()).map((team) => team.jurisdictionCode)
  expect(codes).toEqual(
    expect.arrayContaining(['OH', 'AL', 'VT', 'KY', 'TN', 'MS', 'DE', 'RI', 'NM', 'MN', 'PR', 'GU']),
  )
  expect(await db.team.count({ where: { demo: false } })).toBe(0)
  expect(await db.measureValue.count({ where: { origin: { not: 'demo' } } })).toBe(0)
  expect(await db.person.count({ where: { NOT: { name: { startsWith: 'Demo: ' } } } })).toBe(0)
})

test('the five personas are there, without a password, with what they may do', async () => {
  const people = await database.db.person.findMany({
    where: { demoPersona: { not: null } },
    include: { standings: true, memberships: { include: { team: true } }, coaching: true },
    orderBy: { demoPersona: 'asc' },
  })
  expect(
    people.map((p) => [
      p.demoPersona,
      p.standings.map(({ role }) => role).join(),
      p.memberships.map(({ role, team }) => `${team.name} ${role}`).join(),
    ]),
  ).toEqual([
    ['coach', 'coach', ''],
    ['data-manager', '', 'Ohio data-manager'],
    ['national-staff', 'staff', ''],
    ['participant', 'participant', ''],
    ['state-lead', '', 'Ohio lead'],
  ])
  expect(people.filter((p) => p.passwordHash !== null)).toEqual([])
  expect(people.find((p) => p.demoPersona === 'coach')?.coaching.length).toBeGreaterThanOrEqual(8)
})

test('the newest period that anyone reports is the one that is due now, never a later one', async () => {
  const rows = await database.db.$queryRaw<{ periodStart: Date; slug: string }[]>`
    SELECT v.period_start AS "periodStart", m.slug FROM measure_value v JOIN measure m ON m.id = v.measure_id`
  const newest = new Map<string, string>()
  for (const { periodStart, slug } of rows) {
    const period = periodAt(slug, periodStart)
    if (period > (newest.get(slug) ?? '')) newest.set(slug, period)
  }
  for (const [slug, period] of newest) {
    const { frequency, usualLagMonths } = measureOf(slug)
    const due = newestDuePeriod({ frequency, usualLagMonths }, new Date(NOW))
    expect([slug, period <= due]).toEqual([slug, true])
  }
  expect(newest.get('safe-crib-audit')).toBe('2026-03')
  expect(newest.get('early-elective-delivery')).toBe('2026-01')
})

test('nobody acted in the future, and no value was recorded before its period ended', async () => {
  const { db } = database
  expect(await db.event.count({ where: { at: { gt: new Date(NOW) } } })).toBe(0)
  const early = await db.$queryRaw`
    SELECT id FROM measure_value WHERE recorded_at < period_start + CASE frequency
      WHEN 'month' THEN interval '1 month' WHEN 'quarter' THEN interval '3 months' ELSE interval '1 year' END`
  expect(early).toEqual([])
})

test('Ohio has rich monthly data over three areas, improving twice and giving concern once', async () => {
  const { db } = database
  const reported = await db.teamMeasure.findMany({
    where: { team: { slug: 'ohio' }, measure: { frequency: 'month' } },
    include: { measure: true },
  })
  expect(new Set(reported.map(({ measure }) => measure.areaSlug)).size).toBe(3)
  expect(reported.length).toBeGreaterThanOrEqual(6)
  for (const { measure } of reported) {
    expect([measure.slug, (await valuesOf('ohio', measure.slug)).length >= 20]).toEqual([measure.slug, true])
  }
  expect(await verdictOf('ohio', 'safe-crib-audit')).toBe('improvement')
  expect(await verdictOf('ohio', 'early-elective-delivery')).toBe('improvement')
  expect(await verdictOf('ohio', 'quit-during-pregnancy')).toBe('concern')
})

test('Ohio owes several months, the oldest first', async () => {
  const { frequency, usualLagMonths } = measureOf('safe-crib-audit')
  const values = await valuesOf('ohio', 'safe-crib-audit')
  const schedule = { frequency, usualLagMonths, dueFrom: month(values[0]!.period) }
  expect(
    duePeriods(
      schedule,
      values.map(({ period }) => period),
      new Date(NOW),
    ),
  ).toEqual(['2026-02', '2026-03'])
})

test('real files can be imported: yearly cesarean births wait for them, and the years of the hospital file are free', async () => {
  const { db } = database
  const waiting = await db.teamMeasure.findMany({
    where: { measure: { slug: 'low-risk-cesarean' } },
    include: { team: true },
    orderBy: { team: { slug: 'asc' } },
  })
  expect(waiting.map(({ team, dueFrom }) => [team.slug, dueFrom.toISOString().slice(0, 7)])).toEqual([
    ['alabama', '2024-01'],
    ['ohio', '2024-01'],
    ['vermont', '2024-01'],
  ])
  expect(await db.measureValue.count({ where: await ofMeasure(db, 'low-risk-cesarean') })).toBe(0)
  const first = (await valuesOf('ohio', 'early-elective-delivery'))[0]
  expect(first && first.period > '2019-03').toBe(true)
})

test('all four states are there, gaps as well, and a zero that is a value', async () => {
  const { db } = database
  const states = await db.measureValue.groupBy({ by: ['state'] })
  expect(states.map(({ state }) => state).sort()).toEqual(['not-applicable', 'not-yet', 'value', 'withheld'])
  expect(await db.measureValue.count({ where: { state: 'value', numerator: 0 } })).toBeGreaterThan(0)
  const kentucky = await valuesOf('kentucky', 'third-trimester-smoking')
  const { multiplier } = measureOf('third-trimester-smoking')
  expect(toSeries('month', kentucky, multiplier).some(({ gap }) => gap === 'nothing-recorded')).toBe(true)
})

test('the newest vital statistics are provisional, older ones final', async () => {
  const values = await valuesOf('ohio', 'early-elective-delivery')
  expect(values.slice(-3).map(({ provisional }) => provisional)).toEqual([true, true, true])
  expect(values.slice(0, -3).filter(({ provisional }) => provisional)).toEqual([])
})

test('corrections keep what was there before', async () => {
  const revisions = await database.db.measureValueRevision.findMany({ include: { value: true } })
  expect(revisions.length).toBeGreaterThanOrEqual(8)
  expect(new Set(revisions.map(({ state }) => state))).toEqual(new Set(['value', 'not-yet']))
  for (const { value, numerator, state } of revisions) {
    expect([state, Number(numerator)]).not.toEqual([value.state, Number(value.numerator)])
  }
})

test('teams are in different shape: without areas, without values, gone quiet, yearly only', async () => {
  const { db } = database
  expect(await db.teamArea.count({ where: { team: { slug: 'minnesota' } } })).toBe(0)
  expect(await db.teamMeasure.count({ where: { team: { slug: 'new-mexico' } } })).toBeGreaterThan(0)
  expect(await db.measureValue.count({ where: await ofTeam(db, 'new-mexico') })).toBe(0)
  const quiet = await db.measureValue.aggregate({
    where: await ofTeam(db, 'mississippi'),
    _max: { recordedAt: true },
  })
  expect(quiet._max.recordedAt && quiet._max.recordedAt < new Date('2025-12-01')).toBe(true)
  const yearly = await db.teamMeasure.findMany({
    where: { team: { slug: 'puerto-rico' } },
    include: { measure: true },
  })
  expect(yearly.map(({ measure }) => measure.frequency)).toEqual(['year'])
})

test('areas were left with a reason, and every area that a team with values works on has an aim', async () => {
  const { db } = database
  const left = await db.teamArea.findMany({ where: { leftAt: { not: null } } })
  expect(left.length).toBeGreaterThanOrEqual(2)
  const ohio = await db.teamArea.findMany({ where: { team: { slug: 'ohio' }, leftAt: null } })
  const aims = await db.aim.findMany({ where: { team: { slug: 'ohio' }, closedAt: null } })
  expect(aims.map(({ areaSlug }) => areaSlug).sort()).toEqual(ohio.map(({ areaSlug }) => areaSlug).sort())
  const kinds = await db.aimVersion.groupBy({ by: ['targetKind'] })
  expect(kinds.map(({ targetKind }) => targetKind).sort()).toEqual(['absolute', 'relative'])
})

test('retired measures are picked by nobody', async () => {
  expect(await database.db.teamMeasure.count({ where: { measure: { retiredOn: { not: null } } } })).toBe(0)
})

test('the stream of events is in the order of time and names who acted', async () => {
  const events = await database.db.event.findMany({ orderBy: { id: 'asc' } })
  const times = events.map(({ at }) => at.getTime())
  expect(times).toEqual([...times].sort((a, b) => a - b))
  expect(events.filter(({ actorLabel, teamId }) => actorLabel.trim() === '' || teamId === null)).toEqual([])
  expect(events.some(({ actorLabel }) => actorLabel === 'Ohio data manager')).toBe(true)
})

test('periods are submitted, one was opened again, some are locked, and Ohio expects a figure', async () => {
  const { db } = database
  const standing = await db.periodSubmission.findMany({ include: { team: true } })
  expect(new Set(standing.map(({ team }) => team.slug))).toEqual(new Set(['ohio', 'tennessee', 'kentucky']))
  expect(standing.filter(({ reopenedAt }) => reopenedAt !== null)).toHaveLength(1)
  expect(standing.find(({ team }) => team.slug === 'kentucky')?.gaps).toHaveLength(1)
  expect(await db.periodLock.count({ where: { liftedAt: null } })).toBeGreaterThanOrEqual(3)
  const [expected, ...more] = await db.valueExpectation.findMany({ include: { team: true } })
  expect(more).toEqual([])
  expect(expected?.team.slug).toBe('ohio')
  expect(expected && expected.expectedOn > new Date(NOW)).toBe(true)
})

test('somebody is invited, somebody asks to join, and neither link is known to anybody', async () => {
  const { db } = database
  const [invitation] = await db.invitation.findMany({ include: { team: true } })
  expect([invitation?.team?.slug, invitation?.acceptedAt]).toEqual(['ohio', null])
  expect(invitation!.expiresAt > new Date(NOW)).toBe(true)
  const [request] = await db.joinRequest.findMany({ include: { team: true } })
  expect([request?.team.slug, request?.decision, request?.confirmedAt === null]).toEqual([
    'ohio',
    null,
    false,
  ])
  expect(invitation!.tokenHash).not.toBe(request!.tokenHash)
})

test('one definition has changed, and both sides of the break have figures', async () => {
  const [version] = await database.db.measureVersion.findMany({
    where: { breaksSeries: true },
    include: { measure: true },
  })
  expect(version?.changed).toMatch(/^Demo: /)
  const values = await database.db.measureValue.findMany({
    where: { ...(await ofTeam(database.db, 'wisconsin')), measureId: version!.measureId },
  })
  const before = values.filter(({ periodStart }) => periodStart < version!.effectiveMonth!)
  expect([before.length > 3, values.length - before.length > 3]).toEqual([true, true])
})
