import type { Db } from '#app/platform/database/db.server.ts'
import { Prisma } from '#app/platform/database/db.server.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { Ramp, RampTest } from './ramp.ts'
import type { Sharing } from '../tests/test.ts'

/** How many ramps a page draws at most: those in which something happened last. */
export const MOST_RAMPS = 40
const MOST_TESTS = 30

type Row = RampTest & { ramp: string; areaSlug: AreaSlug; ideaSlug: string | null; total: number }

/**
 * The ramps of a team as far as its tests are shared as said, the newest first, each with its latest tests;
 * and how many there are. `rampOf`: only the one that a test belongs to.
 */
export async function listRamps(
  db: Db,
  { teamId, sharings, rampOf }: { teamId: string; sharings: readonly Sharing[]; rampOf?: string },
): Promise<{ total: number; ramps: Ramp[] }> {
  const which =
    rampOf === undefined
      ? Prisma.empty
      : Prisma.sql`AND ramp_id = (SELECT ramp_id FROM pdsa_test WHERE id = ${rampOf}::uuid)`
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id::text, t.ramp_id::text AS ramp, t.area_slug AS "areaSlug", t.idea_slug AS "ideaSlug", t.cycle, t.change, t.scale::int,
      t.stage, t.decision, to_char(t.planned_start, 'YYYY-MM-DD') AS "plannedStart", to_char(t.started_on, 'YYYY-MM-DD') AS "startedOn",
      t.learned, r.total
    FROM (
      SELECT ramp_id, max(stage_at) AS last, count(*) OVER ()::int AS total FROM pdsa_test
      WHERE team_id = ${teamId}::uuid AND sharing = ANY(${sharings}) ${which} GROUP BY ramp_id ORDER BY last DESC, ramp_id LIMIT ${MOST_RAMPS}) r
    CROSS JOIN LATERAL (
      SELECT * FROM pdsa_test o WHERE o.ramp_id = r.ramp_id AND o.team_id = ${teamId}::uuid AND o.sharing = ANY(${sharings})
      ORDER BY o.cycle DESC LIMIT ${MOST_TESTS}) t
    ORDER BY r.last DESC, r.ramp_id, t.cycle`
  const byRamp = new Map<string, Row[]>()
  for (const row of rows) byRamp.set(row.ramp, [...(byRamp.get(row.ramp) ?? []), row])
  const ramps = [...byRamp.values()].map((own): Ramp => {
    const { id, areaSlug, ideaSlug } = own[0]!
    const tests = own.map(({ ramp: _r, areaSlug: _a, ideaSlug: _i, total: _t, ...test }) => test)
    return { id, areaSlug, ideaSlug, tests }
  })
  return { total: rows[0]?.total ?? 0, ramps }
}
