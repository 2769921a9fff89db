import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import { readableSpace } from '../spaces/store.server.ts'
import {
  authorColumns,
  lineColumns,
  lineJoins,
  toLine,
  type LineRow,
  type ListReader,
} from '../topics/store.server.ts'
import type { TopicLine } from '../topics/topic.ts'
import type { SaidTo } from './own.ts'

const MOST = 5
/** Posts of one person whose replies are looked for, the latest first. */
const MOST_POSTS = 500
/** What was said before this is left to the topic. */
const SAID_DAYS = 60

type Reader = { readonly names: ListReader['names']; readonly personId: string }

/** Replies to somebody's topics and posts that they have not read, the latest first, with their Markdown. */
export async function listSaidTo(
  db: Db,
  { teams, now }: { readonly teams: readonly string[]; readonly now: Date },
  { names, personId }: Reader,
): Promise<(SaidTo & { body: string })[]> {
  const since = new Date(now.getTime() - SAID_DAYS * 86_400_000)
  const me = Prisma.sql`${personId}::uuid`
  return db.$queryRaw`
    SELECT t.topic_id::text AS topic, o.title, t.number, t.body, t.written_at AS "writtenAt",
      COALESCE(re.author_id = ${me}, FALSE) AND re.number > 1 AS "toPost", ${authorColumns(names, Prisma.sql`t.author_label`)}
    FROM post t JOIN topic o ON o.id = t.topic_id JOIN space s ON s.id = o.space_id
    LEFT JOIN person p ON p.id = t.author_id
    LEFT JOIN post re ON re.topic_id = t.topic_id AND re.number = t.reply_to
    LEFT JOIN topic_reader r ON r.topic_id = o.id AND r.person_id = ${me}
    WHERE t.topic_id IN (
        SELECT id FROM topic WHERE author_id = ${me}
        UNION (SELECT topic_id FROM post WHERE author_id = ${me} ORDER BY written_at DESC LIMIT ${MOST_POSTS}))
      AND o.last_post_at > ${since} AND (o.author_id = ${me} OR re.author_id = ${me}) AND t.author_id IS DISTINCT FROM ${me}
      AND t.number > COALESCE(r.read_number, 0) AND COALESCE(r.level, 'normal') <> 'mute'
      AND t.written_at > ${since} AND t.withdrawn_at IS NULL AND o.withdrawn_at IS NULL AND ${readableSpace(teams)}
    ORDER BY t.written_at DESC, t.id LIMIT ${MOST}`
}

/** The last questions that somebody asked. */
export async function listOwnQuestions(
  db: Db,
  teams: readonly string[],
  { names, personId }: Reader,
): Promise<TopicLine[]> {
  const rows = await db.$queryRaw<LineRow[]>`
    SELECT ${lineColumns(names)} FROM topic t ${lineJoins(personId)}
    WHERE t.author_id = ${personId}::uuid AND t.kind = 'question' AND t.withdrawn_at IS NULL AND ${readableSpace(teams)}
    ORDER BY t.started_at DESC, t.id DESC LIMIT ${MOST}`
  return rows.map(toLine)
}
