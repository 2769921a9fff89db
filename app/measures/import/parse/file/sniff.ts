const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, i) => bytes[i] === byte)

const latin = (bytes: Uint8Array, length: number) =>
  Array.from(bytes.subarray(0, length), (byte) => String.fromCharCode(byte)).join('')

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'an older Excel workbook (.xls)'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF document'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture (PNG)'],
  [[0xff, 0xd8, 0xff], 'a picture (JPEG)'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture (GIF)'],
  [[0x1f, 0x8b], 'a compressed file (gzip)'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a text document (RTF)'],
]

const hasByteOrderMark16 = (bytes: Uint8Array) =>
  startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])

/**
 * Share of the first bytes that no table of text contains: control characters other than tab and line ends.
 */
function looksBinary(bytes: Uint8Array): boolean {
  if (hasByteOrderMark16(bytes)) return false
  let controls = 0
  const head = bytes.subarray(0, 65_536)
  for (const byte of head) {
    if (byte < 9 || (byte > 13 && byte < 32)) controls += 1
  }
  return controls > head.length / 200 || bytes.includes(0)
}

/**
 * What the bytes look like when they are no table of text, as words for a sentence; null when they may be
 * one.
 */
export function foreignFormat(bytes: Uint8Array): string | null {
  for (const [signature, words] of SIGNATURES) {
    if (startsWith(bytes, signature)) return words
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const names = latin(bytes, 8_000)
    if (names.includes('xl/') || names.includes('[Content_Types]')) return 'an Excel workbook (.xlsx)'
    if (names.includes('spreadsheet')) return 'an OpenDocument spreadsheet (.ods)'
    return 'a zip archive'
  }
  const head = latin(bytes, 200)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase()
  if (/^<(!doctype html|html|table|head|body|meta)/.test(head)) return 'a web page (HTML)'
  if (head.startsWith('<?xml')) return 'an XML document'
  if (/^[[{]\s*["{[]/.test(head)) return 'JSON'
  return looksBinary(bytes) ? 'a binary file' : null
}
