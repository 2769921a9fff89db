import { expect, test } from 'vitest'
import { continueHref, isEmpty, searchToKeep, textOf, withOlder } from './draft.ts'

const NOTHING = { title: '', tried: '', setting: '', idea: '', body: '' }

test('a draft is continued where it was begun', () => {
  const begun = { search: 'kind=tip&idea=ten-cribs-a-week', replyTo: null }
  expect(continueHref({ space: 'commons' }, begun)).toBe(
    '/network/commons/new?kind=tip&idea=ten-cribs-a-week&draft=yes',
  )
  expect(continueHref({ topic: 't' }, { search: '', replyTo: 3 })).toBe(
    '/network/topics/t?reply=3&draft=yes#reply',
  )
  expect(continueHref({ post: 'p' }, begun)).toBe('/network/posts/p/edit?draft=yes')
  expect(searchToKeep('?kind=tip&draft=yes')).toBe('kind=tip')
})

test('blank fields are no draft, and a chosen idea alone is none', () => {
  expect(isEmpty({ ...NOTHING, body: ' \n', idea: 'ten-cribs-a-week' })).toBe(true)
  expect(isEmpty({ ...NOTHING, tried: 'Flyers' })).toBe(false)
  expect(textOf({ ...NOTHING, title: 'A title', body: 'A text' })).toBe('A title\n\nA text')
})

test('what other devices saved stands once, the last first', () => {
  expect(withOlder('b', null)).toBe('b')
  expect(withOlder('b', 'a')).toBe('b\n\na')
  expect(withOlder('a', 'b\n\na')).toBe('b\n\na')
})
