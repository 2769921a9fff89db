import { knownMeasure } from '#app/measures/api.server.ts'
import { readableTest, type TestReader } from '#app/pdsa/api.server.ts'
import type { Decision, Stage } from '#app/pdsa/tests/transitions/stage.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { SpaceKind } from '#app/policy/action.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { withinReach } from '#app/teams/api.server.ts'
import type { Aim } from '#app/teams/aims/aim.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { readableSpace } from '../spaces/store.server.ts'
import type { TopicKind } from '../topics/topic.ts'

export type TestRow = {
  readonly id: string
  readonly team: string
  readonly teamName: string
  readonly change: string
  readonly stage: Stage
  readonly decision: Decision | null
  readonly learned: string | null
}

/** Those of some tests that the reader may read. */
export const listTests = (db: Db, ids: readonly string[], reader: TestReader): Promise<TestRow[]> =>
  db.$queryRaw`
    SELECT t.id::text, w.slug AS team, w.name AS "teamName", t.change, t.stage, t.decision, t.learned
    FROM pdsa_test t JOIN team w ON w.id = t.team_id WHERE t.id = ANY(${[...ids]}::uuid[]) AND ${readableTest('t', reader)}`

export type TopicCardRow = {
  readonly id: string
  readonly kind: TopicKind
  readonly title: string
  readonly replies: number
  readonly solved: boolean
  readonly spaceKind: SpaceKind
  readonly area: AreaSlug | null
  readonly teamName: string | null
}

/**
 * Those of some topics that stand in a space the reader may open; of one that was merged, the one that it
 * went into.
 */
export const listTopicCards = (db: Db, ids: readonly string[], reach: TeamReach): Promise<TopicCardRow[]> =>
  db.$queryRaw`
    SELECT a.id::text, t.kind, t.title, t.post_count - 1 AS replies, t.accepted_number IS NOT NULL AS solved, s.kind AS "spaceKind",
      s.area_slug AS area, w.name AS "teamName"
    FROM topic a JOIN topic t ON t.id = COALESCE(a.merged_into, a.id) JOIN space s ON s.id = t.space_id LEFT JOIN team w ON w.id = s.team_id
    WHERE a.id = ANY(${[...ids]}::uuid[]) AND t.withdrawn_at IS NULL AND ${readableSpace(reach)}`

export type ChartRow = {
  readonly teamId: string
  readonly team: string
  readonly teamName: string
  readonly measureId: string
  readonly measure: string
}

/** Those of some charts whose figures the reader may read. */
export const listCharts = (
  db: Db,
  charts: readonly { readonly team: string; readonly measure: string }[],
  reach: TeamReach,
): Promise<ChartRow[]> =>
  db.$queryRaw`
    SELECT w.id::text AS "teamId", w.slug AS team, w.name AS "teamName", m.id::text AS "measureId", m.slug AS measure
    FROM unnest(${charts.map(({ team }) => team)}::text[], ${charts.map(({ measure }) => measure)}::text[]) AS asked(team, measure)
    JOIN team w ON w.slug = asked.team JOIN measure m ON m.slug = asked.measure
    WHERE ${inReach(reach)} AND ${knownMeasure(reach)} AND EXISTS (SELECT FROM team_measure x WHERE x.team_id = w.id AND x.measure_id = m.id)`

export type AimRow = {
  readonly id: string
  readonly team: string
  readonly teamName: string
  readonly change: Aim['change']
  readonly what: string
  readonly forWhom: string
}

/** Those of some open aims that belong to a team whose figures the reader may read. */
export const listAims = (db: Db, ids: readonly string[], reach: TeamReach): Promise<AimRow[]> =>
  db.$queryRaw`
    SELECT a.id::text, w.slug AS team, w.name AS "teamName", v.change, v.what, v.for_whom AS "forWhom"
    FROM aim a JOIN team w ON w.id = a.team_id
    JOIN LATERAL (SELECT * FROM aim_version WHERE aim_id = a.id ORDER BY number DESC LIMIT 1) v ON TRUE
    WHERE a.id = ANY(${[...ids]}::uuid[]) AND a.closed_at IS NULL AND ${inReach(reach)}`

export type DriverRow = {
  readonly id: string
  readonly team: string
  readonly teamName: string
  readonly area: AreaSlug
  readonly label: string
}

/** Those of some drivers of teams' diagrams that the reader may read, each in its latest words. */
export const listDrivers = (db: Db, ids: readonly string[], reach: TeamReach): Promise<DriverRow[]> =>
  db.$queryRaw`
    SELECT n.id::text, w.slug AS team, w.name AS "teamName", d.area_slug AS area, p.label
    FROM driver_node n JOIN driver_diagram d ON d.id = n.diagram_id JOIN team w ON w.id = d.team_id
    JOIN LATERAL (SELECT label FROM driver_placement WHERE diagram_id = d.id AND node_id = n.id ORDER BY number DESC LIMIT 1) p ON TRUE
    WHERE n.id = ANY(${[...ids]}::uuid[]) AND n.level IN ('primary', 'secondary') AND ${inReach(reach)}`

const inReach = (reach: TeamReach): Prisma.Sql => withinReach(Prisma.sql`w.id`, reach)
