import type { Signature } from '#app/kernel/signature.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import type { Decision, Stage } from '#app/pdsa/tests/transitions/stage.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { openPost } from '../posts/open-post.server.ts'
import { MOST_A_WEEK } from './routing.ts'

export type RouteRow = {
  readonly teamId: string
  readonly slug: string
  readonly name: string
  readonly test: string
  readonly change: string
  readonly decision: Decision | null
  readonly stage: Stage
  readonly sites: number | null
  readonly startedOn: string
  /** The measure that the test is read by first. */
  readonly measureId: string | null
}

/** What a question is about: an idea, else anything of its area. */
export type RouteAbout = { readonly ideas: readonly string[]; readonly area: AreaSlug | null }

/**
 * Teams that shared a begun test of what a question is about, those that decided first, of each its farthest
 * test. Left out: `without`, teams that were asked already, twice this week, or do not want to be, and closed
 * teams.
 */
export const listRoutes = (
  db: Db,
  { ideas, area }: RouteAbout,
  {
    topicId,
    without,
    now,
    most,
    demo,
  }: { topicId: string | null; without: readonly string[]; now: Date; most: number; demo: boolean },
): Promise<RouteRow[]> =>
  db.$queryRaw`
    SELECT w.id::text AS "teamId", w.slug, w.name, b.id::text AS test, b.change, b.decision, b.stage, b.sites::int,
      to_char(b.started_on, 'YYYY-MM-DD') AS "startedOn",
      (SELECT tm.measure_id::text FROM pdsa_test_measure tm WHERE tm.test_id = b.id ORDER BY tm.ordinal LIMIT 1) AS "measureId"
    FROM (
      SELECT DISTINCT ON (t.team_id) t.*, ${RANK} AS rank FROM pdsa_test t
      WHERE t.sharing = 'network' AND t.started_on IS NOT NULL AND (${demo} OR t.origin <> 'demo')
        AND ${ideas.length > 0 ? Prisma.sql`t.idea_slug = ANY(${[...ideas]})` : Prisma.sql`t.area_slug = ${area}`}
      ORDER BY t.team_id, rank, t.stage_at DESC, t.id) b
    JOIN team w ON w.id = b.team_id
    WHERE w.id <> ALL(${[...without]}::uuid[])
      AND NOT EXISTS (SELECT FROM team_closure x WHERE x.team_id = w.id AND x.reopened_at IS NULL)
      AND NOT EXISTS (SELECT FROM routing_choice x WHERE x.team_id = w.id AND NOT x.asked)
      AND NOT EXISTS (SELECT FROM topic_routing x WHERE x.team_id = w.id AND x.topic_id = ${topicId}::uuid)
      AND (SELECT count(*) FROM topic_routing x WHERE x.team_id = w.id AND x.asked_at > ${addDuration(now, { days: -7 })}) < ${MOST_A_WEEK}
    ORDER BY b.rank, b.stage_at DESC, w.name LIMIT ${most}`

const RANK = Prisma.sql`CASE t.decision WHEN 'adopt' THEN 0 WHEN 'adapt' THEN 1 WHEN 'abandon' THEN 2
  ELSE CASE t.stage WHEN 'stopped' THEN 4 ELSE 3 END END`

/** Puts a question to a team; the database refuses what goes beyond the limits. */
export async function addRouting(
  db: Db,
  key: { readonly topicId: string; readonly teamId: string },
  { at, by }: Signature,
): Promise<void> {
  await db.topicRouting.create({ data: { ...key, askedAt: at, askedBy: by } })
}

/** The teams that a question was put to, in that order. */
export const listRouted = (db: Db, topicId: string): Promise<{ slug: string; name: string }[]> =>
  db.$queryRaw`
    SELECT w.slug, w.name FROM topic_routing r JOIN team w ON w.id = r.team_id WHERE r.topic_id = ${topicId}::uuid ORDER BY r.asked_at, w.name`

/** The people of a team today, in some roles or all. */
export async function listPeopleOf(db: Db, teamId: string, roles?: readonly string[]): Promise<string[]> {
  const rows = await db.membership.findMany({
    where: { teamId, endedAt: null, ...(roles && { role: { in: [...roles] } }) },
    select: { personId: true },
  })
  return [...new Set(rows.map(({ personId }) => personId))]
}

/**
 * Marks as reminded what was put to a team three days ago and nobody but the asker has written under; gives
 * which.
 */
export const takeUnanswered = (
  db: Db,
  { now, days, most }: { readonly now: Date; readonly days: number; readonly most: number },
): Promise<{ topicId: string; teamId: string }[]> =>
  db.$queryRaw`
    UPDATE topic_routing SET reminded_at = ${now} WHERE (topic_id, team_id) IN (
      SELECT r.topic_id, r.team_id FROM topic_routing r JOIN topic t ON t.id = r.topic_id JOIN space s ON s.id = t.space_id
      JOIN post p ON p.topic_id = t.id AND p.number = 1
      WHERE r.reminded_at IS NULL AND r.asked_at <= ${addDuration(now, { days: -days })} AND t.accepted_number IS NULL AND t.archived_at IS NULL AND ${openPost}
        AND NOT EXISTS (SELECT FROM post x WHERE x.topic_id = t.id AND x.number > 1 AND x.withdrawn_at IS NULL
          AND x.author_id IS DISTINCT FROM t.author_id)
      ORDER BY r.asked_at LIMIT ${most} FOR UPDATE OF r SKIP LOCKED)
    RETURNING topic_id::text AS "topicId", team_id::text AS "teamId"`

/** Whether questions may be put to a team; true where nobody chose. */
export async function mayBeAsked(db: Db, teamId: string): Promise<boolean> {
  return (await db.routingChoice.findUnique({ where: { teamId }, select: { asked: true } }))?.asked ?? true
}

export async function setMayBeAsked(
  db: Db,
  teamId: string,
  asked: boolean,
  { at, by }: Signature,
): Promise<void> {
  const data = { asked, chosenAt: at, chosenBy: by }
  await db.routingChoice.upsert({ where: { teamId }, create: { teamId, ...data }, update: data })
}
