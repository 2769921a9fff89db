import {
  checkFile,
  eraseFile,
  keepFile,
  refusalSentence,
  saidName,
  type FileCheck,
} from '#app/files/api.server.ts'
import { done, failed, type Problem } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { FileBeyondLimit } from '#app/platform/forms/form-reader.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import type { EventNote } from '#app/platform/database/events.server.ts'
import { MOST_ATTACHMENTS } from './attachment.ts'
import { attachForm, attachmentParam, describeForm } from './forms.ts'
import { loadAttachment, loadTestOfFiles } from './load.server.ts'
import { addAttachment, setCaption } from './store.server.ts'

async function checked(file: File): Promise<FileCheck> {
  if (file instanceof FileBeyondLimit)
    return { ok: false, message: refusalSentence(saidName(file.name), 'too-large') }
  return checkFile(file.name, new Uint8Array(await file.arrayBuffer()))
}

/**
 * What the database says when a file does not fit with the others, in words; other errors are thrown on.
 */
function refusalOf(error: unknown, name: string): Problem {
  const constraint = violatedConstraint(error)
  if (constraint === 'pdsa_attachment_once')
    return { field: 'files', message: `${name} is attached to this test already. Nothing was kept twice.` }
  if (constraint === 'pdsa_attachment_most')
    return {
      field: 'files',
      message: `A test has at most ${MOST_ATTACHMENTS} files, and with ${name} there would be more. Remove one that is not needed, then attach it again.`,
    }
  throw error
}

/** Attaches files to a test, all or none. What they are is found out before the transaction begins. */
export const attachFiles = defineCommand({
  action: 'test.write',
  form: attachForm,
  load: loadTestOfFiles,
  prepare: async (_granted, _loaded, { files }) => {
    const all: FileCheck[] = []
    for (const file of files) all.push(await checked(file))
    return all
  },
  run: async (granted, { subject, team, test }, { stage, caption }, all) => {
    const { db } = granted
    const problems = all.flatMap((one) => (one.ok ? [] : [{ field: 'files', message: one.message }]))
    if (problems.length > 0) return failed(...problems)
    const events: EventNote[] = []
    for (const one of all) {
      if (!one.ok) continue
      const { file } = one
      try {
        const fileId = await keepFile(db, file, { teamId: team.id, ...granted.signature })
        const id = await addAttachment(db, { testId: test.id, fileId, stage, caption })
        events.push({
          teamId: subject.teamId,
          subject: { kind: 'test', id: test.id },
          data: { attached: id, kind: file.kind, size: file.bytes.length },
        })
      } catch (error) {
        return failed(refusalOf(error, file.name))
      }
    }
    return done({ output: { team: team.slug, test: test.id, count: events.length }, events })
  },
})

/** Says what a file shows. */
export const describeAttachment = defineCommand({
  action: 'test.write',
  form: describeForm,
  load: loadAttachment,
  edit: {
    of: ({ attachment }) => `attachment ${attachment.id}`,
    stands: (_, { attachment }) => ({ caption: attachment.caption }),
  },
  run: async ({ db }, { team, test, attachment }, { caption }) => {
    const same = caption === attachment.caption
    if (!same) await setCaption(db, attachment.id, caption)
    return done({
      output: { team: team.slug, test: test.id },
      events: same
        ? []
        : [
            {
              teamId: team.id,
              subject: { kind: 'test', id: test.id },
              // Not what was said before: it goes when the file goes, and this stream forgets nothing.
              data: { described: attachment.id },
            },
          ],
    })
  },
})

/** Removes a file for good: its bytes, its name and what was said of it go at once. */
export const removeAttachment = defineCommand({
  action: 'test.write',
  form: attachmentParam,
  load: loadAttachment,
  run: async (granted, { team, test, attachment, fileId }) => {
    const first = await eraseFile(granted.db, fileId, granted.signature)
    const { kind, size } = attachment
    return done({
      output: { team: team.slug, test: test.id },
      events: first
        ? [
            {
              teamId: team.id,
              subject: { kind: 'test', id: test.id },
              data: { removed: attachment.id, kind, size },
            },
          ]
        : [],
    })
  },
})
