import { expect, test } from 'vitest'
import corpus from '#tests/data/identifying.json' with { type: 'json' }
import { findIdentifying } from './find.ts'
import { KIND_EXAMPLE, IDENTIFYING_KINDS, type IdentifyingKind } from './kinds.ts'

const marked = [...corpus.written_first, ...corpus.held_out]
const kindsIn = (text: string): IdentifyingKind[] => findIdentifying(text).map(({ kind }) => kind)

test.each(marked.filter(({ kind }) => kind !== null))('$kind: $text', ({ text, kind }) => {
  expect(kindsIn(text)).toContain(kind)
})

test.each(marked.filter(({ kind }) => kind === null))('nobody is identified by: $text', ({ text }) => {
  expect(kindsIn(text)).toEqual([])
})

test.each(IDENTIFYING_KINDS)('the example of %s is caught', (kind) => {
  expect(kindsIn(KIND_EXAMPLE[kind])).toContain(kind)
})

test('a match says where its words are, in which sentence, why, and how to say it instead', () => {
  const text = 'Five cribs went out. Baby Boy Smith, DOB 3/14/2026, had none.\nThe 6th came late.'
  const [match, ...others] = findIdentifying(text)
  expect(others).toEqual([])
  expect(text.slice(match!.from, match!.to)).toBe('Baby Boy Smith, DOB 3/14/2026')
  expect(match).toMatchObject({
    kind: 'name-with-date',
    sentence: 'Baby Boy Smith, DOB 3/14/2026, had none.',
    reason: 'A name beside a date shows who was born, cared for or died.',
    suggestion: 'Write “a baby born in spring”.',
  })
})

test('an age beside a place is suggested as a rough age in a part of the state', () => {
  const suggestionOf = (text: string) => findIdentifying(text)[0]?.suggestion
  expect(suggestionOf('A 3-day-old infant from Vinton County was readmitted.')).toBe(
    'Write “a few days old, in a county in one part of the state”.',
  )
  expect(suggestionOf('One newborn, 36 hours old, died at Mercy Hospital.')).toBe(
    'Write “a few hours old, at one of the hospitals”.',
  )
})

test('text without a sentence, and an empty one, hold nothing', () => {
  expect(findIdentifying('')).toEqual([])
  expect(findIdentifying(' \n . . ! ')).toEqual([])
})

const DENSE =
  'Baby Boy Smith, DOB 3/14/2026 in Vinton County. We called 614 555 and 3-day-old infants at 39 weeks. '
const hostile = [
  DENSE,
  'a',
  '1',
  'Ab ',
  '1-',
  '.',
  ' ',
  '\n',
  '555-',
  'MRN ',
  'SSN: ',
  'a.@',
  '. ',
  '1 A ',
  'Baby Boy ',
]

test.each(hostile)('ten times as much of %j takes about ten times as long', (piece) => {
  // The best of three: the processor's time of the process is that of other tests too. A pattern that starts
  // again at every place would take a hundred times as long.
  const spent = (size: number): number => {
    const text = piece.repeat(Math.ceil(size / piece.length))
    const tries = [1, 2, 3].map(() => {
      const before = process.cpuUsage()
      findIdentifying(text)
      return process.cpuUsage(before).user / 1_000
    })
    return Math.min(...tries)
  }
  spent(50_000)
  expect(spent(1_000_000)).toBeLessThan(40 * spent(100_000) + 200)
})
