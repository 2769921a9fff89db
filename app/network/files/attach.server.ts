import {
  checkFile,
  eraseFile,
  keepFile,
  refusalSentence,
  saidName,
  type FileCheck,
} from '#app/files/api.server.ts'
import { FILE_KINDS } from '#app/files/kinds.ts'
import type { Problem } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { FileBeyondLimit } from '#app/platform/forms/form-reader.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { filesIn, MOST_FILES } from './post-file.ts'
import { addPostFile, findStored, takeWaiting } from './store.server.ts'

/** What the files of a form are, before its transaction begins. */
export async function checkedFiles(files: readonly File[] = []): Promise<FileCheck[]> {
  const all: FileCheck[] = []
  for (const file of files) all.push(await checkedFile(file))
  return all
}

export async function checkedFile(file: File): Promise<FileCheck> {
  if (file instanceof FileBeyondLimit)
    return { ok: false, message: refusalSentence(saidName(file.name), 'too-large') }
  return checkFile(file.name, new Uint8Array(await file.arrayBuffer()))
}

type Attached = {
  readonly postId: string
  readonly teamId: string | null
  readonly body: string
  readonly files: readonly FileCheck[]
  readonly alt: string | undefined
}

/**
 * Gives a post the files of its form and those that its text names and its writer sent; or the problems that
 * they have.
 */
export async function attachToPost(
  { db, actor, signature }: Granted,
  { postId, teamId, body, files, alt }: Attached,
): Promise<Problem[]> {
  const refused = files.flatMap((one) => (one.ok ? [] : [{ field: 'files', message: one.message }]))
  if (refused.length > 0) return refused
  const personId = personIdOf(actor)
  try {
    const named = filesIn(body)
    if (named.length > 0 && personId !== null) await takeWaiting(db, named, { postId, personId })
    for (const one of files) {
      if (!one.ok) continue
      const fileId = await keepFile(db, one.file, { teamId, ...signature })
      const { isImage } = FILE_KINDS[one.file.kind]
      await addPostFile(db, { postId, fileId, inText: false, alt: (isImage && alt) || null })
    }
    return []
  } catch (error) {
    if (violatedConstraint(error) !== 'post_file_most') throw error
    return [{ field: 'files', message: `A post has at most ${MOST_FILES} files. Leave some out.` }]
  }
}

/** Removes files under a post for good. */
export async function removeFromPost(
  { db, signature }: Granted,
  postId: string,
  ids: readonly string[],
): Promise<void> {
  for (const fileId of await findStored(db, postId, ids)) await eraseFile(db, fileId, signature)
}
