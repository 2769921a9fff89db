import type { Db } from '#app/platform/database/db.server.ts'
import type { FileChoices } from './layouts/store.server.ts'
import type { LayoutChoices } from './parse/address.ts'
import type { Rejection } from './parse/codes.ts'
import type { SourceFile } from './read-sources.ts'

export type NewUpload = {
  readonly teamId: string
  readonly main: SourceFile
  readonly denominator: SourceFile | null
  /** SHA-256 of the file, in hexadecimal. */
  readonly sha256: string
  readonly at: Date
  readonly by: string | null
}

/**
 * What an import did, once it was applied. The refused rows are stored to be shown; beyond a limit they are
 * only counted.
 */
export type Applied = {
  readonly at: Date
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: { readonly total: number; readonly rows: readonly Rejection[] }
  /** What was chosen when it was applied. */
  readonly choices: FileChoices
}

export type Upload = {
  readonly id: string
  readonly name: string
  /** Of the second file of a pair; null without one. */
  readonly denominatorName: string | null
  /** Of the file, in hexadecimal. */
  readonly sha256: string
  readonly uploadedAt: Date
  readonly uploadedBy: string | null
  readonly stored: StoredChoices
  readonly applied: Applied | null
}

/**
 * What is stored with a file that waits: how it is laid out, and since when files of its shape are read so
 * (an instant in ISO form).
 */
export type StoredChoices = LayoutChoices & { readonly remembered: string | null }

/** Keeps a file until it is applied or has expired; returns its id. */
export async function addUpload(db: Db, upload: NewUpload): Promise<string> {
  const { teamId, main, denominator, sha256, at, by } = upload
  const { id } = await db.valueImport.create({
    data: {
      teamId,
      fileName: main.name,
      content: main.bytes,
      denominatorName: denominator?.name ?? null,
      denominatorContent: denominator?.bytes ?? null,
      sha256,
      uploadedAt: at,
      uploadedBy: by,
    },
    select: { id: true },
  })
  return id
}

/** Deletes files that were uploaded before an instant and never applied. */
export async function dropUploadsBefore(db: Db, before: Date): Promise<void> {
  await db.valueImport.deleteMany({ where: { appliedAt: null, uploadedAt: { lt: before } } })
}

/** An uploaded file without its bytes: those of a large one take longer to load than all the rest. */
export async function findUpload(db: Db, teamId: string, id: string): Promise<Upload | null> {
  const row = await db.valueImport.findFirst({
    where: { id, teamId },
    omit: { content: true, denominatorContent: true },
    include: { uploadedPerson: { select: { name: true } } },
  })
  if (row === null) return null
  return {
    id: row.id,
    name: row.fileName,
    denominatorName: row.denominatorName,
    sha256: row.sha256,
    uploadedAt: row.uploadedAt,
    uploadedBy: row.uploadedPerson?.name ?? null,
    stored: { layout: null, wide: null, remembered: null, ...(row.options as Partial<StoredChoices>) },
    applied: appliedOf(row),
  }
}

/** The bytes of an uploaded file, and of the one with its denominators. */
export async function readContents(
  db: Db,
  { id, name, denominatorName }: Upload,
): Promise<{ main: SourceFile; denominator: SourceFile | null }> {
  const { content, denominatorContent } = await db.valueImport.findUniqueOrThrow({
    where: { id },
    select: { content: true, denominatorContent: true },
  })
  return {
    main: { name, bytes: content },
    denominator:
      denominatorName === null || denominatorContent === null
        ? null
        : { name: denominatorName, bytes: denominatorContent },
  }
}

/** The name of an uploaded file. */
export async function findUploadName(db: Db, teamId: string, id: string): Promise<string | null> {
  const row = await db.valueImport.findFirst({ where: { id, teamId }, select: { fileName: true } })
  return row?.fileName ?? null
}

/** Keeps how a file that waits is laid out. */
export async function keepChoices(db: Db, id: string, choices: StoredChoices): Promise<void> {
  await db.valueImport.updateMany({
    where: { id, appliedAt: null },
    data: { options: { ...choices } as object },
  })
}

const NOTHING_CHOSEN: FileChoices = {
  sheet: null,
  measure: null,
  mapping: {},
  where: [],
  layout: null,
  wide: null,
}

type AppliedColumns = {
  appliedAt: Date | null
  created: number | null
  changed: number | null
  unchanged: number | null
  rejected: unknown
  options: unknown
}

function appliedOf(row: AppliedColumns): Applied | null {
  if (row.appliedAt === null) return null
  return {
    at: row.appliedAt,
    created: row.created ?? 0,
    changed: row.changed ?? 0,
    unchanged: row.unchanged ?? 0,
    rejected: row.rejected as Applied['rejected'],
    choices: { ...NOTHING_CHOSEN, ...(row.options as Partial<FileChoices>) },
  }
}

const MOST_REJECTIONS_STORED = 2_000

/** Notes that a file was applied; false when somebody else has done so in the meantime. */
export async function markApplied(
  db: Db,
  id: string,
  outcome: Applied & { readonly by: string | null },
): Promise<boolean> {
  const { at, by, created, changed, unchanged, choices, rejected } = outcome
  const listed = { total: rejected.total, rows: rejected.rows.slice(0, MOST_REJECTIONS_STORED) }
  const count = await db.$executeRaw`
    UPDATE value_import SET applied_at = ${at}, applied_by = ${by}::uuid, created = ${created}, changed = ${changed},
      unchanged = ${unchanged}, options = ${JSON.stringify(choices)}::jsonb, rejected = ${JSON.stringify(listed)}::jsonb
    WHERE id = ${id}::uuid AND applied_at IS NULL`
  return count === 1
}

export type ImportListing = {
  readonly id: string
  readonly fileName: string
  readonly sha256: string
  readonly uploadedAt: Date
  readonly uploadedBy: string | null
  readonly appliedAt: Date | null
  readonly created: number | null
  readonly changed: number | null
  readonly unchanged: number | null
  readonly rejected: number | null
}

/** The latest files of a team, without their content. */
export async function listImports(db: Db, teamId: string, limit: number): Promise<ImportListing[]> {
  return db.$queryRaw<ImportListing[]>`
    SELECT i.id::text, i.file_name AS "fileName", i.sha256, i.uploaded_at AS "uploadedAt", p.name AS "uploadedBy",
      i.applied_at AS "appliedAt", i.created, i.changed, i.unchanged, (i.rejected->>'total')::int AS rejected
    FROM value_import i LEFT JOIN person p ON p.id = i.uploaded_by
    WHERE i.team_id = ${teamId}::uuid ORDER BY i.uploaded_at DESC LIMIT ${limit}`
}

/** When a file with the same content was last applied for the team; null when never. */
export async function lastApplied(db: Db, teamId: string, sha256: string): Promise<Date | null> {
  const row = await db.valueImport.findFirst({
    where: { teamId, sha256, appliedAt: { not: null } },
    orderBy: { appliedAt: 'desc' },
    select: { appliedAt: true },
  })
  return row?.appliedAt ?? null
}
