import { expect, test } from 'vitest'
import { readBlock } from '#app/measures/entry/paste/layout/block.ts'
import { FileRefusal } from '#app/measures/import/parse/codes.ts'
import { parsedText } from '../golden/parse-corpus.ts'
import { secondsOf } from '../support/seconds.ts'

/** A file or a paste may be refused; it may not take long. */
function refusable(read: () => unknown): void {
  try {
    read()
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error
  }
}

const LONG = 'period,team,measure,numerator,denominator\n'
const WIDE = 'Measure,Jan-24,Feb-24,Mar-24\n'
const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['a paste', (text) => refusable(() => readBlock(text))],
  ['the rows of a file', (text) => parsedText(LONG + text)],
  ['one row of a file', (text) => parsedText(`${LONG}2024-01,OH,safe-sleep-education,${text},5\n`)],
]

const RUNS = [
  ...'()[]{}<>"\'`,;:|/\\-–_.+*%#=@&?!~^$ \t\n\r\u2028\u00a0\u202f0aé\u0000\ufeff',
  ...['\r\n', '"\n', ',\n', '"a', '",', '--\n', '"-', 'x,', '1,', '1\r', '1\n', '2024-01\n', '1/'],
]
const MEGABYTE = 1_000_000
/**
 * Alone, each takes less than a second; here another test runs beside it. Quadratic work would take minutes.
 */
const MOST_SECONDS = 3
/** A wide table is held in memory and read several times over; quadratic work would take minutes. */
const MOST_WIDE_SECONDS = 6

test.each(READERS)(
  '%s with a megabyte of any one character is read in time that grows with it',
  (_, read) => {
    const slow = RUNS.map((run) => {
      const text = run.repeat(MEGABYTE / new TextEncoder().encode(run).length)
      return `${secondsOf(() => read(text), MOST_SECONDS).toFixed(2)} s for ${JSON.stringify(run)}`
    }).filter((line) => Number.parseFloat(line) > MOST_SECONDS)
    expect(slow).toEqual([])
  },
  300_000,
)

test('a wide table of a hundred thousand rows is read in time that grows with them', () => {
  for (const row of [',4,5,6\n', 'Safe sleep education,4,5,6\n']) {
    const text = WIDE + row.repeat(100_000)
    expect(
      secondsOf(() => parsedText(text), MOST_WIDE_SECONDS),
      row,
    ).toBeLessThan(MOST_WIDE_SECONDS)
  }
}, 300_000)
