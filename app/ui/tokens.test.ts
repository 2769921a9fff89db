import { expect, test } from 'vitest'
import {
  colorsIn,
  DARK,
  DARK_PALETTE as dark,
  LIGHT_PALETTE as light,
  MARK_PAIRS,
  TEXT_PAIRS,
  tokenBlock,
} from '#tests/support/token-pairs.ts'

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string) => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

/** The pairs below the floor, said so that a failure names them. */
const tooFaint = (
  palette: Record<string, string | undefined>,
  pairs: readonly (readonly [string, string])[],
  floor: number,
) =>
  pairs
    .map(([ink, ground]) => ({
      pair: `${ink} on ${ground}`,
      ratio: contrast(palette[ink]!, palette[ground]!),
    }))
    .filter(({ ratio }) => !(ratio >= floor))

test.each([
  ['light', light],
  ['dark', dark],
])('in %s, every text reads at 4.5 to 1 or better', (_scheme, palette) => {
  expect(tooFaint(palette, TEXT_PAIRS, 4.5)).toEqual([])
})

test.each([
  ['light', light],
  ['dark', dark],
])('in %s, every mark stands out at 3 to 1 or better', (_scheme, palette) => {
  expect(tooFaint(palette, MARK_PAIRS, 3)).toEqual([])
})

/** What a camera reads, not a person: the same whatever the reader's colors. */
const FOR_CAMERAS = ['scan', 'scan-paper']

test('every color that people read has a dark and a forced-colors counterpart', () => {
  const names = Object.keys(light)
    .filter((name) => !FOR_CAMERAS.includes(name))
    .sort()
  expect(Object.keys(colorsIn(tokenBlock(DARK))).sort()).toEqual(names)
  const forced = [...tokenBlock('@media (forced-colors: active)').matchAll(/--color-([a-z-]+):/g)].map(
    (m) => m[1],
  )
  expect(forced.sort()).toEqual(names)
})
