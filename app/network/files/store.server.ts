import type { FileKind } from '#app/files/kinds.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { PostFile } from './post-file.ts'

type NewPostFile = {
  readonly postId: string | null
  readonly fileId: string
  readonly inText: boolean
  readonly alt: string | null
}

/** Throws `post_file_most` and `post_file_most_waiting` when there are enough. */
export async function addPostFile(db: Db, file: NewPostFile): Promise<string> {
  return (await db.postFile.create({ data: file, select: { id: true } })).id
}

/** Gives files that wait, and that somebody sent, to the post whose text names them. */
export async function takeWaiting(
  db: Db,
  ids: readonly string[],
  { postId, personId }: { readonly postId: string; readonly personId: string },
): Promise<void> {
  const where = { id: { in: [...ids] }, postId: null, file: { uploadedBy: personId, erasedAt: null } }
  await db.postFile.updateMany({ where, data: { postId } })
}

/** Stored files that were sent before a moment and that no post took or is taking, the oldest first. */
export async function listWaiting(db: Db, before: Date, most: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ fileId: string }[]>`
    SELECT p.file_id::text AS "fileId" FROM post_file p JOIN stored_file f ON f.id = p.file_id
    WHERE p.post_id IS NULL AND f.erased_at IS NULL AND f.uploaded_at < ${before}
    ORDER BY f.uploaded_at LIMIT ${most} FOR UPDATE OF p SKIP LOCKED`
  return rows.map(({ fileId }) => fileId)
}

/**
 * The files under some posts, in the order they came, by name where they came together. Those in the text
 * are drawn there.
 */
export async function listPostFiles(
  db: Db,
  posts: readonly string[],
): Promise<(PostFile & { readonly postId: string })[]> {
  if (posts.length === 0) return []
  const rows = await db.postFile.findMany({
    where: { postId: { in: [...posts] }, inText: false, file: { erasedAt: null } },
    select: { id: true, postId: true, alt: true, file: { select: { name: true, kind: true, size: true } } },
    orderBy: [{ file: { uploadedAt: 'asc' } }, { file: { name: 'asc' } }, { id: 'asc' }],
  })
  return rows.map(({ id, postId, alt, file: { name, kind, size } }) => ({
    ...{ id, postId: postId!, alt, name: name ?? '', kind: kind as FileKind, size },
  }))
}

/** The stored files of some files under a post. */
export async function findStored(db: Db, postId: string, ids: readonly string[]): Promise<string[]> {
  const rows = await db.postFile.findMany({
    where: { postId, id: { in: [...ids] }, inText: false },
    select: { fileId: true },
  })
  return rows.map(({ fileId }) => fileId)
}

/**
 * One file that is still there, with its post; null when there is none, or it went with a withdrawn post.
 */
export async function findPostFile(
  db: Db,
  id: string,
): Promise<{
  fileId: string
  sha256: string
  name: string
  kind: FileKind
  size: number
  uploaderId: string | null
  topicId: string | null
} | null> {
  const row = await db.postFile.findFirst({
    where: { id, file: { erasedAt: null } },
    select: { fileId: true, file: true, post: { select: { topicId: true, withdrawnAt: true } } },
  })
  if (row === null || (row.post !== null && row.post.withdrawnAt !== null)) return null
  const { name, kind, size, sha256, uploadedBy } = row.file
  return {
    ...{ fileId: row.fileId, sha256, name: name ?? '', kind: kind as FileKind, size },
    ...{ uploaderId: uploadedBy, topicId: row.post?.topicId ?? null },
  }
}
