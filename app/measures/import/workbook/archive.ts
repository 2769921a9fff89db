import { inflateRawSync } from 'node:zlib'
import { FileRefusal } from '../../core/intake/codes.ts'

/** The most that all parts of a workbook read together may unpack to: far above any sheet of figures, far below what holds up others. */
export const MOST_UNPACKED_BYTES = 64 * 1024 * 1024
const MOST_PARTS = 2_000

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LONGEST_COMMENT = 0xffff

type Part = {
  readonly method: number
  readonly encrypted: boolean
  readonly packedBytes: number
  readonly at: number
}

/** The parts of a zip archive by name; what a part claims to unpack to is never believed. */
export type Archive = {
  readonly names: readonly string[]
  /** The text of a part; null when there is none of that name. */
  readonly text: (name: string) => string | null
}

const damaged = (name: string) =>
  new FileRefusal(
    'unreadable',
    `${name} cannot be opened: the workbook is damaged or cut off. Nothing was read. Save it again and choose the new file.`,
  )

/** Opens a zip archive without unpacking anything. Throws FileRefusal for what is damaged, locked or unreasonable. */
export function openArchive(name: string, bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = directoryOf(name, view)
  let left = MOST_UNPACKED_BYTES
  return {
    names: [...parts.keys()],
    text(partName) {
      const part = parts.get(partName)
      if (part === undefined) return null
      if (part.encrypted) throw locked(name)
      const unpacked = unpack(name, part, view, bytes, left)
      left -= unpacked.length
      return new TextDecoder().decode(unpacked)
    },
  }
}

/** The refusal of a workbook that asks for a password. */
export const locked = (name: string): FileRefusal =>
  new FileRefusal(
    'encrypted',
    `${name} is protected by a password, so it cannot be read. Save it without the password and choose that file.`,
  )

function directoryOf(name: string, view: DataView): Map<string, Part> {
  const end = endOfDirectory(view)
  if (end < 0) throw damaged(name)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_PARTS) throw tooMuch(name)
  const parts = new Map<string, Part>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged(name)
    const nameBytes = view.getUint16(at + 28, true)
    const bytes = new Uint8Array(
      view.buffer,
      view.byteOffset + at + 46,
      Math.min(nameBytes, view.byteLength - at - 46),
    )
    parts.set(new TextDecoder().decode(bytes).replaceAll('\\', '/'), {
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return -1
}

function unpack(name: string, part: Part, view: DataView, bytes: Uint8Array, most: number): Uint8Array {
  if (part.at + 30 > view.byteLength) throw damaged(name)
  const start = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true)
  const packed = bytes.subarray(start, start + part.packedBytes)
  if (packed.length < part.packedBytes) throw damaged(name)
  if (part.method === 0) {
    if (packed.length > most) throw tooMuch(name)
    return packed
  }
  if (part.method !== 8) throw damaged(name)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? tooMuch(name) : damaged(name)
  }
}

const tooMuch = (name: string): FileRefusal =>
  new FileRefusal(
    'too_large',
    `${name} unpacks to more than ${MOST_UNPACKED_BYTES / (1024 * 1024)} MB. Nothing of it was kept. ` +
      'Keep only the sheet with your figures, or save that sheet as CSV.',
  )
