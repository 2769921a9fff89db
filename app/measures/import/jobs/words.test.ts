import { expect, test } from 'vitest'
import { percentOf, progressWords, spokenProgress } from './words.ts'

test('how far a file is reads as its row, and as whole percents that never say 100 too early', () => {
  const reading = { doing: 'reading', row: 249_999, of: 250_000 } as const
  expect([progressWords(reading), percentOf(reading)]).toEqual(['Reading row 249,999 of 250,000', 99])
  const writing = { doing: 'writing', row: 1_000, of: 4_000 } as const
  expect([progressWords(writing), percentOf(writing)]).toEqual(['Storing row 1,000 of 4,000', 25])
})

test('before rows are known, the file is being opened and no share of it is claimed', () => {
  const opening = { doing: 'reading', row: 0, of: 0 } as const
  expect([progressWords(opening), percentOf(opening)]).toEqual(['Opening the file', null])
})

test('aloud it is said once a quarter', () => {
  const said = Array.from({ length: 101 }, (_, row) => spokenProgress({ doing: 'reading', row, of: 100 }))
  expect([...new Set(said)]).toEqual([
    'Reading the file',
    'Reading the file: 25 percent',
    'Reading the file: 50 percent',
    'Reading the file: 75 percent',
    'Reading the file: 100 percent',
  ])
})
