import { encode } from 'uqr'

/** A QR code as one SVG path in a square of `size` units, its quiet margin included. */
export type Qr = { readonly size: number; readonly path: string }

/** Draws a text as a QR code. ISO/IEC 18004 wants a margin of four units. */
export function qrOf(text: string): Qr {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size, path }
}
