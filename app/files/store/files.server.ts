import type { Db } from '#app/platform/database/db.server.ts'
import type { FileKind } from '../kinds.ts'

export type NewFile = {
  /** The team that it belongs to, where it belongs to one. */
  readonly teamId: string | null
  readonly name: string
  readonly kind: FileKind
  /** In bytes. */
  readonly size: number
  /** SHA-256 in hexadecimal. */
  readonly sha256: string
  readonly at: Date
  readonly by: string | null
}

/** Writes what is known of a file; gives the key its bytes go under. */
export async function addFile(db: Db, { at, by, ...file }: NewFile): Promise<string> {
  const { id } = await db.storedFile.create({
    data: { ...file, uploadedAt: at, uploadedBy: by },
    select: { id: true },
  })
  return id
}

/** Takes the name of a file away and notes who did so; false when somebody has done it before. */
export async function markErased(db: Db, id: string, at: Date, by: string | null): Promise<boolean> {
  const { count } = await db.storedFile.updateMany({
    where: { id, erasedAt: null },
    data: { name: null, erasedAt: at, erasedBy: by },
  })
  return count === 1
}
