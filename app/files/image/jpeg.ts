import { DamagedImage, joined, reader } from './damaged.ts'
import { orientationOf, orientationSegment } from './orientation.ts'
import { checkSize } from './size.ts'

const END = 0xd9
const SCAN = 0xda

/**
 * A JPEG without what it carries besides the picture: place, time and camera (Exif, XMP, IPTC), comments,
 * previews, and whatever follows its end. Color profiles stay, and which way up it is held. The picture is
 * not encoded again. Markers: ITU-T T.81, table B.1.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { byte, big16, part, word } = reader(bytes)
  const parts: Uint8Array[] = [part(0, 2)]
  let at = 2
  let scanned = false
  while (at < bytes.length) {
    if (byte(at) !== 0xff) throw new DamagedImage('no marker where one belongs')
    const marker = byte(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === END) break
    const length = 2 + big16(at + 2)
    const segment = part(at, length)
    if (isFrame(marker)) checkSize(big16(at + 7), big16(at + 5))
    const name = word(at + 4, Math.min(12, length - 4))
    if (marker === 0xe1 && name.startsWith('Exif\0')) {
      const turned = orientationOf(part(at + 10, Math.max(0, length - 10)))
      if (turned !== null) parts.push(orientationSegment(turned))
    } else if (stays(marker, name)) parts.push(segment)
    at += length
    if (marker !== SCAN) continue
    scanned = true
    const end = endOfScan(bytes, at)
    parts.push(part(at, end - at))
    at = end
  }
  if (!scanned) throw new DamagedImage('no picture in it')
  return joined([...parts, new Uint8Array([0xff, END])])
}

/**
 * Whether a segment begins the picture and says how large it is. The others of their sixteen are tables and
 * extensions.
 */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/**
 * What belongs to the picture: tables and frames, the plain header, color profiles, and Adobe's word on its
 * colors.
 */
function stays(marker: number, name: string): boolean {
  if (marker >= 0xc0 && marker <= 0xdd) return true
  if (marker === 0xe0) return name.startsWith('JFIF\0')
  if (marker === 0xe2) return name.startsWith('ICC_PROFILE\0')
  return marker === 0xee && name.startsWith('Adobe')
}

/**
 * Where the next marker stands. Inside a scan 0xFF is followed by zero, or by one of the eight restart
 * markers.
 */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next !== undefined && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
