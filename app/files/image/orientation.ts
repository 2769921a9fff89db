const ORIENTATION = 0x0112

/**
 * Which way up a photo is held, 2 to 8, from its Exif block (TIFF 6.0, tag 274). Null when upright or not
 * said.
 */
export function orientationOf(tiff: Uint8Array): number | null {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const little = tiff[0] === 0x49
  try {
    const directory = view.getUint32(4, little)
    const count = Math.min(view.getUint16(directory, little), 500)
    for (let i = 0; i < count; i += 1) {
      const entry = directory + 2 + i * 12
      if (view.getUint16(entry, little) !== ORIENTATION) continue
      const turned = view.getUint16(entry + 8, little)
      return turned >= 2 && turned <= 8 ? turned : null
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return null
}

/** An Exif segment of a JPEG that says this one thing. */
export const orientationSegment = (turned: number): Uint8Array =>
  new Uint8Array([
    ...[0xff, 0xe1, 0, 34],
    ...[0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8],
    ...[0, 1, ORIENTATION >> 8, ORIENTATION & 0xff, 0, 3, 0, 0, 0, 1, 0, turned, 0, 0],
    ...[0, 0, 0, 0],
  ])
