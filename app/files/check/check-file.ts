import { fileTypeFromBuffer } from 'file-type'
import { isZip } from '#app/platform/files/zip.ts'
import { cleanName, withoutUnseen } from './file-name.ts'
import { withoutNotes } from '../image/bare.ts'
import { DamagedImage } from '../image/damaged.ts'
import { OversizedImage } from '../image/size.ts'
import { MOST_FILE_BYTES, type FileKind } from '../kinds.ts'
import { textKind } from './text.ts'
import { officeKind } from './office.ts'
import { foreignSentence, refusalSentence, type Refusal } from './refusals.ts'

/** A file that may be stored, as it is stored: images without what they carry besides the picture. */
export type CheckedFile = {
  readonly name: string
  readonly kind: FileKind
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type FileCheck =
  { readonly ok: true; readonly file: CheckedFile } | { readonly ok: false; readonly message: string }

type DetectedKind =
  | { readonly kind: FileKind }
  | { readonly refusedAs: Refusal }
  /** A known kind that is not stored, named by its ending; null when the kind is unknown. */
  | { readonly foreign: string | null }

/**
 * What file-type looks at for the kinds that are identified by their first bytes; more would let it unpack
 * archives.
 */
const FIRST_BYTES = 4_100
const BY_FIRST_BYTES: Readonly<Record<string, FileKind>> = {
  jpg: 'jpeg',
  png: 'png',
  apng: 'png',
  gif: 'gif',
  webp: 'webp',
}
const PHOTO_ENDINGS: readonly string[] = [
  'heic',
  'avif',
  'tif',
  'jxl',
  'jp2',
  'cr2',
  'cr3',
  'dng',
  'nef',
  'arw',
]

/** Whether a file may be stored, by its bytes alone: its name and what the browser calls it prove nothing. */
export async function checkFile(given: string, bytes: Uint8Array<ArrayBuffer>): Promise<FileCheck> {
  const said = saidName(given)
  if (bytes.length === 0) return { ok: false, message: refusalSentence(said, 'empty') }
  if (bytes.length > MOST_FILE_BYTES) return { ok: false, message: refusalSentence(said, 'too-large') }
  const detected = await detectKind(bytes, given)
  if ('refusedAs' in detected) return { ok: false, message: refusalSentence(said, detected.refusedAs) }
  if ('foreign' in detected) return { ok: false, message: foreignSentence(said, detected.foreign) }
  try {
    const { kind } = detected
    return { ok: true, file: { name: cleanName(given, kind), kind, bytes: withoutNotes(kind, bytes) } }
  } catch (error) {
    if (!(error instanceof DamagedImage)) throw error
    const reason = error instanceof OversizedImage ? 'oversized' : 'damaged'
    return { ok: false, message: refusalSentence(said, reason) }
  }
}

const LONGEST_SAID = 100

/**
 * A file's name in a sentence about it: as it was called, without folders and characters that nobody sees,
 * and not longer than a line. Well-formed, since sentences are also stored.
 */
export const saidName = (given: string): string => {
  const name = withoutUnseen(given.split(/[\\/]/).at(-1) ?? '')
  return [...name].slice(0, LONGEST_SAID).join('') || 'The file'
}

async function detectKind(bytes: Uint8Array, name: string): Promise<DetectedKind> {
  if (isZip(bytes)) {
    const office = await officeKind(bytes)
    if ('kind' in office) return office
    return { refusedAs: office.refusedAs === 'other' ? 'zip' : office.refusedAs }
  }
  if (startsWith(bytes, '%PDF-')) return { kind: 'pdf' }
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0')) return { refusedAs: 'old-office' }
  // Before anything goes by its first letters: a table that begins with BMI is no bitmap.
  const text = textKind(bytes, name)
  if (text === 'markup' || text === 'script' || text === 'rich-text') return { refusedAs: text }
  if (text !== null) return { kind: text }
  const known = await fileTypeFromBuffer(bytes.slice(0, FIRST_BYTES)).catch(() => undefined)
  const kind = BY_FIRST_BYTES[known?.ext ?? '']
  if (kind) return { kind }
  return PHOTO_ENDINGS.includes(known?.ext ?? '') ? { refusedAs: 'photo' } : { foreign: known?.ext ?? null }
}

const startsWith = (bytes: Uint8Array, letters: string): boolean =>
  [...letters].every((letter, at) => bytes[at] === letter.charCodeAt(0))
