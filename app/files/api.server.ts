import type { Signature } from '#app/kernel/signature.ts'
import { createHash } from 'node:crypto'
import { inTransaction, type Db } from '#app/platform/database/db.server.ts'
import type { CheckedFile } from './check/check-file.ts'
import type { FileContents } from './contents.ts'
import type { FileKind } from './kinds.ts'
import { postgresContents } from './store/contents.server.ts'
import { addFile, markErased } from './store/files.server.ts'

export { checkFile, saidName, type CheckedFile, type FileCheck } from './check/check-file.ts'
export { refusalSentence } from './check/refusals.ts'

/** Where bytes are stored in this installation. */
const contentsOf = (db: Db): FileContents => postgresContents(db)

/** What is needed to send a file; its bytes are read when `open` is called. */
export type FileToSend = {
  readonly name: string
  readonly kind: FileKind
  readonly size: number
  readonly sha256: string
  readonly open: () => ReadableStream<Uint8Array>
}

/** The checksum a file will be stored with, to look for it before it is stored. */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Keeps a checked file, for a team where it belongs to one. Asks no permission: the command of the area it
 * belongs to did.
 */
export function keepFile(
  db: Db,
  { bytes, ...file }: CheckedFile,
  { teamId, at, by }: { readonly teamId: string | null } & Signature,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    const id = await addFile(tx, { ...file, size: bytes.length, sha256: sha256Of(bytes), teamId, at, by })
    await contentsOf(tx).put(id, bytes)
    return id
  })
}

/** A file to be sent, of what a store of its area found about it. */
export const fileToSend = (db: Db, id: string, file: Omit<FileToSend, 'open'>): FileToSend => ({
  ...file,
  open: () => contentsOf(db).read(id),
})

/**
 * Erases the bytes and the name of a file at once; that there was one, who sent it and who took it away
 * stays. False when it was gone.
 */
export function eraseFile(db: Db, id: string, { at, by }: Signature): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    if (!(await markErased(tx, id, at, by))) return false
    await contentsOf(tx).remove(id)
    return true
  })
}
