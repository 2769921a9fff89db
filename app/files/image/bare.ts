import type { FileKind } from '../kinds.ts'
import { bareGif } from './gif.ts'
import { bareJpeg } from './jpeg.ts'
import { barePng } from './png.ts'
import { bareWebp } from './webp.ts'

const BARE: Partial<Record<FileKind, (bytes: Uint8Array) => Uint8Array<ArrayBuffer>>> = {
  jpeg: bareJpeg,
  png: barePng,
  gif: bareGif,
  webp: bareWebp,
}

/**
 * An image without what it carries besides the picture: where and when it was taken, with what, comments,
 * previews. Other files as they are. Throws DamagedImage when an image is cut off or is none.
 */
export const withoutNotes = (kind: FileKind, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  BARE[kind]?.(bytes) ?? bytes
