import { firstDay, month } from '#app/kernel/time/month.ts'
import { firstMonthOf, periodOf, type Frequency, type Period } from '#app/kernel/time/period.ts'
import { readableTest, type TestReader } from '#app/pdsa/api.server.ts'
import type { Sharing } from '#app/pdsa/tests/test.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { Signature } from '#app/kernel/signature.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { withinReach } from '#app/teams/api.server.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { driverOf } from '#app/toolkit/drivers/driver-path.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import type { LinkedDriver, TopicLinks } from './link.ts'

/**
 * What a topic is linked to: an idea, a test, the chart of a measure of a team or one period of it, a driver
 * of an area's diagram or of a team's, or an aim.
 */
export type LinkTarget =
  | { readonly ideaSlug: string }
  | { readonly testId: string }
  | { readonly measureId: string; readonly teamId: string; readonly period: Period | null }
  | { readonly driverSlug: string }
  | { readonly driverNodeId: string }
  | { readonly aimId: string }

export async function addLinks(
  db: Db,
  topicId: string,
  targets: readonly LinkTarget[],
  { at, by }: Signature,
): Promise<void> {
  const signed = { topicId, linkedAt: at, linkedBy: by }
  await db.topicLink.createMany({ data: targets.map((target) => ({ ...columnsOf(target), ...signed })) })
}

function columnsOf(target: LinkTarget) {
  if (!('period' in target)) return target
  const { period, ...chart } = target
  return { ...chart, periodStart: period === null ? null : new Date(firstDay(firstMonthOf(period))) }
}

/**
 * The topics that are linked to something, as a condition on a topic `t`. What is said of one period of a
 * chart is said of the chart.
 */
export const linkedTo = (target: LinkTarget): Prisma.Sql =>
  Prisma.sql`t.id IN (SELECT l.topic_id FROM topic_link l WHERE ${isTarget(target)})`

function isTarget(target: LinkTarget): Prisma.Sql {
  if ('ideaSlug' in target) return Prisma.sql`l.idea_slug = ${target.ideaSlug}`
  if ('testId' in target) return Prisma.sql`l.test_id = ${target.testId}::uuid`
  if ('driverSlug' in target) return Prisma.sql`l.driver_slug = ${target.driverSlug}`
  if ('driverNodeId' in target) return Prisma.sql`l.driver_node_id = ${target.driverNodeId}::uuid`
  if ('aimId' in target) return Prisma.sql`l.aim_id = ${target.aimId}::uuid`
  const { measureId, teamId, period } = target
  const chart = Prisma.sql`l.measure_id = ${measureId}::uuid AND l.team_id = ${teamId}::uuid`
  if (period === null) return chart
  return Prisma.sql`${chart} AND l.period_start = ${firstDay(firstMonthOf(period))}::date`
}

/** The most links of a topic that are shown. */
const MOST = 20

type Row = {
  idea: string | null
  driver: string | null
  test: string | null
  change: string
  sharing: Sharing
  measure: string | null
  name: string
  frequency: Frequency
  start: string | null
  node: string | null
  area: AreaSlug
  label: string
  aim: string | null
  what: string
  teamSlug: string
  teamName: string
}

/** What a topic is about. What the reader may not open is left out whole, and so is an aim that was closed. */
export async function listLinks(
  db: Db,
  topicId: string,
  { tests, reach }: { readonly tests: TestReader; readonly reach: TeamReach },
): Promise<TopicLinks> {
  const inReach = (team: Prisma.Sql) => withinReach(team, reach)
  const rows = await db.$queryRaw<Row[]>`
    SELECT l.idea_slug AS idea, l.driver_slug AS driver, t.id::text AS test, t.change, t.sharing,
      m.slug AS measure, m.name, m.frequency, to_char(l.period_start, 'YYYY-MM') AS start,
      d.node, d.area, d.label, a.id::text AS aim, a.what, w.slug AS "teamSlug", w.name AS "teamName"
    FROM topic_link l
    LEFT JOIN pdsa_test t ON t.id = l.test_id AND ${readableTest('t', tests)}
    LEFT JOIN measure m ON m.id = l.measure_id AND l.team_id IS NOT NULL AND ${inReach(Prisma.sql`l.team_id`)}
    LEFT JOIN LATERAL (
      SELECT n.id::text AS node, g.area_slug AS area, g.team_id, p.label
      FROM driver_node n JOIN driver_diagram g ON g.id = n.diagram_id JOIN driver_placement p ON p.diagram_id = g.id AND p.node_id = n.id
      WHERE n.id = l.driver_node_id AND ${inReach(Prisma.sql`g.team_id`)} ORDER BY p.number DESC LIMIT 1) d ON TRUE
    LEFT JOIN LATERAL (
      SELECT x.id, x.team_id, v.what FROM aim x JOIN aim_version v ON v.aim_id = x.id
      WHERE x.id = l.aim_id AND x.closed_at IS NULL AND ${inReach(Prisma.sql`x.team_id`)} ORDER BY v.number DESC LIMIT 1) a ON TRUE
    LEFT JOIN team w ON w.id = COALESCE(t.team_id, l.team_id, d.team_id, a.team_id)
    WHERE l.topic_id = ${topicId}::uuid AND num_nonnulls(l.idea_slug, l.driver_slug, t.id, m.id, d.node, a.id) > 0
    ORDER BY l.linked_at, l.id LIMIT ${MOST}`
  return linksOf(rows)
}

function linksOf(rows: readonly Row[]): TopicLinks {
  const team = ({ teamSlug, teamName }: Row) => ({ slug: teamSlug, name: teamName })
  const point = ({ frequency, start }: Row) => (start === null ? null : periodOf(frequency, month(start)))
  return {
    ideas: rows.flatMap(({ idea }) => {
      const named = idea === null ? null : ideaOf(idea)
      return named === null ? [] : [{ slug: named.slug, title: named.title }]
    }),
    tests: rows.flatMap((row) =>
      row.test === null ? [] : [{ id: row.test, change: row.change, sharing: row.sharing, team: team(row) }],
    ),
    charts: rows.flatMap((row) =>
      row.measure === null
        ? []
        : [{ slug: row.measure, name: row.name, period: point(row), team: team(row) }],
    ),
    drivers: rows.flatMap((row): LinkedDriver[] => {
      const { node, driver, area, label } = row
      if (node !== null) return [{ key: node, label, area, team: team(row) }]
      const named = driver === null ? null : driverOf(driver)
      return named === null ? [] : [{ key: named.slug, label: named.label, area: named.area, team: null }]
    }),
    aims: rows.flatMap((row) => (row.aim === null ? [] : [{ id: row.aim, what: row.what, team: team(row) }])),
  }
}

/** Slugs of the change ideas that a topic is about, the first linked first. */
export async function listIdeasOf(db: Db, topicId: string): Promise<string[]> {
  const where = { topicId, ideaSlug: { not: null } }
  const rows = await db.topicLink.findMany({
    where,
    orderBy: [{ linkedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
  return rows.map(({ ideaSlug }) => ideaSlug!)
}
