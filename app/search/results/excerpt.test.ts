import { expect, test } from 'vitest'
import { withEllipses, withoutHalves } from './excerpt.ts'

test('half a mark is left out of an excerpt, and arithmetic stays', () => {
  expect(withoutHalves('of them** before the first visit, **few')).toBe('of them before the first visit, few')
  expect(withoutHalves('a `code, and (_so')).toBe('a code, and (so')
  expect(withoutHalves('2 * 3 = 6, snake_case, 2*3')).toBe('2 * 3 = 6, snake_case, 2*3')
})

test('an excerpt has an ellipsis where it begins or ends within a sentence, and nowhere else', () => {
  const of = (piece: string, before: string, after: string) => withEllipses(piece, { before, after })
  expect(of('We bring cribs', '', '')).toBe('We bring cribs')
  expect(of('cribs twice in one week and', 'for ', ' then')).toBe('… cribs twice in one week and …')
  expect(of('Ohio cribs last.', ' the ', '\n\nWe')).toBe('… Ohio cribs last.')
  expect(of('Cribs last.', 'it. ', '')).toBe('Cribs last.')
  expect(of('Cribs last', '', '. We')).toBe('Cribs last.')
  expect(of('Cribs last', 'it:\n- ', '\n- it')).toBe('Cribs last …')
  expect(of('cribs, e.g. of wood.', 'e.g. ', '')).toBe('… cribs, e.g. of wood.')
  expect(of('“\uE000Cribs\uE001 last.”', 'id. ', ' She')).toBe('“\uE000Cribs\uE001 last.”')
})

test('a word that was cut is left out before an ellipsis', () => {
  expect(withEllipses('We bring cribs and bla', { before: '', after: 'nkets' })).toBe('We bring cribs and …')
})
