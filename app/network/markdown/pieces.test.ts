import { expect, test } from 'vitest'
import { namesIn, piecesOf } from './pieces.ts'

test('every name that a post may mention is there to be looked up, each once', () => {
  expect(namesIn('@ohio and `@Texas`\n> @ohio, a@b.gov')).toEqual(['ohio', 'texas'])
})

test('names and addresses of mail are apart from the words around them', () => {
  expect(piecesOf('Ask @Ana-Lee. Or ana@odh.gov!').map(({ kind, text }) => [kind, text])).toEqual([
    ['words', 'Ask '],
    ['mention', '@Ana-Lee'],
    ['words', '. Or '],
    ['mail', 'ana@odh.gov'],
    ['words', '!'],
  ])
})
