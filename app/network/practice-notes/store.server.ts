import { knownByName, type NameReader } from '#app/accounts/api.server.ts'
import type { Signature } from '#app/kernel/signature.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { openPost } from '../posts/open-post.server.ts'
import type { NoteOutcome } from './note.ts'

/** A note without its post, as the commands about it need it. */
export type StoredNote = {
  readonly id: string
  readonly ideaSlug: string
  readonly postId: string
  readonly proposedBy: string | null
  readonly outcome: NoteOutcome | null
}

export async function findNote(db: Db, id: string): Promise<StoredNote | null> {
  const select = { id: true, ideaSlug: true, postId: true, proposedBy: true, outcome: true }
  return (await db.practiceNote.findUnique({ where: { id }, select })) as StoredNote | null
}

/**
 * Proposes a post for the page of an idea; the database refuses a second time, and what is no answer or tip.
 */
export async function addNote(
  db: Db,
  { postId, ideaSlug }: { readonly postId: string; readonly ideaSlug: string },
  { at, by }: Signature,
): Promise<string> {
  const data = { postId, ideaSlug, proposedAt: at, proposedBy: by }
  return (await db.practiceNote.create({ data, select: { id: true } })).id
}

/** Accepts a note, or refuses it with a reason; false when somebody else just did. */
export async function decideNote(
  db: Db,
  { id, outcome: was }: Pick<StoredNote, 'id' | 'outcome'>,
  { outcome, reason }: { readonly outcome: NoteOutcome; readonly reason: string | null },
  { at, by }: Signature,
): Promise<boolean> {
  const data = { outcome, reason, decidedAt: at, decidedBy: by }
  return (await db.practiceNote.updateMany({ where: { id, outcome: was }, data })).count === 1
}

/** The notes of some posts, the oldest first. */
export const listNotesOf = async (
  db: Db,
  posts: readonly string[],
): Promise<{ postId: string; ideaSlug: string; outcome: NoteOutcome | null; reason: string | null }[]> =>
  (await db.practiceNote.findMany({
    where: { postId: { in: [...posts] } },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    select: { postId: true, ideaSlug: true, outcome: true, reason: true },
  })) as { postId: string; ideaSlug: string; outcome: NoteOutcome | null; reason: string | null }[]

export type NoteRow = {
  readonly id: string
  readonly ideaSlug: string
  readonly topicId: string
  readonly title: string
  readonly number: number
  readonly from: string
  readonly writtenAt: Date
  readonly edited: boolean
  readonly body: string
  readonly proposer: string | null
  readonly proposedAt: Date
}

const noteColumns = (names: NameReader): Prisma.Sql => Prisma.sql`
  n.id::text, n.idea_slug AS "ideaSlug", t.id::text AS "topicId", t.title, p.number, COALESCE(w.name, p.author_label) AS "from",
  p.written_at AS "writtenAt", p.edited_at IS NOT NULL AS edited, p.body, n.proposed_at AS "proposedAt",
  CASE WHEN o.closed_at IS NULL AND ${knownByName({ person: 'o', team: 't.team_id' }, names)} THEN o.name END AS proposer`

const NOTE_JOINS = Prisma.sql`
  JOIN post p ON p.id = n.post_id JOIN topic t ON t.id = p.topic_id JOIN space s ON s.id = t.space_id
  LEFT JOIN team w ON w.id = p.team_id LEFT JOIN person o ON o.id = n.proposed_by`

/** The accepted notes of an idea whose posts are open, the newest post first. */
export const listIdeaNotes = (
  db: Db,
  ideaSlug: string,
  { names, most }: { readonly names: NameReader; readonly most: number },
): Promise<NoteRow[]> =>
  db.$queryRaw`
    SELECT ${noteColumns(names)} FROM practice_note n ${NOTE_JOINS}
    WHERE n.idea_slug = ${ideaSlug} AND n.outcome = 'accepted' AND ${openPost}
    ORDER BY p.written_at DESC, n.id LIMIT ${most}`

/** Notes that wait for staff, the longest waiting first. A post that is gone waits for nothing. */
export async function listWaitingNotes(
  db: Db,
  { names, after, most }: { names: NameReader; after: string | undefined; most: number },
): Promise<NoteRow[]> {
  const [at, id] = after?.split('_') ?? []
  const behind = after
    ? Prisma.sql`(n.proposed_at, n.id) > (${at}::text::timestamptz, ${id}::uuid)`
    : Prisma.sql`TRUE`
  return db.$queryRaw`
    SELECT ${noteColumns(names)} FROM practice_note n ${NOTE_JOINS}
    WHERE n.outcome IS NULL AND ${openPost} AND ${behind} ORDER BY n.proposed_at, n.id LIMIT ${most}`
}

/** A note with its post, unless the post is gone. */
export async function findNoteRow(
  db: Db,
  id: string,
  names: NameReader,
): Promise<(NoteRow & { readonly outcome: NoteOutcome | null }) | null> {
  const [row] = await db.$queryRaw<(NoteRow & { outcome: NoteOutcome | null })[]>`
    SELECT ${noteColumns(names)}, n.outcome FROM practice_note n ${NOTE_JOINS} WHERE n.id = ${id}::uuid AND ${openPost}`
  return row ?? null
}

/** More than this need not be counted exactly. */
const MOST_COUNTED = 100

export async function countWaitingNotes(db: Db): Promise<number> {
  const [row] = await db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM (
      SELECT FROM practice_note n ${NOTE_JOINS} WHERE n.outcome IS NULL AND ${openPost} LIMIT ${MOST_COUNTED}) x`
  return row?.waiting ?? 0
}

/** Which of some teams work on one of some areas. */
export async function listTeamsIn(
  db: Db,
  teams: readonly string[],
  areas: readonly AreaSlug[],
): Promise<string[]> {
  if (teams.length === 0 || areas.length === 0) return []
  const rows = await db.teamArea.findMany({
    where: { teamId: { in: [...teams] }, areaSlug: { in: [...areas] }, leftAt: null },
    select: { teamId: true },
  })
  return [...new Set(rows.map(({ teamId }) => teamId))]
}
