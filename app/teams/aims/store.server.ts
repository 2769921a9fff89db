import type { Signature } from '#app/kernel/signature.ts'
import { firstDay, month } from '#app/kernel/time/month.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { Aim } from './aim.ts'
import type { AreaSlug } from '../areas/area-slug.ts'
import type { TeamAim } from './team-aim.ts'
import type { AimFields } from '../forms.ts'

type AimRow = {
  id: string
  team_id: string
  area_slug: AreaSlug
  measure_id: string | null
  number: number
  what: string
  for_whom: string
  change: Aim['change']
  baseline_value: number | null
  baseline_from: string | null
  baseline_to: string | null
  target_kind: Aim['target']['kind']
  target_value: number
  due_month: string
}

/** The open aims of the given teams, area by area, oldest first. */
export async function listAims(db: Db, teamIds: readonly string[]): Promise<TeamAim[]> {
  const rows = await db.$queryRaw<AimRow[]>`
    SELECT a.id::text, a.team_id::text, a.area_slug, v.measure_id::text, v.number, v.what, v.for_whom, v.change, v.baseline_value::float8,
      to_char(v.baseline_from, 'YYYY-MM') AS baseline_from, to_char(v.baseline_to, 'YYYY-MM') AS baseline_to,
      v.target_kind, v.target_value::float8, to_char(v.due_month, 'YYYY-MM') AS due_month
    FROM aim a JOIN strategy_area s ON s.slug = a.area_slug
    JOIN LATERAL (SELECT * FROM aim_version WHERE aim_id = a.id ORDER BY number DESC LIMIT 1) v ON true
    WHERE a.team_id = ANY(${teamIds}::uuid[]) AND a.closed_at IS NULL
    ORDER BY s.ordinal, a.created_at, a.id`
  return rows.map(toTeamAim)
}

function toTeamAim(row: AimRow): TeamAim {
  const { baseline_value: value, baseline_from: from, baseline_to: to } = row
  return {
    id: row.id,
    teamId: row.team_id,
    areaSlug: row.area_slug,
    measureId: row.measure_id,
    version: row.number,
    aim: {
      what: row.what,
      forWhom: row.for_whom,
      change: row.change,
      baseline:
        value === null || from === null || to === null ? null : { value, from: month(from), to: month(to) },
      target: { kind: row.target_kind, value: row.target_value },
      due: month(row.due_month),
    },
  }
}

export async function addAim(
  db: Db,
  { teamId, areaSlug }: { teamId: string; areaSlug: string },
  fields: AimFields,
  { at, by }: Signature,
): Promise<string> {
  const aim = await db.aim.create({
    data: { teamId, areaSlug, createdAt: at, createdBy: by },
    select: { id: true },
  })
  await db.aimVersion.create({
    data: { aimId: aim.id, number: 1, ...toColumns(fields), writtenAt: at, writtenBy: by },
  })
  return aim.id
}

/** A new wording beside the earlier ones, which stay. Two people at once meet at the primary key. */
export async function rewordAim(
  db: Db,
  aim: { id: string; version: number },
  fields: AimFields,
  { at, by }: Signature,
): Promise<void> {
  const number = aim.version + 1
  await db.aimVersion.create({
    data: { aimId: aim.id, number, ...toColumns(fields), writtenAt: at, writtenBy: by },
  })
}

function toColumns(fields: AimFields) {
  const day = (text: string | undefined): Date | null =>
    text === undefined ? null : new Date(firstDay(month(text)))
  return {
    what: fields.what,
    forWhom: fields.forWhom,
    measureId: fields.measureId ?? null,
    change: fields.change,
    baselineValue: fields.baselineValue ?? null,
    baselineFrom: day(fields.baselineFrom),
    baselineTo: day(fields.baselineTo),
    targetKind: fields.targetKind,
    targetValue: fields.targetValue,
    dueMonth: new Date(firstDay(fields.due)),
  }
}
