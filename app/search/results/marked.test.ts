import { expect, test } from 'vitest'
import { MARK_END, MARK_START, markedPieces } from './marked.ts'

test('a text is cut at its marks, which are not shown', () => {
  expect(markedPieces(`Safe ${MARK_START}cribs${MARK_END} at <b>home</b>`)).toEqual([
    { text: 'Safe ', marked: false },
    { text: 'cribs', marked: true },
    { text: ' at <b>home</b>', marked: false },
  ])
})

test('marks without a partner, as somebody may have typed them, hurt nothing', () => {
  expect(markedPieces(`${MARK_END}a${MARK_START}b`)).toEqual([
    { text: 'a', marked: false },
    { text: 'b', marked: true },
  ])
})
