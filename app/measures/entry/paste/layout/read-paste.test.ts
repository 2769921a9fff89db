import { expect, test } from 'vitest'
import { period } from '#app/kernel/time/period.ts'
import {
  CRIB,
  done,
  lines,
  read,
  recorded,
  refusals,
  seriesOf,
  TEACH,
  figuresOf,
} from '#tests/support/pasting.ts'
import type { HeadingChoice } from './layout.ts'

const EXPECTED = ['crib 2026-01 12/40', 'teach 2026-01 30/50', 'crib 2026-02 13/41', 'teach 2026-02 31/51']

test('months down, measures across in pairs under a merged name', () => {
  const text = lines(
    ` | ${CRIB.name} |  | ${TEACH.name} | `,
    'Month | Num | Den | Num | Den',
    'Jan-26 | 12 | 40 | 30 | 50',
    'Feb-26 | 13 | 41 | 31 | 51',
  )
  expect(figuresOf(read(text))).toEqual(EXPECTED)
})

test('months across, numerator and denominator in alternating rows', () => {
  const text = lines(
    'Measure |  | Jan 2026 | Feb 2026 | Total',
    `${CRIB.name} | Numerator | 12 | 13 | 25`,
    ' | Denominator | 40 | 41 | 81',
    `${TEACH.name} | Numerator | 30 | 31 | 61`,
    ' | Denominator | 50 | 51 | 101',
  )
  const answer = done(read(text))
  expect(figuresOf(answer).sort()).toEqual([...EXPECTED].sort())
  expect(answer.passedOver).toEqual(['Total'])
})

test('months across with a pair of columns each', () => {
  const text = lines(
    ' | January 2026 |  | February 2026 | ',
    'Measure | N | D | N | D',
    'safe-crib-audit | 12 | 40 | 13 | 41',
    'safe-sleep-teach-back | 30 | 50 | 31 | 51',
  )
  expect(figuresOf(read(text)).sort()).toEqual([...EXPECTED].sort())
})

test('one row for each measure and month', () => {
  const text = lines(
    'period | measure | numerator | denominator',
    '2026-01 | safe-crib-audit | 12 | 40',
    '2026-01 | safe-sleep-teach-back | 30 | 50',
    '2026-02 | safe-crib-audit | 13 | 41',
    '2026-02 | safe-sleep-teach-back | 31 | 51',
  )
  expect(figuresOf(read(text))).toEqual(EXPECTED)
})

test('the part may stand in the heading, and two headings of one name are numerator and denominator', () => {
  const inName = lines(
    `Month | ${CRIB.name} (num) | ${CRIB.name} (den) | ${TEACH.name} | ${TEACH.name}`,
    '2026-01 | 12 | 40 | 30 | 50',
    '2026-02 | 13 | 41 | 31 | 51',
  )
  expect(figuresOf(read(inName))).toEqual(EXPECTED)
})

test('both counts in one cell, a rate beside them and a title above do no harm', () => {
  const text = lines(
    'Ohio safe sleep report |  |  | ',
    'Month | Safe crib audit | % | Notes',
    'Jan 2026 | 12/40 | 30% | new nurse',
    'Feb 2026 | 13 of 41 | 31.7% | ',
  )
  expect(figuresOf(read(text))).toEqual(['crib 2026-01 12/40', 'crib 2026-02 13/41'])
})

test('blank says nothing, words say why there is no figure, a dash is asked about', () => {
  const text = lines(
    `Month | ${CRIB.name} num | ${CRIB.name} den`,
    'Aug 2025 |  | ',
    'Sep 2025 | . | .',
    'Oct 2025 | N/A | N/A',
    'Nov 2025 | <10 | 40',
    'Dec 2025 | - | -',
    'Jan 2026 | pending | ',
    'Feb 2026 | 1,012 | 1,240',
  )
  const answer = done(read(text))
  expect(figuresOf(answer)).toEqual([
    'crib 2025-10 not-applicable',
    'crib 2025-11 withheld',
    'crib 2026-01 not-yet',
    'crib 2026-02 1012/1240',
  ])
  expect(refusals(answer)).toEqual([
    expect.stringContaining('can mean zero, not available or not applicable'),
  ])
  expect(answer.blank).toBe(2)
})

test('a percentage where counts are needed and a numerator above its denominator are refused at their cell', () => {
  const text = lines(
    `Month | ${CRIB.name} | ${TEACH.name} num | ${TEACH.name} den`,
    'Jan 2026 | 75% | 60 | 50',
  )
  const { refused, figures } = done(read(text))
  expect(figures).toEqual([])
  expect(refused).toMatchObject([
    {
      row: 2,
      column: 2,
      text: '75%',
      message: expect.stringContaining('needs a numerator and a denominator'),
    },
    { row: 2, column: 3, text: '60', message: expect.stringContaining('larger than the denominator') },
  ])
})

test('what stands already is the same, what differs is changed and says from what, and nothing else is touched', () => {
  const series = [seriesOf(CRIB, [recorded('2026-01', 12, 40), recorded('2026-02', 9, 41)])]
  const text = lines(
    `Month | ${CRIB.name} num | ${CRIB.name} den`,
    'Dec 2025 | 1 | 9',
    'Jan 2026 | 12 | 40',
    'Feb 2026 | 13 | 41',
  )
  expect(
    done(read(text, { series })).figures.map(({ kind, before }) => [kind, before?.reported ?? null]),
  ).toEqual([
    ['new', null],
    ['same', { state: 'value', numerator: 12, denominator: 40 }],
    ['changed', { state: 'value', numerator: 9, denominator: 41 }],
  ])
})

test('two different figures for one cell are refused together: they may be two hospitals', () => {
  const text = lines(
    `Month | ${CRIB.name} num | ${CRIB.name} den`,
    'Jan 2026 | 12 | 40',
    'Jan 2026 | 13 | 40',
  )
  expect(figuresOf(read(text))).toEqual([])
  expect(refusals(read(text))).toEqual([expect.stringContaining('It stands twice')])
})

test('a heading is recognized loosely, said to be guessed, and can be said to be something else', () => {
  const text = lines('Month | crib audits met num | crib audits met den', 'Jan 2026 | 12 | 40')
  const first = done(read(text))
  expect(figuresOf(first)).toEqual(['crib 2026-01 12/40'])
  expect(first.headings.map(({ key, guessed }) => [key, guessed])).toEqual([
    ['c1', true],
    ['c2', true],
  ])
  const choices = new Map<string, HeadingChoice>([
    ['c1', { measure: TEACH, part: 'numerator' }],
    ['c2', { measure: TEACH, part: 'denominator' }],
  ])
  expect(figuresOf(read(text, { choices }))).toEqual(['teach 2026-01 12/40'])
  const none = new Map<string, HeadingChoice>([
    ['c1', 'ignore'],
    ['c2', 'ignore'],
  ])
  expect(done(read(text, { choices: none }))).toMatchObject({ figures: [], refused: [] })
})

test('figures alone are laid over the grid from the cell they were pasted on', () => {
  const anchor = { measure: CRIB.slug, period: period('2026-01') }
  const text = lines('12 | 13', '40 | 41', '30 | 31', '50 | 51')
  expect(figuresOf(read(text, { anchor })).sort()).toEqual([...EXPECTED].sort())
  expect(figuresOf(read('1,012\n1,240', { anchor }))).toEqual(['crib 2026-01 1012/1240'])
  expect(read(text)).toMatchObject({ ok: false, message: expect.stringContaining('No months were found') })
})

test('headings about single persons refuse the whole block', () => {
  expect(read(lines('Month | Patient name | Birth date', 'Jan 2026 | A | 1/1/2026'))).toMatchObject({
    ok: false,
    message: expect.stringContaining('single persons'),
  })
})
