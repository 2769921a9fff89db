import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OPERATORS } from './operators.ts'
import { parseSearch } from './parse.ts'
import { SEARCH_KINDS } from './kind.ts'

const searchOf = (text: string) => {
  const parsed = parseSearch(text)
  if (parsed.is !== 'search') throw new Error(JSON.stringify(parsed))
  return parsed.search
}
const problemsOf = (text: string) => {
  const parsed = parseSearch(text)
  return parsed.is === 'problems' ? parsed.problems : []
}

test('words, phrases and words with a minus are terms', () => {
  expect(searchOf('cribs "back to sleep" -smoking').terms).toEqual([
    { text: 'cribs', phrase: false, excluded: false },
    { text: 'back to sleep', phrase: true, excluded: false },
    { text: 'smoking', phrase: false, excluded: true },
  ])
})

test('every operator narrows the search, and the kinds to those that can have it', () => {
  expect(searchOf('in:Safe-Sleep cribs')).toMatchObject({ space: 'safe-sleep', kinds: ['topic', 'post'] })
  expect(searchOf('by:@ana-lee')).toMatchObject({ author: 'ana-lee', kinds: ['topic', 'post', 'test'] })
  expect(searchOf('by:"Ana Lee"')).toMatchObject({ author: 'ana lee' })
  expect(searchOf('state:"New York"')).toMatchObject({ state: 'new york' })
  expect(searchOf('state:OH').kinds).not.toContain('idea')
  expect(searchOf('area:smoking')).toMatchObject({ area: 'smoking-cessation', kinds: SEARCH_KINDS })
  expect(searchOf('kind:replies cribs').kinds).toEqual(['post'])
  expect(searchOf('kind:shared-test')).toMatchObject({ topicKind: 'shared-test', kinds: ['topic'] })
  expect(searchOf('idea:ten-cribs-a-week')).toMatchObject({ idea: 'ten-cribs-a-week' })
  expect(searchOf('is:unanswered state:OH')).toMatchObject({ unanswered: true, kinds: ['topic'] })
  expect(searchOf('after:2026-03 before:2027')).toMatchObject({
    from: new Date('2026-03-01T00:00:00Z'),
    until: new Date('2027-01-01T00:00:00Z'),
  })
})

test('the examples of the help are understood', () => {
  for (const { example } of OPERATORS) expect(problemsOf(example)).toEqual([])
})

test('what is not understood is said in a sentence', () => {
  expect(problemsOf('autor:ana cribs')[0]).toMatch(/^“autor:” is not an operator\. There are in:, by:/)
  expect(problemsOf('state: cribs')).toEqual([
    'Say what state: is, without a blank between them, as in state:OH.',
  ])
  expect(problemsOf('area:moon')[0]).toMatch(/^There is no area “moon”\. There are safe-sleep,/)
  expect(problemsOf('kind:constructor')[0]).toMatch(/^There is no kind “constructor”/)
  expect(problemsOf('idea:none')[0]).toMatch(/^There is no change idea “none”/)
  expect(problemsOf('is:solved')).toEqual(['is: can be is:unanswered only, not “solved”.'])
  expect(problemsOf('before:2026-02-30')[0]).toMatch(/^“2026-02-30” is not a day\./)
  expect(problemsOf('state:OH state:TX')).toEqual(['state: can be there once only.'])
  expect(problemsOf('kind:team by:ana')).toEqual(['Nothing can be found with kind: and by: together.'])
  expect(problemsOf('kind:team is:unanswered').length).toBe(1)
})

test('three letters are needed where no operator narrows the search', () => {
  expect(problemsOf('ab')).toEqual(['Type three letters or more.'])
  expect(problemsOf('ab state:OH')).toEqual(['Type three letters or more.'])
  expect(problemsOf('-smoking')).toEqual(['Type a word that is to be there, too.'])
  expect(searchOf('WIC').terms).toHaveLength(1)
  expect(searchOf('-smoking state:OH').terms).toHaveLength(1)
})

test('an address, a time and marks are words or nothing', () => {
  expect(searchOf('https://example.org/a').terms).toEqual([
    { text: 'https://example.org/a', phrase: false, excluded: false },
  ])
  expect(searchOf('at 10:30').terms.map(({ text }) => text)).toEqual(['at', '10:30'])
  for (const text of ['', '   ', '"', '-', '""', '-""', '& | !', '%', '\\'])
    expect(parseSearch(text).is).toBe('empty')
})

test('whatever is typed is a search, a sentence or nothing', () => {
  const parts = fc.constantFrom(
    'in:',
    'by:',
    '"',
    '-',
    ' ',
    'state:OH',
    'before:',
    'crib',
    ':',
    'é',
    '\u0000',
  )
  const typed = fc.oneof(
    fc.string(),
    fc.array(fc.oneof(parts, fc.string())).map((all) => all.join('')),
  )
  fc.assert(fc.property(typed, (text) => ['search', 'problems', 'empty'].includes(parseSearch(text).is)))
})
