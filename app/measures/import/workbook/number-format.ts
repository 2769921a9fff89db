import { attribute, walkXml } from '#app/platform/files/xml.ts'

/**
 * How a number of a cell is meant: as it is, as a percentage, as a day, or as a month (a date format that
 * shows no day).
 */
export type NumberKind = 'plain' | 'percent' | 'day' | 'month'

/**
 * The formats every spreadsheet knows by number (ECMA-376 part 1, 18.8.30), as far as they are no plain
 * numbers.
 */
const BUILT_IN: Readonly<Record<number, NumberKind>> = {
  9: 'percent',
  10: 'percent',
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  22: 'day',
  27: 'day',
  30: 'day',
  36: 'day',
  50: 'day',
  55: 'month',
  57: 'day',
}

/** What a format such as `mmm-yy`, `[$-409]m/d/yyyy;@` or `0.0%` does with a number. */
export function kindOfFormat(format: string): NumberKind {
  const bare = (format.split(';')[0] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^[\]]*\]/g, '')
    .toLowerCase()
  if (bare.includes('%')) return 'percent'
  if (/general/.test(bare) || !/[ymd]/.test(bare)) return 'plain'
  return bare.includes('d') ? 'day' : bare.includes('y') ? 'month' : 'plain'
}

/** The kind of each cell style, by its number. */
export async function readStyles(xml: AsyncIterable<string> | null): Promise<NumberKind[]> {
  const kinds: NumberKind[] = []
  const own = new Map<number, NumberKind>()
  let inCells = false
  await walkXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') {
        own.set(
          Number(attribute(attributes, 'numFmtId')),
          kindOfFormat(attribute(attributes, 'formatCode') ?? ''),
        )
      } else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const format = Number(attribute(attributes, 'numFmtId') ?? 0)
        kinds.push(own.get(format) ?? BUILT_IN[format] ?? 'plain')
      }
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return kinds
}

const DAY_MS = 86_400_000
/**
 * Day 0 of either calendar; the older one counts a 29 February 1900 that never was, which only days before
 * March 1900 notice.
 */
const EPOCH = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) }

/**
 * A number of a cell as text that the readers of cells understand: `23.4%`, `2024-01-31`, `2024-01`,
 * `1234.5`.
 */
export function numberText(raw: string, kind: NumberKind, from1904: boolean): string {
  const value = Number(raw)
  if (raw.trim() === '' || !Number.isFinite(value)) return raw.trim()
  // Fifteen digits are what a spreadsheet keeps; the rest is the noise of binary fractions.
  if (kind === 'plain') return plain(value)
  if (kind === 'percent') return `${plain(value * 100)}%`
  const day = new Date((from1904 ? EPOCH[1904] : EPOCH[1900]) + Math.floor(value) * DAY_MS)
  if (value < 1 || Number.isNaN(day.getTime()) || day.getUTCFullYear() > 9999) return plain(value)
  return day.toISOString().slice(0, kind === 'month' ? 7 : 10)
}

function plain(value: number): string {
  const rounded = Number(value.toPrecision(15))
  return Math.abs(rounded) < 1e15 && Math.abs(rounded) >= 1e-6
    ? String(rounded)
    : rounded.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 10 })
}
