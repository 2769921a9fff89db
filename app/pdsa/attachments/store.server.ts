import { listNames, type NameReader } from '#app/accounts/api.server.ts'
import type { FileKind } from '#app/files/kinds.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { Attachment, RemovedAttachment } from './attachment.ts'
import type { OpenStage, Stage } from '../tests/transitions/stage.ts'
import type { Sharing } from '../tests/test.ts'

/** What a page about the files of a test shows of the test itself. */
export type TestOfFiles = {
  readonly id: string
  readonly change: string
  readonly stage: Stage
  readonly sharing: Sharing
}

/** A test by its team and id; null when the team has no such test. */
export async function findTestOfFiles(db: Db, teamId: string, id: string): Promise<TestOfFiles | null> {
  const row = await db.pdsaTest.findFirst({
    where: { id, teamId },
    select: { id: true, change: true, stage: true, sharing: true },
  })
  return row as TestOfFiles | null
}

const FILE = {
  select: {
    name: true,
    kind: true,
    size: true,
    sha256: true,
    uploadedAt: true,
    erasedAt: true,
    uploadedPerson: { select: { id: true, name: true } },
    erasedPerson: { select: { id: true, name: true } },
  },
} as const

type Person = { id: string; name: string } | null
type FileRow = {
  name: string | null
  kind: string
  size: number
  uploadedAt: Date
  uploadedPerson: Person
}
type Row = { id: string; stage: string; caption: string | null; file: FileRow }

const toAttachment = ({ id, stage, caption, file }: Row): Attachment => ({
  id,
  stage: stage as OpenStage,
  caption,
  name: file.name ?? '',
  kind: file.kind as FileKind,
  size: file.size,
  at: file.uploadedAt,
  by: file.uploadedPerson?.name ?? null,
})

/**
 * The files of a test of a team in the order they came, and what is left of those that were removed, with
 * people by the names that the reader may know; no bytes.
 */
export async function listAttachments(
  db: Db,
  { teamId, testId }: { readonly teamId: string; readonly testId: string },
  reader: NameReader,
): Promise<{ attachments: Attachment[]; removed: RemovedAttachment[] }> {
  const rows = await db.pdsaAttachment.findMany({
    where: { testId },
    select: { id: true, stage: true, caption: true, file: FILE },
    orderBy: [{ file: { uploadedAt: 'asc' } }, { file: { name: 'asc' } }, { id: 'asc' }],
  })
  const people = rows.flatMap(({ file }) =>
    [file.uploadedPerson, file.erasedPerson].flatMap((person) => (person === null ? [] : [person.id])),
  )
  const names = await listNames(db, { people, teamId }, reader)
  const nameFor = (person: Person) => (person && names.get(person.id)) ?? null
  return {
    attachments: rows
      .filter(({ file }) => file.erasedAt === null)
      .map((row) => ({ ...toAttachment(row), by: nameFor(row.file.uploadedPerson) })),
    removed: rows.flatMap(({ id, file }) =>
      file.erasedAt === null
        ? []
        : [
            {
              id,
              kind: file.kind as FileKind,
              size: file.size,
              removedAt: file.erasedAt,
              removedBy: nameFor(file.erasedPerson),
            },
          ],
    ),
  }
}

/** One file that is still there, with what its storage needs; null when there is none or it was removed. */
export async function findAttachment(
  db: Db,
  testId: string,
  id: string,
): Promise<{ attachment: Attachment; fileId: string; sha256: string } | null> {
  const row = await db.pdsaAttachment.findFirst({
    where: { id, testId, file: { erasedAt: null } },
    select: { id: true, stage: true, caption: true, fileId: true, file: FILE },
  })
  return row && { attachment: toAttachment(row), fileId: row.fileId, sha256: row.file.sha256 }
}

export async function addAttachment(
  db: Db,
  attachment: { testId: string; fileId: string; stage: OpenStage; caption: string | null },
): Promise<string> {
  const { id } = await db.pdsaAttachment.create({ data: attachment, select: { id: true } })
  return id
}

export async function setCaption(db: Db, id: string, caption: string | null): Promise<void> {
  await db.pdsaAttachment.update({ where: { id }, data: { caption } })
}
