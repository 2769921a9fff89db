import type { Db } from '#app/platform/db.server.ts'
import { Prisma } from '#app/platform/db.server.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { Ramp, Turn } from './ramp.ts'
import type { Sharing } from '../tests/test.ts'

/** How many ramps a page draws at most: those in which something happened last. */
export const MOST_RAMPS = 40
const MOST_TURNS = 30

type Row = Turn & { rampId: string; areaSlug: AreaSlug; ideaSlug: string | null; total: number }

/** The ramps of a team as far as its tests are shared as said, the newest first, each with its latest turns; and how many there are. */
export async function listRamps(
  db: Db,
  { teamId, sharings, ramp }: { teamId: string; sharings: readonly Sharing[]; ramp?: string },
): Promise<{ total: number; ramps: Ramp[] }> {
  const which = ramp === undefined ? Prisma.empty : Prisma.sql`AND ramp_id = ${ramp}::uuid`
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id::text, t.ramp_id::text AS "rampId", t.area_slug AS "areaSlug", t.idea_slug AS "ideaSlug", t.cycle, t.change, t.scale::int,
      t.stage, t.decision, to_char(t.planned_start, 'YYYY-MM-DD') AS "plannedStart", to_char(t.started_on, 'YYYY-MM-DD') AS "startedOn",
      t.learned, r.total
    FROM (
      SELECT ramp_id, max(stage_at) AS last, count(*) OVER ()::int AS total FROM pdsa_test
      WHERE team_id = ${teamId}::uuid AND sharing = ANY(${sharings}) ${which} GROUP BY ramp_id ORDER BY last DESC, ramp_id LIMIT ${MOST_RAMPS}) r
    CROSS JOIN LATERAL (
      SELECT * FROM pdsa_test o WHERE o.ramp_id = r.ramp_id AND o.team_id = ${teamId}::uuid AND o.sharing = ANY(${sharings})
      ORDER BY o.cycle DESC LIMIT ${MOST_TURNS}) t
    ORDER BY r.last DESC, r.ramp_id, t.cycle`
  const byRamp = new Map<string, Row[]>()
  for (const row of rows) byRamp.set(row.rampId, [...(byRamp.get(row.rampId) ?? []), row])
  const ramps = [...byRamp].map(([id, own]): Ramp => {
    const { areaSlug, ideaSlug } = own[0]!
    const turns = own.map(({ rampId: _r, areaSlug: _a, ideaSlug: _i, total: _t, ...turn }) => turn)
    return { id, areaSlug, ideaSlug, turns }
  })
  return { total: rows[0]?.total ?? 0, ramps }
}
