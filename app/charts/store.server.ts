import { firstDay, month, type Month } from '#app/kernel/month.ts'
import { firstMonthOf, periodOf, type Frequency, type Period } from '#app/kernel/period.ts'
import type { Db } from '#app/platform/db.server.ts'
import type { AnnotationKind, ChartMarks, PointMarkKind } from './core/marks.ts'

type Chart = { readonly teamId: string; readonly measureId: string }
type Signature = { readonly at: Date; readonly by: string | null }

type Row = {
  what: 'annotation' | 'phase' | 'point'
  id: string
  kind: string
  text: string
  from: string
  to: string | null
  everywhere: boolean
  at: Date
  by: string | null
}

/** What people have written on one chart and not withdrawn, oldest first, in one query. */
export async function listMarks(
  db: Db,
  { teamId, measureId }: Chart,
  frequency: Frequency,
): Promise<ChartMarks> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT 'annotation' AS what, a.id::text, a.kind, a.text, to_char(a.from_month, 'YYYY-MM') AS "from",
      to_char(a.to_month, 'YYYY-MM') AS "to", a.measure_id IS NULL AS everywhere, a.written_at AS at, p.name AS by
    FROM annotation a LEFT JOIN person p ON p.id = a.written_by
    WHERE a.team_id = ${teamId}::uuid AND (a.measure_id IS NULL OR a.measure_id = ${measureId}::uuid) AND a.withdrawn_at IS NULL
    UNION ALL
    SELECT 'phase', c.id::text, '', c.reason, to_char(c.starts_on, 'YYYY-MM'), NULL, false, c.started_at, p.name
    FROM chart_phase c LEFT JOIN person p ON p.id = c.started_by
    WHERE c.team_id = ${teamId}::uuid AND c.measure_id = ${measureId}::uuid AND c.withdrawn_at IS NULL
    UNION ALL
    SELECT 'point', k.id::text, k.kind, k.reason, to_char(k.period_start, 'YYYY-MM'), NULL, false, k.marked_at, p.name
    FROM point_mark k LEFT JOIN person p ON p.id = k.marked_by
    WHERE k.team_id = ${teamId}::uuid AND k.measure_id = ${measureId}::uuid AND k.withdrawn_at IS NULL
    ORDER BY "from", at, id`
  const at = (text: string): Period => periodOf(frequency, month(text))
  return {
    annotations: rows
      .filter((row) => row.what === 'annotation')
      .map((row) => ({
        id: row.id,
        kind: row.kind as AnnotationKind,
        text: row.text,
        from: month(row.from),
        to: row.to === null ? null : month(row.to),
        everywhere: row.everywhere,
        writtenAt: row.at,
        writtenBy: row.by,
      })),
    phases: rows
      .filter((row) => row.what === 'phase')
      .map((row) => ({
        id: row.id,
        starts: at(row.from),
        reason: row.text,
        startedAt: row.at,
        startedBy: row.by,
      })),
    points: rows
      .filter((row) => row.what === 'point')
      .map((row) => ({
        id: row.id,
        period: at(row.from),
        kind: row.kind as PointMarkKind,
        reason: row.text,
        markedAt: row.at,
        markedBy: row.by,
      })),
  }
}

const day = (m: Month): Date => new Date(firstDay(m))

export async function addAnnotation(
  db: Db,
  { teamId, measureId }: { teamId: string; measureId: string | null },
  note: { kind: AnnotationKind; text: string; from: Month; to: Month | null },
  { at, by }: Signature,
): Promise<string> {
  const { kind, text, from, to } = note
  const row = {
    teamId,
    measureId,
    kind,
    text,
    fromMonth: day(from),
    toMonth: to && day(to),
    writtenAt: at,
    writtenBy: by,
  }
  return (await db.annotation.create({ data: row, select: { id: true } })).id
}

export async function addPhase(
  db: Db,
  chart: Chart,
  { starts, reason }: { starts: Period; reason: string },
  { at, by }: Signature,
): Promise<string> {
  const row = { ...chart, startsOn: day(firstMonthOf(starts)), reason, startedAt: at, startedBy: by }
  return (await db.chartPhase.create({ data: row, select: { id: true } })).id
}

export async function addPointMark(
  db: Db,
  chart: Chart,
  { period, kind, reason }: { period: Period; kind: PointMarkKind; reason: string },
  { at, by }: Signature,
): Promise<string> {
  const row = { ...chart, periodStart: day(firstMonthOf(period)), kind, reason, markedAt: at, markedBy: by }
  return (await db.pointMark.create({ data: row, select: { id: true } })).id
}

/** Withdraws what was written; false when it is not there (any more). What was written stays in the table. */
export async function withdrawAnnotation(
  db: Db,
  { teamId, id }: { teamId: string; id: string },
  { at, by }: Signature,
): Promise<boolean> {
  const where = { id, teamId, withdrawnAt: null }
  return (await db.annotation.updateMany({ where, data: { withdrawnAt: at, withdrawnBy: by } })).count === 1
}

export async function withdrawPhase(
  db: Db,
  { teamId, id }: { teamId: string; id: string },
  { at, by }: Signature,
): Promise<boolean> {
  const where = { id, teamId, withdrawnAt: null }
  return (await db.chartPhase.updateMany({ where, data: { withdrawnAt: at, withdrawnBy: by } })).count === 1
}

export async function withdrawPointMark(
  db: Db,
  { teamId, id }: { teamId: string; id: string },
  { at, by }: Signature,
): Promise<boolean> {
  const where = { id, teamId, withdrawnAt: null }
  return (await db.pointMark.updateMany({ where, data: { withdrawnAt: at, withdrawnBy: by } })).count === 1
}
