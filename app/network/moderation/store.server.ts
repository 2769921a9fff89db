import { pageMark } from '#app/kernel/page-mark.ts'
import type { NameReader } from '#app/accounts/api.server.ts'
import type { Signature } from '#app/kernel/signature.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { SpaceKind } from '#app/policy/action.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { spaceOfRow } from '../spaces/store.server.ts'
import { authorColumns } from '../topics/store.server.ts'
import type { Decision, FlagReason } from './decision.ts'
import type { Decided, Flag, OpenCase, QueuedCase } from './moderation.ts'

const PAGE = 20
const EXCERPT = 300

/**
 * Flags a post in its open case, which the first flag opens; false when the person has flagged it there
 * already.
 */
export async function addFlag(
  db: Db,
  flag: {
    readonly postId: string
    readonly personId: string
    readonly reason: FlagReason
    readonly sentence: string | null
  },
  at: Date,
): Promise<boolean> {
  const { postId, personId, reason, sentence } = flag
  const [row] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO moderation_case AS c (post_id, opened_at) VALUES (${postId}::uuid, ${at})
    ON CONFLICT (post_id) WHERE decided_at IS NULL DO UPDATE SET post_id = excluded.post_id RETURNING c.id::text`
  const data = { caseId: row!.id, personId, reason, sentence, flaggedAt: at }
  return (await db.postFlag.createMany({ data: [data], skipDuplicates: true })).count === 1
}

/** Staff take turns at the row of a post until their transaction ends. */
export async function lockPost(db: Db, postId: string): Promise<void> {
  await db.$executeRaw`SELECT FROM post WHERE id = ${postId}::uuid FOR UPDATE`
}

export async function findOpenCase(
  db: Db,
  postId: string,
  personId: string | null,
): Promise<OpenCase | null> {
  const row = await db.moderationCase.findFirst({
    where: { postId, decidedAt: null },
    include: {
      takenPerson: { select: { name: true } },
      flags: { orderBy: { flaggedAt: 'asc' }, include: { person: { select: { name: true } } }, take: 100 },
    },
  })
  if (row === null) return null
  const flags = row.flags.map(({ reason, sentence, flaggedAt, person }): Flag => ({
    ...{ reason: reason as FlagReason, sentence, flaggedAt, by: person.name },
  }))
  return {
    ...{ id: row.id, openedAt: row.openedAt, takenAt: row.takenAt, flags },
    takenBy: row.takenPerson?.name ?? null,
    takenByMe: row.takenBy !== null && row.takenBy === personId,
  }
}

/** Who is to hear of a decision about the case. */
export async function listFlaggers(db: Db, caseId: string): Promise<string[]> {
  const rows = await db.postFlag.findMany({ where: { caseId }, select: { personId: true }, take: 1000 })
  return rows.map(({ personId }) => personId)
}

/** The latest decisions about a post. */
export async function listDecisions(db: Db, postId: string): Promise<Decided[]> {
  const rows = await db.moderationCase.findMany({
    where: { postId, decidedAt: { not: null } },
    orderBy: { decidedAt: 'desc' },
    take: 20,
    include: { decidedPerson: { select: { name: true } } },
  })
  return rows.map((row) => ({
    ...{ id: row.id, decision: row.decision as Decision, reason: row.reason, at: row.decidedAt! },
    by: row.decidedPerson?.name ?? '',
  }))
}

/** Takes an open case that nobody has; false when somebody does. */
export async function takeCase(db: Db, caseId: string, { at, by }: Signature): Promise<boolean> {
  const where = { id: caseId, decidedAt: null, takenBy: null }
  return (await db.moderationCase.updateMany({ where, data: { takenBy: by, takenAt: at } })).count === 1
}

export async function releaseCase(db: Db, caseId: string): Promise<void> {
  const data = { takenBy: null, takenAt: null }
  await db.moderationCase.updateMany({ where: { id: caseId, decidedAt: null }, data })
}

/** Writes a decision into the open case of a post, or into one of its own. */
export async function writeDecision(
  db: Db,
  {
    caseId,
    postId,
    ...decided
  }: { caseId: string | null; postId: string; decision: Decision; reason: string | null },
  { at, by }: Signature,
): Promise<void> {
  const data = { ...decided, decidedAt: at, decidedBy: by }
  if (caseId === null) await db.moderationCase.create({ data: { ...data, postId, openedAt: at } })
  else await db.moderationCase.update({ where: { id: caseId }, data })
}

/** Hides a post behind a reason; what is hidden is withdrawn as well. */
export async function hidePost(
  db: Db,
  postId: string,
  hiddenReason: string,
  { at, by }: Signature,
): Promise<void> {
  await db.post.update({ where: { id: postId }, data: { hiddenReason, withdrawnAt: at, withdrawnBy: by } })
}

export async function showPost(db: Db, postId: string): Promise<void> {
  const data = { hiddenReason: null, withdrawnAt: null, withdrawnBy: null }
  await db.post.update({ where: { id: postId }, data })
}

type QueueRow = {
  id: string
  openedAt: Date
  takenBy: string | null
  takenAt: Date | null
  postId: string
  number: number
  excerpt: string
  author: string | null
  authorLabel: string
  withdrawn: boolean
  topicId: string
  title: string
  spaceKind: SpaceKind
  area: AreaSlug | null
  teamId: string | null
  teamSlug: string | null
  teamName: string | null
  reasons: { reason: FlagReason; count: number }[]
}

/** Posts with open flags, those that wait longest first; `after` is where the page before ended. */
export async function listQueue(
  db: Db,
  names: NameReader,
  after: string | undefined,
): Promise<{ cases: QueuedCase[]; next: string | null }> {
  const [at, id] = after?.split('_') ?? []
  const behind =
    after === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`(opened_at, id) > (${at}::text::timestamptz, ${id}::uuid)`
  const rows = await db.$queryRaw<QueueRow[]>`
    SELECT c.id::text, c.opened_at AS "openedAt", k.name AS "takenBy", c.taken_at AS "takenAt", t.id::text AS "postId", t.number,
      left(t.body, ${EXCERPT}::int) AS excerpt, ${authorColumns(names, Prisma.sql`t.author_label`)}, t.withdrawn_at IS NOT NULL AS withdrawn,
      o.id::text AS "topicId", o.title, s.kind AS "spaceKind", s.area_slug AS area, w.id::text AS "teamId", w.slug AS "teamSlug",
      w.name AS "teamName",
      (SELECT json_agg(json_build_object('reason', x.reason, 'count', x.n) ORDER BY x.n DESC, x.reason)
        FROM (SELECT reason, count(*)::int AS n FROM post_flag WHERE case_id = c.id GROUP BY reason) x) AS reasons
    FROM (SELECT * FROM moderation_case WHERE decided_at IS NULL AND ${behind} ORDER BY opened_at, id LIMIT ${PAGE + 1}) c
    JOIN post t ON t.id = c.post_id LEFT JOIN person p ON p.id = t.author_id LEFT JOIN person k ON k.id = c.taken_by
    JOIN topic o ON o.id = t.topic_id JOIN space s ON s.id = o.space_id LEFT JOIN team w ON w.id = s.team_id
    ORDER BY c.opened_at, c.id`
  const cases = rows.slice(0, PAGE).map((row) => {
    const { postId, number, excerpt, author, authorLabel, withdrawn, topicId, title, reasons } = row
    const { spaceKind, area, teamId, teamSlug, teamName } = row
    return {
      ...{ id: row.id, openedAt: row.openedAt, takenBy: row.takenBy, takenAt: row.takenAt, reasons },
      post: { id: postId, number, excerpt, author, authorLabel, withdrawn },
      topic: { id: topicId, title },
      space: spaceOfRow({ kind: spaceKind, area, teamId, teamSlug, teamName, teamClosed: false }),
    }
  })
  const last = cases.at(-1)
  return { cases, next: rows.length > PAGE && last ? pageMark(last.openedAt, last.id) : null }
}

/** Posts that wait for staff; more than a hundred need not be counted exactly. */
export async function countQueue(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT FROM moderation_case WHERE decided_at IS NULL LIMIT 100) x`
  return row?.n ?? 0
}
