import type { Signature } from '#app/kernel/signature.ts'
import { firstDay, month, type Month } from '#app/kernel/time/month.ts'
import { firstMonthOf, periodOf, type Frequency, type Period } from '#app/kernel/time/period.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { AnnotationKind, PointMarkKind, TeamNotes, WrittenMarks } from './notes.ts'

type Chart = { readonly teamId: string; readonly measureId: string }
type Row = {
  what: 'annotation' | 'phase' | 'point'
  team_id: string
  /** Null for a note on all charts of the team. */
  measure_id: string | null
  frequency: Frequency | null
  id: string
  kind: string
  text: string
  from: string
  to: string | null
  at: Date
  by: string | null
}

/**
 * What people have written on the charts of the given teams and not withdrawn, oldest first, in one query;
 * with `measureId` only what stands on that measure's chart. Keyed by team.
 */
export async function listMarks(
  db: Db,
  teamIds: readonly string[],
  { measureId = null }: { measureId?: string | null } = {},
): Promise<Map<string, TeamNotes>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT x.what, x.team_id::text, x.measure_id::text, m.frequency, x.id::text, x.kind, x.text, to_char(x.from_on, 'YYYY-MM') AS "from",
      to_char(x.to_on, 'YYYY-MM') AS "to", x.at, p.name AS by
    FROM (
      SELECT 'annotation' AS what, team_id, measure_id, id, kind, text, from_month AS from_on, to_month AS to_on, written_at AS at, written_by AS by
      FROM annotation WHERE withdrawn_at IS NULL
      UNION ALL
      SELECT 'phase', team_id, measure_id, id, '', reason, starts_on, NULL, started_at, started_by FROM chart_phase WHERE withdrawn_at IS NULL
      UNION ALL
      SELECT 'point', team_id, measure_id, id, kind, reason, period_start, NULL, marked_at, marked_by FROM point_mark WHERE withdrawn_at IS NULL
    ) x LEFT JOIN measure m ON m.id = x.measure_id LEFT JOIN person p ON p.id = x.by
    WHERE x.team_id = ANY(${teamIds}::uuid[])
      AND (${measureId}::uuid IS NULL OR x.measure_id IS NULL OR x.measure_id = ${measureId}::uuid)
    ORDER BY x.from_on, x.at, x.id`
  return new Map(teamIds.map((id) => [id, marksOfTeam(rows.filter((row) => row.team_id === id))]))
}

function marksOfTeam(rows: readonly Row[]): TeamNotes {
  const ids = new Set(rows.flatMap((row) => row.measure_id ?? []))
  const byMeasure = [...ids].map((id) => [id, toMarks(rows.filter((row) => row.measure_id === id))] as const)
  return {
    everywhere: toMarks(rows.filter((row) => row.measure_id === null)).annotations,
    byMeasure: Object.fromEntries(byMeasure),
  }
}

function toMarks(rows: readonly Row[]): WrittenMarks {
  const of = (what: Row['what']) => rows.filter((row) => row.what === what)
  const at = ({ from, frequency }: Row): Period => periodOf(frequency ?? 'month', month(from))
  return {
    annotations: of('annotation').map((row) => ({
      id: row.id,
      kind: row.kind as AnnotationKind,
      text: row.text,
      from: month(row.from),
      to: row.to === null ? null : month(row.to),
      everywhere: row.measure_id === null,
      writtenAt: row.at,
      writtenBy: row.by,
    })),
    phases: of('phase').map((row) => ({
      id: row.id,
      starts: at(row),
      reason: row.text,
      startedAt: row.at,
      startedBy: row.by,
    })),
    points: of('point').map((row) => ({
      id: row.id,
      period: at(row),
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
