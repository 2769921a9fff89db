import type { TestStory } from './test-story.ts'

export const WISCONSIN_TESTS: readonly TestStory[] = [
  {
    key: 'three-blocks',
    area: 'social-determinants',
    idea: 'three-blocks',
    change: 'Residents of three blocks choose the first thing to try, at a supper',
    prediction: 'Twelve will come, and they will choose a thing we did not think of.',
    place: 'Three blocks in Milwaukee',
    ...{ people: 12, sites: 1, days: 1, scale: 2, ago: 250, lasts: 1, shared: true, began: true },
    ended: { asPlanned: true, reached: 19 },
    studied: {
      ...{ result: 'Nineteen came. They chose the bus stop.', matched: 'yes' },
      learned: 'The clinic is nine minutes away and the bus does not stop there. Nobody had told us.',
    },
    decided: { decision: 'adapt', reason: 'Ask the transit authority for a stop for three months.' },
  },
  {
    key: 'bus-stop',
    area: 'social-determinants',
    idea: 'three-blocks',
    change: 'A bus stop at the clinic for three months',
    prediction: 'Missed visits will fall by a third.',
    place: 'Three blocks in Milwaukee',
    ...{ sites: 1, days: 90, scale: 3, measure: 'closed-loop-needs', predicted: 45 },
    ...{ ago: 190, lasts: 90, shared: true, began: true, after: 'three-blocks' },
    ended: { asPlanned: true },
    studied: {
      ...{ result: 'Missed visits fell from 31 to 22 in a hundred.', measured: 46, matched: 'yes' },
      learned: 'The stop did what three years of reminder calls did not.',
    },
  },
]
