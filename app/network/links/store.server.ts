import { readableTest, type TestReader } from '#app/pdsa/api.server.ts'
import type { Sharing } from '#app/pdsa/tests/test.ts'
import { Prisma, type Db } from '#app/platform/db.server.ts'
import type { Signature } from '#app/kernel/signature.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import type { TopicLinks } from './link.ts'

/** What a topic is linked to: an idea, a test, or the chart of a measure of a team. */
export type LinkTarget =
  | { readonly ideaSlug: string }
  | { readonly testId: string }
  | { readonly measureId: string; readonly teamId: string }

export async function addLinks(
  db: Db,
  topicId: string,
  targets: readonly LinkTarget[],
  { at, by }: Signature,
): Promise<void> {
  const signed = { topicId, linkedAt: at, linkedBy: by }
  await db.topicLink.createMany({ data: targets.map((target) => ({ ...target, ...signed })) })
}

/** The topics that are linked to something, as a condition on a topic `t`. */
export const linkedTo = (target: LinkTarget): Prisma.Sql => {
  const is =
    'ideaSlug' in target
      ? Prisma.sql`l.idea_slug = ${target.ideaSlug}`
      : 'testId' in target
        ? Prisma.sql`l.test_id = ${target.testId}::uuid`
        : Prisma.sql`l.measure_id = ${target.measureId}::uuid AND l.team_id = ${target.teamId}::uuid`
  return Prisma.sql`t.id IN (SELECT l.topic_id FROM topic_link l WHERE ${is})`
}

/** The most links of a topic that are shown. */
const MOST = 20

type Row = {
  idea: string | null
  test: string | null
  change: string
  sharing: Sharing
  measure: string | null
  name: string
  teamSlug: string
  teamName: string
}

/** What a topic is about. A test or a chart that the reader may not open is left out whole. */
export async function listLinks(
  db: Db,
  topicId: string,
  { tests, reach }: { readonly tests: TestReader; readonly reach: TeamReach },
): Promise<TopicLinks> {
  const inReach = reach === 'all' ? Prisma.sql`TRUE` : Prisma.sql`l.team_id = ANY(${[...reach]}::uuid[])`
  const rows = await db.$queryRaw<Row[]>`
    SELECT l.idea_slug AS idea, t.id::text AS test, t.change, t.sharing, m.slug AS measure, m.name,
      w.slug AS "teamSlug", w.name AS "teamName"
    FROM topic_link l
    LEFT JOIN pdsa_test t ON t.id = l.test_id AND ${readableTest('t', tests)}
    LEFT JOIN measure m ON m.id = l.measure_id AND l.team_id IS NOT NULL AND ${inReach}
    LEFT JOIN team w ON w.id = COALESCE(t.team_id, l.team_id)
    WHERE l.topic_id = ${topicId}::uuid AND (l.idea_slug IS NOT NULL OR t.id IS NOT NULL OR m.id IS NOT NULL)
    ORDER BY l.linked_at, l.id LIMIT ${MOST}`
  const team = ({ teamSlug, teamName }: Row) => ({ slug: teamSlug, name: teamName })
  return {
    ideas: rows.flatMap(({ idea }) => {
      const named = idea === null ? null : ideaOf(idea)
      return named === null ? [] : [{ slug: named.slug, title: named.title }]
    }),
    tests: rows.flatMap((row) =>
      row.test === null ? [] : [{ id: row.test, change: row.change, sharing: row.sharing, team: team(row) }],
    ),
    charts: rows.flatMap((row) =>
      row.measure === null ? [] : [{ slug: row.measure, name: row.name, team: team(row) }],
    ),
  }
}
