import type { Signature } from '#app/kernel/signature.ts'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { withinReach } from '#app/teams/api.server.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { CountedTest } from './activity.ts'
import type { Version } from './edit/save-outcome.ts'
import type { MeasureInTree } from './picture.ts'
import { inReadingOrder, type Tree, type TreeNode } from './tree.ts'

export type Diagram = { readonly id: string; readonly areaSlug: AreaSlug; readonly newest: number }

/** The diagrams of a team, each with the number of its newest version. */
export async function listDiagrams(db: Db, teamId: string): Promise<Diagram[]> {
  return db.$queryRaw<Diagram[]>`
    SELECT d.id::text, d.area_slug AS "areaSlug", (SELECT max(v.number) FROM driver_diagram_version v WHERE v.diagram_id = d.id) AS newest
    FROM driver_diagram d JOIN strategy_area s ON s.slug = d.area_slug WHERE d.team_id = ${teamId}::uuid ORDER BY s.ordinal`
}

/**
 * Locks the diagram for the rest of the transaction: other writers wait, and then find what was
 * written.
 */
export async function holdDiagram(db: Db, id: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM driver_diagram WHERE id = ${id}::uuid FOR UPDATE`
}

type NodeRow = TreeNode & { readonly diagramId: string; readonly number: number }

/** The trees of the given versions, by `diagram number`, in one query. */
export async function listTrees(
  db: Db,
  wanted: readonly { readonly id: string; readonly number: number }[],
): Promise<Map<string, Tree>> {
  const rows = await db.$queryRaw<NodeRow[]>`
    SELECT p.diagram_id::text AS "diagramId", p.number, p.node_id::text AS id, p.level, p.parent_id::text AS "parentId", p.label,
      n.driver_slug AS "driverSlug", n.idea_slug AS "ideaSlug", n.measure_id::text AS "measureId"
    FROM driver_placement p JOIN driver_node n ON n.id = p.node_id
    JOIN unnest(${wanted.map(({ id }) => id)}::uuid[], ${wanted.map(({ number }) => number)}::int[]) AS w(diagram_id, number)
      ON w.diagram_id = p.diagram_id AND w.number = p.number
    ORDER BY p.place`
  return new Map(
    wanted.map(({ id, number }) => [
      `${id} ${number}`,
      inReadingOrder(
        rows
          .filter((row) => row.diagramId === id && row.number === number)
          .map(({ diagramId: _, number: __, ...node }) => node),
      ),
    ]),
  )
}

/** The tree of one version; empty when there is no such version. */
export async function findTree(db: Db, id: string, number: number): Promise<Tree> {
  return (await listTrees(db, [{ id, number }])).get(`${id} ${number}`) ?? []
}

/** A driver of the diagrams of a team. */
export type Driver = {
  readonly id: string
  readonly area: AreaSlug
  readonly label: string
  /** Whether the newest version of the diagram has it. */
  readonly current: boolean
}

/** A driver of the diagrams of a team as its latest version names it. */
export async function findDriver(db: Db, teamId: string, nodeId: string): Promise<Driver | null> {
  const [driver] = await db.$queryRaw<Driver[]>`
    SELECT n.id::text, d.area_slug AS area, p.label,
      p.number = (SELECT max(v.number) FROM driver_diagram_version v WHERE v.diagram_id = d.id) AS current
    FROM driver_node n JOIN driver_diagram d ON d.id = n.diagram_id
    JOIN driver_placement p ON p.diagram_id = d.id AND p.node_id = n.id
    WHERE n.id = ${nodeId}::uuid AND d.team_id = ${teamId}::uuid AND n.level IN ('primary', 'secondary')
    ORDER BY p.number DESC LIMIT 1`
  return driver ?? null
}

/** Versions, newest first: all before `before`, or all after `after`. */
export async function listVersions(
  db: Db,
  diagramId: string,
  { before = 2 ** 31 - 1, after = 0, limit }: { before?: number; after?: number; limit: number },
): Promise<Version[]> {
  return db.$queryRaw<Version[]>`
    SELECT v.number, v.change, v.restored_from AS "restoredFrom", v.written_at AS "writtenAt", p.name AS "writtenBy"
    FROM driver_diagram_version v LEFT JOIN person p ON p.id = v.written_by
    WHERE v.diagram_id = ${diagramId}::uuid AND v.number < ${before} AND v.number > ${after}
    ORDER BY v.number DESC LIMIT ${limit}`
}

/** Opens a diagram; its first version is written with `addVersion`. */
export async function addDiagram(
  db: Db,
  { teamId, areaSlug }: { teamId: string; areaSlug: string },
  { at, by }: Signature,
): Promise<string> {
  const row = { teamId, areaSlug, createdAt: at, createdBy: by }
  return (await db.driverDiagram.create({ data: row, select: { id: true } })).id
}

/** Writes a whole version. Things that are new to the diagram are given their row; all others have theirs. */
export async function addVersion(
  db: Db,
  diagramId: string,
  version: { number: number; change: string; restoredFrom?: number; tree: Tree },
  { at, by }: Signature,
): Promise<void> {
  const { number, change, restoredFrom = null, tree } = version
  await db.driverDiagramVersion.create({
    data: { diagramId, number, change, restoredFrom, writtenAt: at, writtenBy: by },
  })
  await db.driverNode.createMany({
    data: tree.map(({ id, level, driverSlug, ideaSlug, measureId }) => ({
      ...{ id, diagramId, level, driverSlug, ideaSlug, measureId },
    })),
    skipDuplicates: true,
  })
  const levels = new Map(tree.map(({ id, level }) => [id, level]))
  await db.driverPlacement.createMany({
    data: tree.map(({ id, level, parentId, label }, place) => ({
      ...{ diagramId, number, nodeId: id, level, parentId, place, label },
      parentLevel: parentId === null ? null : levels.get(parentId)!,
    })),
  })
}

/**
 * The id that an idea of the toolkit has had in a diagram, in whatever version; null when it never was in it.
 */
export async function findIdeaNode(db: Db, diagramId: string, ideaSlug: string): Promise<string | null> {
  const node = await db.driverNode.findFirst({ where: { diagramId, ideaSlug }, select: { id: true } })
  return node?.id ?? null
}

/** The measures in any version of the diagrams of a team, and those it reports, by name. */
export async function listDiagramMeasures(db: Db, teamId: string): Promise<MeasureInTree[]> {
  return db.$queryRaw<MeasureInTree[]>`
    SELECT m.id::text, m.slug, m.name, m.unit, bool_or(tm.dropped_at IS NULL) AS reported
    FROM team_measure tm JOIN measure m ON m.id = tm.measure_id
    WHERE tm.team_id = ${teamId}::uuid GROUP BY m.id ORDER BY m.name`
}

/**
 * The tests of a team that its diagrams count, in one area or in all, newest first. No test counts as later
 * than `today`.
 */
export async function listCountedTests(
  db: Db,
  teamId: string,
  today: CalendarDay,
  areaSlug: AreaSlug | null = null,
): Promise<CountedTest[]> {
  return db.$queryRaw<CountedTest[]>`
    SELECT t.id::text, t.area_slug AS area, t.change, t.idea_slug AS "ideaSlug", t.stage NOT IN ('done', 'stopped') AS open,
      to_char(LEAST(COALESCE(t.ended_on, t.started_on, t.created_at::date), ${today}::date), 'YYYY-MM-DD') AS latest,
      ARRAY(SELECT l.node_id::text FROM driver_node_test l WHERE l.test_id = t.id) AS "nodeIds"
    FROM pdsa_test t WHERE t.team_id = ${teamId}::uuid AND (${areaSlug}::text IS NULL OR t.area_slug = ${areaSlug})
    ORDER BY latest DESC, t.id`
}

/** Counts a test under an idea; twice is once. */
export async function linkTest(
  db: Db,
  { nodeId, testId }: { nodeId: string; testId: string },
  { at, by }: Signature,
): Promise<void> {
  const rows = [{ nodeId, testId, linkedAt: at, linkedBy: by }]
  await db.driverNodeTest.createMany({ data: rows, skipDuplicates: true })
}

/** Counts a test under an idea no more; false when it was not. */
export async function unlinkTest(db: Db, key: { nodeId: string; testId: string }): Promise<boolean> {
  return (await db.driverNodeTest.deleteMany({ where: key })).count === 1
}

/** The teams within reach that work on an area, by name, with whether they have a diagram of it. */
export async function listAreaDiagrams(
  db: Db,
  areaSlug: AreaSlug,
  reach: TeamReach,
): Promise<{ id: string; slug: string; name: string; closed: boolean; begun: boolean }[]> {
  return db.$queryRaw`
    SELECT t.id::text, t.slug, t.name, d.id IS NOT NULL AS begun,
      EXISTS (SELECT 1 FROM team_closure c WHERE c.team_id = t.id AND c.reopened_at IS NULL) AS closed
    FROM team_area ta JOIN team t ON t.id = ta.team_id
    LEFT JOIN driver_diagram d ON d.team_id = t.id AND d.area_slug = ta.area_slug
    WHERE ta.area_slug = ${areaSlug} AND ta.left_at IS NULL
      AND ${withinReach(Prisma.sql`t.id`, reach)}
    ORDER BY t.name`
}
