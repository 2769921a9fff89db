import { expect, test } from 'vitest'
import { plainTextOf } from './plain-text.server.ts'
import { quote } from './quote.ts'

test('an excerpt has the words of a post, a line for each paragraph, item and row', () => {
  const source =
    '# Aim\n\nWe **test** [this](/teams/ohio) with @ohio & `code` <b>.\nTwice.\n\n- a\n- [x] b\n\n| n | d |\n| - | - |\n| 1 | 2 |\n\n![Poster](x)'
  expect(plainTextOf(source, 500)).toBe(
    'Aim\nWe test this with @ohio & code <b>.\nTwice.\n- a\n[x] b\nn | d\n1 | 2\nPoster',
  )
})

test('an excerpt is cut between words, and never through a character', () => {
  expect(plainTextOf('one two three four', 15)).toBe('one two three…')
  expect(plainTextOf('a'.repeat(30), 10)).toBe(`${'a'.repeat(9)}…`)
  expect(plainTextOf(`${'a'.repeat(8)}😀😀`, 10)).toBe(`${'a'.repeat(8)}…`)
  expect(plainTextOf('short', 5)).toBe('short')
})

test('a quote names the author and has every line behind its mark', () => {
  expect(quote('One\n\n- two\r\n  @ohio\n', 'Ana Lee')).toBe(
    '> **Ana Lee** wrote:\n>\n> One\n>\n> - two\n>   @ohio\n\n',
  )
})

test('a name in a quote is words, and a long post is cut', () => {
  expect(quote('a', 'x](javascript:y)\n# @ohio <b>')).toContain(
    '> **x\\]\\(javascript\\:y\\) \\# \\@ohio \\<b\\>** wrote:',
  )
  expect(quote('b'.repeat(5_000), 'Ana').length).toBeLessThan(1_600)
})
