import { openZip, ZipProblem, type Zip } from '#app/platform/zip.ts'
import { FileRefusal } from '../../core/intake/codes.ts'

/** The most that all parts of a workbook read together may unpack to: far above any sheet of figures, far below what holds up others. */
export const MOST_UNPACKED_BYTES = 64 * 1024 * 1024
const MOST_PARTS = 2_000

export type Archive = Pick<Zip, 'names' | 'text'>

/** Opens the archive that a workbook is, without unpacking anything. Throws FileRefusal for what is damaged, locked or unreasonable. */
export function openArchive(name: string, bytes: Uint8Array): Archive {
  const said = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw error instanceof ZipProblem ? refusalOf(name, error) : error
    }
  }
  const zip = said(() => openZip(bytes, { parts: MOST_PARTS, unpackedBytes: MOST_UNPACKED_BYTES }))
  return { names: zip.names, text: (part) => said(() => zip.text(part)) }
}

/** The refusal of a workbook that asks for a password. */
export const locked = (name: string): FileRefusal =>
  new FileRefusal(
    'encrypted',
    `${name} is protected by a password, so it cannot be read. Save it without the password and choose that file.`,
  )

function refusalOf(name: string, { kind }: ZipProblem): FileRefusal {
  switch (kind) {
    case 'encrypted':
      return locked(name)
    case 'damaged':
      return new FileRefusal(
        'unreadable',
        `${name} cannot be opened: the workbook is damaged or cut off. Nothing was read. Save it again and choose the new file.`,
      )
    case 'too-large':
      return new FileRefusal(
        'too_large',
        `${name} unpacks to more than ${MOST_UNPACKED_BYTES / (1024 * 1024)} MB. Nothing of it was kept. ` +
          'Keep only the sheet with your figures, or save that sheet as CSV.',
      )
  }
}
