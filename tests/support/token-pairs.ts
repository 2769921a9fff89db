import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#scripts/project.ts'

const css = readFileSync(join(projectFolder, 'app', 'ui', 'tokens.css'), 'utf8')

/** The declarations of the block of tokens.css that begins with `from`. */
export const tokenBlock = (from: string): string =>
  css.slice(css.indexOf(from), css.indexOf('\n}\n', css.indexOf(from)))

type Palette = Readonly<Record<string, string>>

/** The color tokens that a block declares: name without `--color-`, and `#rrggbb`. */
export const colorsIn = (block: string): Palette =>
  Object.fromEntries(
    [...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, color]) => [name!, color!]),
  )

export const DARK = '@media screen and (prefers-color-scheme: dark)'
export const LIGHT_PALETTE = colorsIn(tokenBlock('@theme static'))
export const DARK_PALETTE: Palette = { ...LIGHT_PALETTE, ...colorsIn(tokenBlock(DARK)) }

const grounds = ['paper', 'raised', 'paper-dark']
const inks = [
  'ink',
  'quiet',
  'brand',
  'brand-strong',
  'problem',
  'success',
  'info',
  'improve',
  'concern',
  'goal',
]
const tints = ['problem-tint', 'success-tint', 'info-tint', 'concern-tint', 'brand-tint']

type Pair = readonly [ink: string, ground: string]

/** The inks that text may have on each ground and tint: every one of them reads in both themes. */
export const TEXT_PAIRS: readonly Pair[] = [
  ...inks.flatMap((ink) => [...grounds, ...tints].map((ground): Pair => [ink, ground])),
  ['on-brand', 'brand'],
  ['on-brand', 'brand-strong'],
]

/** Marks that must stand out, which needs less contrast than text. */
export const MARK_PAIRS: readonly Pair[] = ['edge', 'focus', 'common'].flatMap((name) =>
  grounds.map((ground): Pair => [name, ground]),
)

/** Whether text of one color is readable on the other, both as `#rrggbb` of the light theme. */
export const isTextPair = (ink: string, ground: string): boolean =>
  TEXT_PAIRS.some(([one, other]) => LIGHT_PALETTE[one] === ink && LIGHT_PALETTE[other] === ground)
