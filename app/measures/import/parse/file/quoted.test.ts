import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { quotedCells } from './quoted.ts'

/** What the general parser makes of the same text; null where a mark is never closed. */
function general(text: string, first = 1) {
  const records: { line: number; cells: string[] }[] = []
  let line = first
  try {
    parse(text, {
      delimiter: ',',
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        if (cells.length > 1 || cells[0]!.trim() !== '') records.push({ line, cells })
        line = first + lines
        return null
      },
    })
    return records
  } catch {
    return null
  }
}

/** Every text of so many pieces. */
function* texts(pieces: readonly string[], length: number): Generator<string> {
  if (length === 0) return yield ''
  for (const beginning of texts(pieces, length - 1)) for (const piece of pieces) yield beginning + piece
}

test('every short text is taken apart as the general parser does it, or left to it', () => {
  let same = 0
  for (let length = 0; length <= 6; length += 1)
    for (const text of texts(['"', ',', '\n', 'a'], length)) {
      const { records, until, rest, line } = quotedCells(text, 1, ',')
      const others = until === 'odd' ? general(text.slice(rest), line) : until === 'open' ? null : []
      if (until !== 'odd') same += 1
      expect(others && [...records, ...others], JSON.stringify(text)).toEqual(general(text))
    }
  expect(same).toBeGreaterThan(2_000)
})
