import { expect, test } from 'vitest'
import { spelledText, wordQuery } from './word-query.ts'

const word = (text: string) => ({ text, phrase: false, excluded: false })

test('all words are to be there, and the last may be the beginning of one', () => {
  expect(wordQuery([word('safe'), word('sle')])).toBe("'safe' & ('sle' | 'sle':*)")
  expect(wordQuery([word('ab')])).toBe("'ab'")
  expect(wordQuery([{ text: 'safe sleep', phrase: true, excluded: false }])).toBe("'safe sleep'")
})

test('what has a minus is not to be there, and alone is no query', () => {
  expect(wordQuery([word('crib'), { ...word('smoking'), excluded: true }])).toBe("'crib' & !'smoking'")
  expect(wordQuery([{ ...word('smoking'), excluded: true }])).toBe(null)
})

test('marks of the language of queries are no more than blanks', () => {
  expect(wordQuery([word("o'hara"), word('a&b|!(c):*<->\\')])).toBe("'o''hara' & 'a b c -'")
})

test('the spelled text is the words in small letters', () => {
  expect(spelledText([word('Safe'), word('Slep')])).toBe('safe slep')
})
