import { DamagedImage, joined, reader } from './damaged.ts'
import { checkSize } from './size.ts'

const PICTURE = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])
/** Bits of the VP8X chunk that announce Exif and XMP. */
const ANNOUNCED = 0x08 | 0x04

/** A WebP without Exif, XMP, unknown chunks and whatever follows its end. Chunks: RFC 9649, section 2. */
export function bareWebp(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const read = reader(bytes)
  const { little32, part, word } = read
  const end = Math.min(bytes.length, 8 + little32(4))
  const parts: Uint8Array[] = []
  let at = 12
  while (at + 8 <= end) {
    const name = word(at, 4)
    const length = 8 + little32(at + 4)
    const chunk = part(at, length)
    if (PICTURE.has(name)) {
      checkSizeOf(name, at + 8, read)
      const copy = new Uint8Array(length + (length % 2))
      copy.set(chunk)
      if (name === 'VP8X') copy[8] = (copy[8] ?? 0) & ~ANNOUNCED
      parts.push(copy)
    }
    at += length + (length % 2)
  }
  if (parts.length === 0) throw new DamagedImage('no picture in it')
  const body = joined(parts)
  const head = new Uint8Array(part(0, 12))
  new DataView(head.buffer).setUint32(4, 4 + body.length, true)
  return joined([head, body])
}

/**
 * Where each kind of chunk says how large the picture is, from the beginning of its contents: RFC 9649, 2.5
 * to 2.7.
 */
function checkSizeOf(
  chunk: string,
  at: number,
  { little16, little24, little32 }: ReturnType<typeof reader>,
): void {
  switch (chunk) {
    case 'VP8X':
      return checkSize(little24(at + 4) + 1, little24(at + 7) + 1)
    case 'ANMF':
      return checkSize(little24(at + 6) + 1, little24(at + 9) + 1)
    case 'VP8L':
      return checkSize((little32(at + 1) & 0x3fff) + 1, ((little32(at + 1) >>> 14) & 0x3fff) + 1)
    case 'VP8 ':
      return checkSize(little16(at + 6) & 0x3fff, little16(at + 8) & 0x3fff)
  }
}
