import type { Signature } from '#app/kernel/signature.ts'
import { dayAt, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { firstDay, month, type Month } from '#app/kernel/time/month.ts'
import { firstMonthOf, frequencyOf, periodOf, type Frequency, type Period } from '#app/kernel/time/period.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { TODAY, type Db } from '#app/platform/database/db.server.ts'
import type { Answer, Obligation } from '../coverage/coverage.ts'
import type { ClosedPeriods, SignedClosedPeriods } from './closed-periods.ts'
import type { LockRecord, SubmissionRecord } from './stage.ts'

/** A period of a team. */
export type Place = { readonly teamId: string; readonly period: Period }

/** The columns that say which period of which team a row is about. */
export const placed = ({ teamId, period }: Place) => ({
  teamId,
  frequency: frequencyOf(period),
  periodStart: new Date(firstDay(firstMonthOf(period))),
})

/** Which periods of a team do not take everything now. */
export async function listClosedPeriods(db: Db, teamId: string): Promise<ClosedPeriods> {
  const rows = await db.$queryRaw<{ frequency: Frequency; start: string; locked: boolean }[]>`
    SELECT frequency, to_char(period_start, 'YYYY-MM') AS start, bool_or(locked) AS locked FROM (
      SELECT frequency, period_start, true AS locked FROM period_lock WHERE team_id = ${teamId}::uuid AND lifted_at IS NULL
      UNION ALL
      SELECT frequency, period_start, false FROM period_submission
      WHERE team_id = ${teamId}::uuid AND undone_at IS NULL AND reopened_at IS NULL) closed
    GROUP BY frequency, period_start`
  return new Map(
    rows.map(({ frequency, start, locked }) => [
      periodOf(frequency, month(start)),
      locked ? 'locked' : 'submitted',
    ]),
  )
}

/** The same with who closed each of them and when. */
export async function listSignedClosedPeriods(db: Db, teamId: string): Promise<SignedClosedPeriods> {
  const rows = await db.$queryRaw<
    { frequency: Frequency; start: string; kind: 'locked' | 'submitted'; at: Date; by: string | null }[]
  >`
    SELECT DISTINCT ON (frequency, period_start) frequency, to_char(period_start, 'YYYY-MM') AS start, kind, at, p.name AS by FROM (
      SELECT frequency, period_start, 'locked' AS kind, locked_at AS at, locked_by AS person_id FROM period_lock
      WHERE team_id = ${teamId}::uuid AND lifted_at IS NULL
      UNION ALL
      SELECT frequency, period_start, 'submitted', submitted_at, submitted_by FROM period_submission
      WHERE team_id = ${teamId}::uuid AND undone_at IS NULL AND reopened_at IS NULL) closed
    LEFT JOIN person p ON p.id = closed.person_id
    ORDER BY frequency, period_start, kind`
  return new Map(
    rows.map(({ frequency, start, ...closedPeriod }) => [periodOf(frequency, month(start)), closedPeriod]),
  )
}

const NAME = { select: { name: true } } as const

/** Everything that was done about a period of a team, oldest first. */
export async function listSteps(
  db: Db,
  place: Place,
): Promise<{ submissions: SubmissionRecord[]; locks: LockRecord[] }> {
  const where = placed(place)
  const submissions = await db.periodSubmission.findMany({
    where,
    orderBy: { submittedAt: 'asc' },
    include: { submittedPerson: NAME, undonePerson: NAME, reopenedPerson: NAME },
  })
  const locks = await db.periodLock.findMany({
    where,
    orderBy: { lockedAt: 'asc' },
    include: { lockedPerson: NAME, liftedPerson: NAME },
  })
  return {
    submissions: submissions.map((row) => ({
      id: row.id,
      at: row.submittedAt,
      by: row.submittedPerson?.name ?? null,
      gaps: Array.isArray(row.gaps) ? row.gaps.map(String) : [],
      undone: row.undoneAt && { at: row.undoneAt, by: row.undonePerson?.name ?? null },
      reopened: row.reopenedAt && {
        at: row.reopenedAt,
        by: row.reopenedPerson?.name ?? null,
        why: row.reopenedReason ?? '',
      },
    })),
    locks: locks.map((row) => ({
      id: row.id,
      at: row.lockedAt,
      by: row.lockedPerson?.name ?? null,
      why: row.reason,
      lifted: row.liftedAt && {
        at: row.liftedAt,
        by: row.liftedPerson?.name ?? null,
        why: row.liftedReason ?? '',
      },
    })),
  }
}

/** Throws on `period_submission_once` when it is submitted already. */
export async function addSubmission(
  db: Db,
  place: Place & { readonly gaps: readonly string[] },
  { at, by }: Signature,
): Promise<void> {
  await db.periodSubmission.create({
    data: { ...placed(place), gaps: [...place.gaps], submittedAt: at, submittedBy: by },
  })
}

/** False when it was ended meanwhile. */
export async function undoSubmission(db: Db, id: string, { at, by }: Signature): Promise<boolean> {
  const { count } = await db.periodSubmission.updateMany({
    where: { id, undoneAt: null, reopenedAt: null },
    data: { undoneAt: at, undoneBy: by },
  })
  return count === 1
}

/** False when it was ended meanwhile. */
export async function reopenSubmission(
  db: Db,
  id: string,
  reason: string,
  { at, by }: Signature,
): Promise<boolean> {
  const { count } = await db.periodSubmission.updateMany({
    where: { id, undoneAt: null, reopenedAt: null },
    data: { reopenedAt: at, reopenedBy: by, reopenedReason: reason },
  })
  return count === 1
}

/** Throws on `period_lock_once` when it is locked already. */
export async function addLock(db: Db, place: Place, reason: string, { at, by }: Signature): Promise<void> {
  await db.periodLock.create({ data: { ...placed(place), reason, lockedAt: at, lockedBy: by } })
}

/** False when it was lifted meanwhile. */
export async function liftLock(db: Db, id: string, reason: string, { at, by }: Signature): Promise<boolean> {
  const { count } = await db.periodLock.updateMany({
    where: { id, liftedAt: null },
    data: { liftedAt: at, liftedBy: by, liftedReason: reason },
  })
  return count === 1
}

/** Keeps what a team said about figures that are not available yet. */
export async function addExpectations(
  db: Db,
  { teamId, period }: Place,
  { measureIds, on, why }: { measureIds: readonly string[]; on: CalendarDay; why: string },
  { at, by }: Signature,
): Promise<void> {
  await db.valueExpectation.createMany({
    data: measureIds.map((measureId) => ({
      teamId,
      measureId,
      periodStart: new Date(firstDay(firstMonthOf(period))),
      expectedOn: new Date(on),
      reason: why,
      saidAt: at,
      saidBy: by,
    })),
  })
}

type ObligationRow = Omit<Obligation['measure'], 'usualLagMonths'> & {
  teamId: string
  usualLagMonths: number
  dueFrom: string
  answers: [string, Answer['state'], CalendarDay | null, string | null][]
}

/**
 * What the given teams, or all, owe of each measure they report, and what they have said, without the figures
 * themselves: one query. Keyed by team.
 */
export async function listObligations(db: Db, teams: TeamReach): Promise<Map<string, Obligation[]>> {
  const rows = await db.$queryRaw<ObligationRow[]>`
    SELECT tm.team_id::text AS "teamId", m.slug, m.name, m.area_slug AS "areaSlug", m.frequency, w.usual_lag_months AS "usualLagMonths",
      to_char(tm.due_from, 'YYYY-MM') AS "dueFrom", COALESCE(a.answers, '[]') AS answers
    FROM team_measure tm JOIN measure m ON m.id = tm.measure_id JOIN strategy_area s ON s.slug = m.area_slug
    JOIN LATERAL (
      SELECT usual_lag_months FROM measure_version v
      WHERE v.measure_id = m.id AND (v.effective_month IS NULL OR v.effective_month <= ${TODAY})
      ORDER BY v.number DESC LIMIT 1) w ON true
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_array(to_char(mv.period_start, 'YYYY-MM'), mv.state,
        CASE WHEN mv.state = 'not-yet' THEN (SELECT e.expected_on FROM value_expectation e
          WHERE (e.team_id, e.measure_id, e.period_start) = (mv.team_id, mv.measure_id, mv.period_start)
          ORDER BY e.id DESC LIMIT 1) END,
        LEAST(CASE WHEN mv.state <> 'not-yet' THEN mv.recorded_at END,
          (SELECT min(r.recorded_at) FROM measure_value_revision r WHERE r.value_id = mv.id AND r.state <> 'not-yet')))) AS answers
      FROM measure_value mv WHERE mv.team_id = tm.team_id AND mv.measure_id = m.id
        AND mv.period_start >= date_trunc('year', tm.due_from)) a ON true
    WHERE tm.dropped_at IS NULL AND (${teams === 'all'} OR tm.team_id = ANY(${teams === 'all' ? [] : teams}::uuid[]))
    ORDER BY s.ordinal, m.team_id IS NOT NULL, m.ordinal, m.name`
  const byTeam = new Map<string, Obligation[]>()
  for (const { teamId, dueFrom, answers, ...measure } of rows) {
    const own = byTeam.get(teamId) ?? []
    byTeam.set(teamId, own)
    own.push({ measure, dueFrom: month(dueFrom) as Month, answers: answers.map(toAnswer(measure.frequency)) })
  }
  return byTeam
}

const toAnswer =
  (frequency: Frequency) =>
  ([start, state, expectedOn, since]: ObligationRow['answers'][number]): Answer => ({
    period: periodOf(frequency, month(start)),
    state,
    expectedOn: expectedOn && dayAt(new Date(expectedOn)),
    completeSince: since === null ? null : new Date(since),
  })
