import { DamagedImage } from './damaged.ts'

/** An image that takes far more memory to show than it has bytes. */
export class OversizedImage extends DamagedImage {}

/** Three times what the largest cameras take: four bytes of memory each wherever the image is shown. */
export const MOST_PIXELS = 300_000_000

/**
 * Throws DamagedImage when an image says it has no size, OversizedImage when it has more than `MOST_PIXELS`.
 */
export function checkSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw new DamagedImage('no size')
  if (width * height > MOST_PIXELS) throw new OversizedImage(`${width} by ${height} pixels`)
}
