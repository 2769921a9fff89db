/** An image that is cut off, or whose parts do not follow each other as its format says. */
export class DamagedImage extends Error {}

/** A reader over the bytes of an image that never reads past their end. */
export function reader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const within = <T>(at: number, length: number, read: () => T): T => {
    if (at < 0 || at + length > bytes.length) throw new DamagedImage('cut off')
    return read()
  }
  return {
    byte: (at: number): number => within(at, 1, () => view.getUint8(at)),
    big16: (at: number): number => within(at, 2, () => view.getUint16(at)),
    big32: (at: number): number => within(at, 4, () => view.getUint32(at)),
    little16: (at: number): number => within(at, 2, () => view.getUint16(at, true)),
    /** Three bytes, the lowest first. */
    little24: (at: number): number =>
      within(at, 3, () => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000),
    little32: (at: number): number => within(at, 4, () => view.getUint32(at, true)),
    part: (at: number, length: number): Uint8Array =>
      within(at, length, () => bytes.subarray(at, at + length)),
    /** Bytes as letters, for the names of parts. */
    word: (at: number, length: number): string =>
      within(at, length, () => String.fromCharCode(...bytes.subarray(at, at + length))),
  }
}

/** Pieces one after another. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
