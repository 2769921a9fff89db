import type { NameReader } from '#app/accounts/api.server.ts'
import type { Signature } from '#app/kernel/signature.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import { moderationColumns } from '../moderation/shown-store.server.ts'
import { authorColumns } from '../topics/store.server.ts'
import type { Reaction } from './forms.ts'
import type { Post } from './post.ts'

export type NewPost = {
  readonly topicId: string
  readonly teamId: string | null
  readonly authorLabel: string
  readonly body: string
  readonly html: string
  readonly renderer: number
  readonly replyTo: number | null
}

/**
 * Adds a post under the next number of its topic, which it counts; writers of one topic take turns at its
 * row.
 */
export async function addPost(
  db: Db,
  { topicId, ...post }: NewPost,
  { at, by }: Signature,
): Promise<{ id: string; number: number }> {
  const { postCount: number } = await db.topic.update({
    where: { id: topicId },
    data: { postCount: { increment: 1 }, lastPostAt: at },
    select: { postCount: true },
  })
  const row = { ...post, topicId, number, authorId: by, writtenAt: at }
  return db.post.create({ data: row, select: { id: true, number: true } })
}

type Row = Omit<Post, 'editedByStaff' | 'withdrawn' | 'hidden' | 'moved' | 'reactions' | 'myReactions'> & {
  movedTopic: string | null
  movedNumber: number | null
  movedTitle: string | null
  body: string
  renderer: number
  hasFiles: boolean
  editedBy: string | null
  authorId: string | null
  withdrawnAt: Date | null
  hiddenReason: string | null
  reactions: Partial<Record<Reaction, number>> | null
  myReactions: Reaction[] | null
}

/**
 * Posts of a topic from a number on, with what they were written as, so that an old rendering can be made
 * anew, and whether files are under them.
 */
export async function listPosts(
  db: Db,
  { topicId, from, most }: { readonly topicId: string; readonly from: number; readonly most: number },
  { names, personId }: { readonly names: NameReader; readonly personId: string | null },
): Promise<(Post & { body: string; renderer: number; hasFiles: boolean })[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.id::text, t.number, ${authorColumns(names, Prisma.sql`t.author_label`)},
      COALESCE(t.author_id = ${personId}::uuid, FALSE) AS mine, t.author_id::text AS "authorId", t.html, t.body, t.renderer,
      t.reply_to AS "replyTo", t.written_at AS "writtenAt", t.edited_at AS "editedAt", t.edited_by::text AS "editedBy",
      mo.id::text AS "movedTopic", mv.number AS "movedNumber", CASE WHEN mo.withdrawn_at IS NULL THEN mo.title END AS "movedTitle",
      t.withdrawn_at AS "withdrawnAt", t.hidden_reason AS "hiddenReason", ${moderationColumns({ names, personId })},
      EXISTS (SELECT FROM post_file x WHERE x.post_id = t.id AND NOT x.in_text) AS "hasFiles",
      EXISTS (SELECT FROM bookmark b WHERE b.post_id = t.id AND b.person_id = ${personId}::uuid) AS bookmarked,
      (SELECT json_object_agg(x.kind, x.n) FROM (SELECT kind, count(*)::int AS n FROM post_reaction WHERE post_id = t.id GROUP BY kind) x) AS reactions,
      (SELECT array_agg(kind) FROM post_reaction WHERE post_id = t.id AND person_id = ${personId}::uuid) AS "myReactions"
    FROM post t LEFT JOIN person p ON p.id = t.author_id LEFT JOIN post mv ON mv.id = t.moved_to LEFT JOIN topic mo ON mo.id = mv.topic_id
    WHERE t.topic_id = ${topicId}::uuid AND t.number >= ${from} ORDER BY t.number LIMIT ${most}`
  return rows.map(({ editedBy, authorId, withdrawnAt, hiddenReason, reactions, myReactions, ...row }) => {
    const { movedTopic, movedNumber, movedTitle, ...post } = row
    return {
      ...post,
      moved:
        movedTopic === null || movedNumber === null
          ? null
          : { topicId: movedTopic, number: movedNumber, title: movedTitle },
      ...(withdrawnAt === null ? {} : { html: '', body: '', author: null }),
      withdrawn: withdrawnAt !== null,
      hidden: hiddenReason !== null && { reason: post.mine || names === 'all' ? hiddenReason : null },
      editedByStaff: editedBy !== null && editedBy !== authorId,
      reactions: reactions ?? {},
      myReactions: myReactions ?? [],
    }
  })
}

/** A post without how it is shown, as its use cases need it. */
export type StoredPost = {
  readonly id: string
  readonly topicId: string
  readonly number: number
  readonly authorId: string | null
  readonly teamId: string | null
  readonly body: string
  /** By its writer, or hidden by staff. */
  readonly withdrawn: boolean
  /** Why staff hid it; null where they did not. */
  readonly hiddenReason: string | null
}

export const findPost = (db: Db, id: string): Promise<StoredPost | null> => findPostWhere(db, { id })

export const findPostByNumber = (db: Db, topicId: string, number: number): Promise<StoredPost | null> =>
  findPostWhere(db, { topicId_number: { topicId, number } })

async function findPostWhere(db: Db, where: Prisma.PostWhereUniqueInput): Promise<StoredPost | null> {
  const row = await db.post.findUnique({ where })
  return (
    row && {
      ...{ id: row.id, topicId: row.topicId, number: row.number, authorId: row.authorId, body: row.body },
      teamId: row.teamId,
      withdrawn: row.withdrawnAt !== null,
      hiddenReason: row.hiddenReason,
    }
  )
}

/** Who wrote a post, as far as a reader may know. */
export async function findAuthor(
  db: Db,
  id: string,
  names: NameReader,
): Promise<{ readonly author: string | null; readonly authorLabel: string }> {
  const [row] = await db.$queryRaw<{ author: string | null; authorLabel: string }[]>`
    SELECT ${authorColumns(names, Prisma.sql`t.author_label`)} FROM post t LEFT JOIN person p ON p.id = t.author_id
    WHERE t.id = ${id}::uuid`
  return row ?? { author: null, authorLabel: '' }
}

/** Replaces what a post says; what it said before stays as a revision. */
export async function changePost(
  db: Db,
  post: StoredPost,
  {
    body,
    html,
    renderer,
    titleBefore,
  }: { body: string; html: string; renderer: number; titleBefore: string | null },
  { at, by }: Signature,
): Promise<void> {
  const number = (await db.postRevision.count({ where: { postId: post.id } })) + 1
  await db.postRevision.create({
    data: { postId: post.id, number, title: titleBefore, body: post.body, replacedAt: at, replacedBy: by },
  })
  await db.post.update({ where: { id: post.id }, data: { body, html, renderer, editedAt: at, editedBy: by } })
}

export type Revision = {
  readonly number: number
  readonly title: string | null
  readonly body: string
  readonly replacedAt: Date
}

/** What a post said before each of its edits, the oldest first. */
export const listRevisions = (db: Db, postId: string): Promise<Revision[]> =>
  db.postRevision.findMany({
    where: { postId },
    orderBy: { number: 'asc' },
    select: { number: true, title: true, body: true, replacedAt: true },
  })

/** Withdraws a post; false when somebody else just did. */
export async function withdrawPost(db: Db, id: string, { at, by }: Signature): Promise<boolean> {
  const where = { id, withdrawnAt: null }
  return (await db.post.updateMany({ where, data: { withdrawnAt: at, withdrawnBy: by } })).count === 1
}

/** Adds or takes back a reaction; false when it was so already. */
export async function setReaction(
  db: Db,
  key: { readonly postId: string; readonly personId: string; readonly kind: Reaction },
  on: boolean,
  at: Date,
): Promise<boolean> {
  const { count } = on
    ? await db.postReaction.createMany({ data: [{ ...key, reactedAt: at }], skipDuplicates: true })
    : await db.postReaction.deleteMany({ where: key })
  return count > 0
}
