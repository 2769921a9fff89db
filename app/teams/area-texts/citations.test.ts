import { expect, test } from 'vitest'
import { sourced, known, proposed, type StrategyAreaText } from './area.ts'
import { sourcesOf } from './citations.ts'

const text = (more: Partial<StrategyAreaText>): StrategyAreaText => ({
  slug: 'safe-sleep',
  name: 'Safe sleep',
  shortName: 'Safe sleep',
  summary: '',
  why: [],
  goal: known(''),
  contradictions: [],
  aim: {
    sentence: proposed(''),
    what: '',
    forWhom: '',
    change: 'raise',
    measure: '',
    target: { kind: 'relative', value: 10 },
  },
  primaryDrivers: [],
  secondaryDrivers: [],
  changeIdeas: [],
  seen: [],
  furtherReading: [],
  ...more,
})

test('sources are numbered as the page needs them, each once', () => {
  const areaText = text({
    why: [sourced('hirai-2018', 'a'), known('b')],
    goal: sourced('nichq-project', 'c'),
    seen: [sourced('hirai-2018', 'd'), sourced('amchp-2015', 'e')],
  })
  expect(sourcesOf(areaText)).toEqual(['hirai-2018', 'nichq-project', 'amchp-2015'])
})

test('the reason why an idea was given up is cited, and so is what to read on', () => {
  const areaText = text({
    changeIdeas: [
      {
        slug: 'x',
        title: 'x',
        text: known('y'),
        superseded: { on: '2023-04-06', reason: sourced('fda-2023', 'withdrawn') },
      },
    ],
    furtherReading: [{ title: 'z', about: '', source: 'npm-3' }],
  })
  expect(sourcesOf(areaText)).toEqual(['fda-2023', 'npm-3'])
})
