import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { OwnReview, ReviewPanel } from './review.ts'

/** Somebody's last review of a team that was not taken back; null when there is none. */
export async function findOwnReview(db: Db, teamId: string, personId: string): Promise<OwnReview | null> {
  const row = await db.teamReview.findFirst({
    where: { teamId, personId, undoneAt: null },
    orderBy: [{ reviewedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, reviewedAt: true },
  })
  return row && { id: row.id, at: row.reviewedAt }
}

export async function addReview(
  db: Db,
  { teamId, personId, until }: { teamId: string; personId: string; until: Date },
): Promise<string> {
  const row = { teamId, personId, reviewedAt: until }
  return (await db.teamReview.create({ data: row, select: { id: true } })).id
}

/** Takes a review of somebody back; false when it is none of theirs, or taken back already. */
export async function undoReview(
  db: Db,
  review: { id: string; teamId: string; personId: string },
  { at }: Signature,
): Promise<boolean> {
  const { count } = await db.teamReview.updateMany({
    where: { ...review, undoneAt: null },
    data: { undoneAt: at },
  })
  return count === 1
}

/** When each of the given teams was last reviewed, by anybody and by one person, in one query. */
export async function listLastReviews(
  db: Db,
  teamIds: readonly string[],
  personId: string,
): Promise<Map<string, ReviewPanel>> {
  const rows = await db.$queryRaw<{ team: string; lastAt: Date; id: string | null; at: Date | null }[]>`
    SELECT r.team_id::text AS team, max(r.reviewed_at) AS "lastAt",
      (array_agg(r.id::text ORDER BY r.reviewed_at DESC, r.id DESC) FILTER (WHERE r.person_id = ${personId}::uuid))[1] AS id,
      max(r.reviewed_at) FILTER (WHERE r.person_id = ${personId}::uuid) AS at
    FROM team_review r WHERE r.team_id = ANY(${[...teamIds]}::uuid[]) AND r.undone_at IS NULL GROUP BY r.team_id`
  return new Map(
    rows.map(({ team, lastAt, id, at }) => [team, { lastAt, own: id && at ? { id, at } : null }]),
  )
}
