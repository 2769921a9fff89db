import { fileToSend, type FileToSend } from '#app/files/api.server.ts'
import { defineQuery, type Context } from '#app/platform/use-case.server.ts'
import type { PostFileSubject } from '#app/policy/action.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import { postFileParam } from './forms.ts'
import { findPostFile } from './store.server.ts'

type StoredPostFile = NonNullable<Awaited<ReturnType<typeof findPostFile>>>

async function loadFile(
  context: Context,
  input: { readonly file: string },
): Promise<{ subject: PostFileSubject; file: StoredPostFile } | null> {
  const file = await findPostFile(context.db, input.file)
  if (file === null) return null
  const sent = { senderId: file.uploaderId, isPosted: file.topicId !== null }
  if (file.topicId === null) return { subject: { spaceKind: 'commons', team: null, ...sent }, file }
  const of = await loadTopic(context, file.topicId)
  return of && { subject: { ...of.subject, ...sent }, file }
}

/** The bytes of a file of a post, for anyone who may read the post. */
export const sendPostFile = defineQuery({
  action: 'post.file.read',
  form: postFileParam,
  load: loadFile,
  run: async ({ db }, { file: { fileId, name, kind, size, sha256 } }): Promise<FileToSend> =>
    fileToSend(db, fileId, { name, kind, size, sha256 }),
})
