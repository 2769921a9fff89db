import { DamagedImage, joined, reader } from './damaged.ts'
import { checkSize } from './size.ts'

/**
 * Chunks beside the critical ones that say how the picture looks. Everything else says something about it.
 */
const LOOKS = new Set([
  ...['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs', 'hIST', 'sPLT'],
  ...['acTL', 'fcTL', 'fdAT'],
])

/**
 * A PNG without texts, times, Exif, unknown chunks and whatever follows its end. Chunks: PNG specification,
 * third edition, clause 11.
 */
export function barePng(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { big32, part, word } = reader(bytes)
  const parts: Uint8Array[] = [part(0, 8)]
  let at = 8
  if (word(at + 4, 4) !== 'IHDR') throw new DamagedImage('no header')
  checkSize(big32(16), big32(20))
  for (;;) {
    const length = 12 + big32(at)
    const name = word(at + 4, 4)
    const chunk = part(at, length)
    if (/^[A-Z]/.test(name) || LOOKS.has(name)) parts.push(chunk)
    if (name === 'IEND') return joined(parts)
    at += length
  }
}
