import { expect, test } from 'vitest'
import { foldedPhrase, MOST_WORDS, watcherOf } from './watched.ts'

const word = (phrase: string, handling: 'warn' | 'block' = 'warn') => ({
  ...{ id: phrase, phrase, handling, reason: `About ${phrase}` },
})
const foundIn = (text: string, ...phrases: string[]) =>
  watcherOf(phrases.map((phrase) => word(phrase)))(text).map(({ from, to }) => text.slice(from, to))

test('a watched word is found as a whole word, whatever its case and marks', () => {
  expect(foundIn('The naïve CRACK-baby talk', 'naive', 'crack baby')).toEqual(['naïve', 'CRACK-baby'])
  expect(foundIn('Crackers and babysitters', 'crack', 'baby')).toEqual([])
  expect(foundIn('Nai\u0308ve again', 'NAÏVE')).toEqual(['Nai\u0308ve'])
})

test('of two phrases that begin alike the longer one counts, and each place is found once', () => {
  expect(foundIn('welfare queen, welfare', 'welfare', 'welfare queen')).toEqual(['welfare queen', 'welfare'])
})

test('what is marked stands in its sentence, with the reason staff gave', () => {
  const [match] = watcherOf([word('frequent flyer', 'block')])('All is well. A frequent  flyer came.')
  expect(match).toMatchObject({ sentence: 'A frequent  flyer came.', start: 13, handling: 'block' })
  expect(match!.sentence.slice(match!.from - 13, match!.to - 13)).toBe('frequent  flyer')
})

test('a phrase is compared by its words alone', () => {
  expect(foldedPhrase('  Crack – BABY! ')).toBe('crack baby')
  expect(foldedPhrase('!?')).toBe('')
})

test('from each word of a text no more is looked at than the longest phrase has words', () => {
  const phrase = Array.from({ length: MOST_WORDS }, () => 'a').join(' ')
  let asked = 0
  const get = Map.prototype.get
  Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown) {
    if (key === 'a') asked += 1
    return get.call(this, key)
  } as typeof get
  try {
    const watch = watcherOf([word(`${phrase.slice(0, -1)}b`)])
    asked = 0
    watch(Array.from({ length: 5_000 }, () => 'a').join(' '))
  } finally {
    Map.prototype.get = get
  }
  expect(asked).toBeGreaterThan(5_000)
  expect(asked).toBeLessThanOrEqual(5_000 * MOST_WORDS)
})
