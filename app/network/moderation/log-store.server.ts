import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { Action } from '#app/policy/action.ts'
import type { LogEntry } from './log.ts'

/** What only staff do in the network. */
const ACTIONS: readonly Action[] = ['post.moderate', 'topic.moderate', 'person.silence', 'words.watch']

type Row = Omit<LogEntry, 'topic'> & { topicId: string | null; title: string | null }

/**
 * What staff did, the latest first, out of the event stream; `before` is the last entry of the page before.
 */
export async function listLog(db: Db, before: string | undefined, limit: number): Promise<LogEntry[]> {
  const older = before === undefined ? Prisma.sql`TRUE` : Prisma.sql`e.id < ${before}::bigint`
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.id::text, e.at, b.name AS by, e.data->>'step' AS step, e.data->>'reason' AS reason, e.data->>'until' AS until,
      CASE WHEN w.id IS NULL THEN NULL WHEN w.closed_at IS NOT NULL THEN 'Former member' ELSE w.name END AS about,
      o.id::text AS "topicId", o.title, (e.data->>'number')::int AS number
    FROM (SELECT * FROM event e WHERE e.action = ANY(${[...ACTIONS]}) AND ${older} ORDER BY e.id DESC LIMIT ${limit}) e
    LEFT JOIN person b ON b.id = e.actor_id AND b.closed_at IS NULL
    LEFT JOIN person w ON w.id = (e.data->>'person')::uuid
    LEFT JOIN topic o ON o.id = COALESCE(e.data->>'topic', CASE WHEN e.subject_kind = 'topic' THEN e.subject_id END)::uuid
    ORDER BY e.id DESC`
  return rows.map(({ topicId, title, ...entry }) => ({
    ...entry,
    topic: topicId === null || title === null ? null : { id: topicId, title },
  }))
}
