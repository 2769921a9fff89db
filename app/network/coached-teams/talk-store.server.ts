import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import { lineColumns, lineJoins, toLine, type LineRow, type ListReader } from '../topics/store.server.ts'
import type { TopicLine } from '../topics/topic.ts'

const MOST = 20

/**
 * Topics that a team started, or that stand in its own space, in which something was written since an
 * instant; the latest first. The caller has made sure that the space of the team may be read.
 */
export async function listTalk(
  db: Db,
  { teamId, since }: { readonly teamId: string; readonly since: Date },
  { names, personId }: ListReader,
): Promise<TopicLine[]> {
  const team = Prisma.sql`${teamId}::uuid`
  const rows = await db.$queryRaw<LineRow[]>`
    SELECT ${lineColumns(names)} FROM topic t ${lineJoins(personId)}
    WHERE t.withdrawn_at IS NULL AND t.last_post_at > ${since}
      AND (s.team_id = ${team} OR (t.team_id = ${team} AND s.team_id IS NULL))
    ORDER BY t.last_post_at DESC, t.id DESC LIMIT ${MOST}`
  return rows.map(toLine)
}
