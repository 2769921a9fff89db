import { FileRefusal } from '../codes.ts'
import { foreignFormat } from './sniff.ts'

/** Twenty megabytes: far above any file of monthly values, far below what would hold up the others. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024

/**
 * The sentence for a file over the limit, for callers that know the size before reading; null when it may be
 * read.
 */
export function tooLarge(name: string, bytes: number): FileRefusal | null {
  if (bytes <= MAX_FILE_BYTES) return null
  const size = Math.max(21, Math.round(bytes / (1024 * 1024)))
  return new FileRefusal(
    'too_large',
    `${name} has ${size} MB; a file may have at most ${MAX_FILE_BYTES / (1024 * 1024)} MB. Nothing was read. ` +
      'Keep only the rows and columns of your team, or split the file.',
  )
}

/**
 * The text of a file in pieces of whole lines with `\n` at every line's end, decoded as they are gone
 * through.
 */
export type FileText = Iterable<string>

/** Bytes decoded at once. */
const PIECE = 65_536

/**
 * Parts of a file that end with a line. In UTF-16 the byte of a line's end also stands inside other
 * characters, so such a file is one part.
 */
function* partsOf(bytes: Uint8Array, encoding: string | null): Generator<Uint8Array> {
  let at = 0
  while (at < bytes.length) {
    const end = encoding?.startsWith('utf-16') ? bytes.length : lineEndAfter(bytes, at + PIECE)
    yield bytes.subarray(at, end)
    at = end
  }
}

/**
 * Where the first line ends that ends at or after a place: behind LF, CR or both, since old spreadsheets end
 * lines with CR alone.
 */
function lineEndAfter(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === 0x0a) return at + 1
    if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1
  }
  return bytes.length
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true })
    for (const part of partsOf(bytes, null)) decoder.decode(part)
    return 'utf-8'
  } catch {
    // What is no UTF-8 and comes from an American or Western European office is Windows-1252.
    return 'windows-1252'
  }
}

/**
 * What Windows-1252 has at 0x80 to 0x9F. Node 20 decodes the encoding as Latin-1, which has control
 * characters there.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function* piecesOf(bytes: Uint8Array, encoding: string): Generator<string> {
  const first = new TextDecoder(encoding)
  const later = new TextDecoder(encoding, { ignoreBOM: true })
  for (const part of partsOf(bytes, encoding)) {
    let text = (part.byteOffset === bytes.byteOffset ? first : later).decode(part)
    if (encoding === 'windows-1252') {
      text = text.replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80]!)
    }
    yield text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  }
}

function isBlank(text: FileText): boolean {
  for (const piece of text) if (piece.trim() !== '') return false
  return true
}

/**
 * The text of a file. UTF-8 and UTF-16 by their marks, UTF-8 when it is valid, else Windows-1252. Throws
 * FileRefusal for what is no text, is empty or is too large.
 */
export function decodeFile(name: string, bytes: Uint8Array): FileText {
  const large = tooLarge(name, bytes.length)
  if (large) throw large
  const foreign = foreignFormat(bytes)
  if (foreign) {
    throw new FileRefusal(
      'not_text',
      `${name} is ${foreign}, not a table of text. Nothing was read. Save the sheet as CSV or tab-separated text and choose that file.`,
    )
  }
  const encoding = encodingOf(bytes)
  const text = { [Symbol.iterator]: () => piecesOf(bytes, encoding) }
  if (isBlank(text)) throw new FileRefusal('empty_file', `${name} is empty.`)
  return text
}

/** How many lines a file has, without reading them. */
export function countLines(bytes: Uint8Array): number {
  let count = 1
  for (let at = bytes.indexOf(0x0a); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0x0a, at + 1))
    count += 1
  return count
}
