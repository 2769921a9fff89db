import { DamagedImage, joined, reader } from './damaged.ts'
import { checkSize } from './size.ts'

const EXTENSION = 0x21
const IMAGE = 0x2c
const TRAILER = 0x3b
const COMMENT = 0xfe
const APPLICATION = 0xff

/**
 * A GIF without comments, XMP and whatever follows its end; its repeat count stays. Blocks: GIF89a,
 * sections 18 to 27.
 */
export function bareGif(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { byte, little16, part, word } = reader(bytes)
  const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const afterSubBlocks = (from: number): number => {
    let at = from
    while (byte(at) !== 0) at += 1 + byte(at)
    return at + 1
  }
  checkSize(little16(6), little16(8))
  let at = 13 + tableBytes(byte(10))
  const parts: Uint8Array[] = [part(0, at)]
  for (;;) {
    const begin = at
    const mark = byte(at)
    if (mark === TRAILER) return joined([...parts, part(at, 1)])
    if (mark === EXTENSION) {
      const label = byte(at + 1)
      at = afterSubBlocks(at + 2)
      const repeats = label === APPLICATION && /^(NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(word(begin + 3, 11))
      if (repeats || (label !== APPLICATION && label !== COMMENT)) parts.push(part(begin, at - begin))
    } else if (mark === IMAGE) {
      checkSize(little16(at + 5), little16(at + 7))
      at = afterSubBlocks(at + 10 + tableBytes(byte(at + 9)) + 1)
      parts.push(part(begin, at - begin))
    } else throw new DamagedImage('no block where one belongs')
  }
}
