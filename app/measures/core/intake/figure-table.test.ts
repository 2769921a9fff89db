import fc from 'fast-check'
import { expect, test } from 'vitest'
import { period } from '#app/kernel/period.ts'
import { FigureTable } from './figure-table.ts'
import { storedKey } from './plan.ts'
import type { Entry } from './rows/read-rows.ts'

const figures = fc.array(
  fc.record({
    row: fc.nat(100_000),
    teamCode: fc.constantFrom(null, 'OH', 'VT'),
    measureSlug: fc.constantFrom('a', 'b', 'a-measure-with-a-long-name'),
    period: fc.integer({ min: 1900, max: 2199 }).map((year) => period(String(year))),
    reading: fc.oneof(
      fc.constantFrom({ state: 'not-yet' } as const, { state: 'withheld' } as const),
      fc.record({
        state: fc.constant('value' as const),
        numerator: fc.nat(),
        denominator: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true })),
      }),
    ),
    provisional: fc.option(fc.boolean()),
    comment: fc.option(fc.string()),
    group: fc.constantFrom({ stratification: 'payer', stratum: 'medicaid' }),
  }),
  { maxLength: 3_000, size: 'max' },
)

test('figures come back from the table as they went in, in the order of their rows once sorted', () => {
  fc.assert(
    fc.property(figures, (all: Entry[]) => {
      const table = FigureTable.of(all)
      expect([...table]).toEqual(all)
      expect(Array.from(table.sorted(), ({ row }) => row)).toEqual(
        all.map(({ row }) => row).sort((a, b) => a - b),
      )
    }),
    { numRuns: 20 },
  )
})

test('the first figure about a thing is found, and nothing about what was never added', () => {
  fc.assert(
    fc.property(figures, figures, (all: Entry[], others: Entry[]) => {
      const table = FigureTable.of(all)
      const first = new Map<string, number>()
      const keyOf = (entry: Entry) => `${entry.teamCode} ${storedKey(entry)}`
      all.forEach((entry, i) => void (first.has(keyOf(entry)) || first.set(keyOf(entry), i)))
      for (const entry of [...all, ...others]) {
        expect(table.indexOf(entry)).toBe(first.get(keyOf(entry)) ?? -1)
      }
    }),
    { numRuns: 10 },
  )
})

test('what is left out is gone, and a table that loses nothing stays itself', () => {
  const table = FigureTable.of(fc.sample(figures, { numRuns: 1, seed: 1 })[0]!)
  expect(table.filter(() => true)).toBe(table)
  const odd = table.filter((_, index) => index % 2 === 1)
  expect([...odd]).toEqual([...table].filter((_, index) => index % 2 === 1))
})
