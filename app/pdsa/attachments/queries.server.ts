import { nameReader } from '#app/accounts/api.server.ts'
import { fileToSend, type FileToSend } from '#app/files/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { isOpenStage, type OpenStage } from '../tests/transitions/stage.ts'
import { testParam } from '../forms.ts'
import { attachmentParam } from './forms.ts'
import { loadAttachment, loadTestOfFiles } from './load.server.ts'
import { listAttachments } from './store.server.ts'

/** The files of a test and what is left of removed ones, for its page and for attaching more. */
export const readAttachments = defineQuery({
  action: 'test.read',
  form: testParam,
  load: loadTestOfFiles,
  run: async ({ db, actor, may }, { subject, team, test }) => ({
    team: { slug: team.slug, name: team.name },
    test: { id: test.id, change: test.change },
    /** The part of the test that what is attached now most likely belongs to. */
    stage: (isOpenStage(test.stage) ? test.stage : 'study') satisfies OpenStage,
    shared: subject.shared,
    mayAttach: may('test.write', subject),
    ...(await listAttachments(db, { teamId: team.id, testId: test.id }, nameReader(actor))),
  }),
})

export type TestFiles = Extract<Awaited<ReturnType<typeof readAttachments.ask>>, { kind: 'done' }>['value']

/** The bytes of one file, for anyone who may read its test. */
export const sendAttachment = defineQuery({
  action: 'test.read',
  form: attachmentParam,
  load: loadAttachment,
  run: async ({ db }, { attachment: { name, kind, size }, fileId, sha256 }): Promise<FileToSend> =>
    fileToSend(db, fileId, { name, kind, size, sha256 }),
})

/** One file with its test, for describing or removing it. */
export const readAttachment = defineQuery({
  action: 'test.write',
  form: attachmentParam,
  load: loadAttachment,
  run: async (_, { team, test, attachment }) => ({
    team: { slug: team.slug, name: team.name },
    test: { id: test.id, change: test.change },
    attachment,
  }),
})
