import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectDelimiter } from './delimiter.ts'
import { FOOTER, openRecords, readRecords } from './records.ts'

test('the delimiter is the character on which the lines agree', () => {
  expect(detectDelimiter('a,b\n1,2')).toBe(',')
  expect(detectDelimiter('period;num\nJan-24;1,5\nFeb-24;2,5')).toBe(';')
  expect(detectDelimiter('a\tb, c\n1\t2\n3\t4, 5')).toBe('\t')
  expect(detectDelimiter('A title, with a comma\nperiod;num\n2024-01;1')).toBe(';')
  expect(detectDelimiter('"a;b","c;d"\n1,2')).toBe(',')
  expect(detectDelimiter('sep=;\na,b;c')).toBe(';')
})

test('records keep the line they begin on, over blank lines and lines inside quotation marks', () => {
  const { records } = readRecords('f', 'a,b\n\n"one\ntwo",2\n3,4\n')
  expect(records.map((r) => [r.line, r.cells])).toEqual([
    [1, ['a', 'b']],
    [3, ['one\ntwo', '2']],
    [5, ['3', '4']],
  ])
})

test('everything from a line of dashes on is no data', () => {
  const { records } = readRecords('f', '"a"\t"b"\n1\t2\n"---"\n"Dataset: an "odd" footer\n3\t4')
  expect(records).toHaveLength(2)
  for (const line of ['---', '"---"', '---;;', '"---";"";""', ' --- ; \r'])
    expect(readRecords('f', `a;b;c\n1;2;3\n${line}\n4;5;6`).records).toHaveLength(2)
  expect(readRecords('f', 'a;b;c\n---;2;3\n--- 4;5;6').records).toHaveLength(3)
})

test('quotation marks inside a cell or after a blank do no harm', () => {
  expect(readRecords('f', 'a,b\n5" tube, "x y"\n').records[1]!.cells).toEqual(['5" tube', 'x y'])
})

test('a quotation mark that is never closed is refused, not guessed at', () => {
  expect(() => readRecords('f.csv', 'a,b\n1,"2\n3,4\n')).toThrow(
    'a quotation mark is opened and never closed',
  )
})

test('whatever is written with quotation marks is read back, cell by cell', () => {
  const cell = fc
    .stringMatching(/^[a-z0-9,;" \n-]{1,8}$/)
    .filter((text) => text.trim() === text && !/^-{3,}$|"$|^"/.test(text))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
      const text = `h1,h2\n${rows.map((row) => row.map(quote).join(',')).join('\n')}\n`
      fc.pre(!FOOTER.test(text))
      expect(
        readRecords('f', `sep=,\n${text}`)
          .records.slice(1)
          .map((r) => r.cells),
      ).toEqual(rows)
    }),
  )
})

test('a file without quotation marks is taken apart as the same file with them', () => {
  const cell = fc.stringMatching(/^[a-z0-9 .\u00a0-]{0,6}$/)
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  const text = (table: string[][], mark: string) =>
    table.map((row) => row.map((one) => mark + one + mark).join(';')).join('\n')
  fc.assert(
    fc.property(rows, (table) => {
      expect(readRecords('f', text(table, '')).records).toEqual(readRecords('f', text(table, '"')).records)
    }),
  )
})

test('a file is read in pieces as it would be at once, whatever stands where they meet', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', '"', ',', '\n', ' ', '-', 'é') })
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })), fc.nat(20), (rows, size) => {
      const lines = rows.flatMap((row) =>
        row
          .map((one) => `"${one.replaceAll('"', '""')}"`)
          .join(',')
          .split('\n'),
      )
      const text = ['a,b', ...lines, ''].map((line, i, all) => (i < all.length - 1 ? `${line}\n` : line))
      const pieces = text.reduce<string[]>(
        (all, line) =>
          (all.at(-1)?.length ?? 99) > size ? [...all, line] : [...all.slice(0, -1), all.at(-1)! + line],
        [],
      )
      // Everything from a line of dashes on is no data, so a mark that is open by then is never closed.
      fc.pre(!FOOTER.test(text.join('')))
      const whole = readRecords('f', text.join('')).records
      expect([...openRecords('f', pieces).records]).toEqual(whole)
    }),
  )
})

test('a quotation mark that is closed many lines later holds them together', () => {
  const long = Array.from({ length: 5_000 }, (_, i) => `line ${i}\n`)
  const pieces = ['a,b\n1,"', ...long, 'end"\n', '3,4\n']
  const records = [...openRecords('f', pieces).records]
  expect(records.map(({ line, cells }) => [line, cells.length, cells[0]])).toEqual([
    [1, 2, 'a'],
    [2, 2, '1'],
    [5003, 2, '3'],
  ])
})
