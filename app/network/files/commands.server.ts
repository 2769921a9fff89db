import { z } from 'zod'
import { eraseFile, keepFile } from '#app/files/api.server.ts'
import { FILE_KINDS } from '#app/files/kinds.ts'
import { addDuration } from '#app/kernel/time/add-duration.ts'
import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { checkedFile } from './attach.server.ts'
import { sendFileForm } from './forms.ts'
import { WAITING_DAYS } from './post-file.ts'
import { addPostFile, listWaiting } from './store.server.ts'

/**
 * Takes a picture or file for a post that is being written. It waits, open to its sender alone, until a post
 * of theirs names it.
 */
export const sendFile = defineCommand({
  action: 'post.file.send',
  form: sendFileForm,
  load: async () => ({ subject: null }),
  prepare: (_granted, _loaded, { file }) => checkedFile(file),
  run: async ({ db, actor, signature }, _, _input, checked) => {
    if (actor.kind !== 'person') return failed({ field: '', message: 'Only a person sends a file.' })
    if (!checked.ok) return failed({ field: 'file', message: checked.message })
    const { file } = checked
    try {
      const fileId = await keepFile(db, file, { teamId: null, ...signature })
      const id = await addPostFile(db, { postId: null, fileId, inText: true, alt: null })
      const { isImage } = FILE_KINDS[file.kind]
      const data = { sent: id, kind: file.kind, size: file.bytes.length }
      return done({
        output: { id, name: file.name, isImage },
        events: [{ subject: { kind: 'person', id: actor.id }, data }],
      })
    } catch (error) {
      if (violatedConstraint(error) !== 'post_file_most_waiting') throw error
      const message =
        'You sent 20 files that no post has yet. Post some of them first, or wait until they are a week old.'
      return failed({ field: 'file', message })
    }
  },
})

/** Files that one run erases; the next run goes on. */
const MOST_ERASED = 200

/** Erases the files that were sent for posts and that nobody posted within a day. */
export const eraseWaiting = defineCommand({
  action: 'post.file.tidy',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, now, signature }) => {
    const old = await listWaiting(db, addDuration(now, { days: -WAITING_DAYS }), MOST_ERASED)
    for (const fileId of old) await eraseFile(db, fileId, signature)
    return done({ output: { erased: old.length }, events: [] })
  },
})
