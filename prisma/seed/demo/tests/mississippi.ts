import type { TestStory } from './test-story.ts'

export const MISSISSIPPI_TESTS: readonly TestStory[] = [
  {
    key: 'cribs-delta',
    area: 'safe-sleep',
    idea: 'ten-cribs-a-week',
    from: ['TN', 'cribs-rural'],
    change: 'Every crib once a month in one hospital of the Delta, the night shift looking',
    prediction: 'Four of ten cribs will be safe.',
    place: 'One hospital in the Delta',
    ...{ people: 10, sites: 1, days: 30, scale: 3, measure: 'safe-crib-audit', predicted: 40 },
    ...{ ago: 220, lasts: 30, shared: true, began: true },
    ended: { asPlanned: true, reached: 9 },
    studied: {
      ...{ result: 'Three of nine.', measured: 33.3, matched: 'partly' },
      learned:
        'Half of the cribs are brought from home. Look at what stands there, and ask for the hospital’s.',
    },
    decided: { decision: 'adapt', reason: 'Offer a portable crib with the visit, then look again.' },
  },
  {
    key: 'crib-visit',
    area: 'safe-sleep',
    idea: 'crib-with-a-visit',
    change: 'A portable crib with the first home visit, and a look at where it stands',
    prediction: 'Seven of ten will sleep in it at the second visit.',
    place: 'Two counties in the Delta',
    ...{ people: 30, sites: 2, days: 60, scale: 4, ago: 160, lasts: 75, shared: true, began: true },
    after: 'cribs-delta',
    ended: { asPlanned: true, reached: 26 },
    studied: {
      ...{ result: 'Nineteen of 26.', matched: 'yes' },
      learned: 'It stands where the visitor helped to put it up.',
    },
    decided: {
      decision: 'adopt',
      reason: 'The crib is used when it is put up together.',
      spread: 'Cribs are handed over at the visit only, never by mail.',
    },
  },
  {
    key: 'booked-delta',
    area: 'preconception-interconception',
    idea: 'book-at-36-weeks',
    from: ['AL', 'booked-before-birth'],
    change: 'Book the visit after birth at 36 weeks, with the ride, in one county',
    prediction: 'Half will come.',
    place: 'One county',
    ...{ people: 20, sites: 2, days: 60, scale: 4, measure: 'postpartum-visit', predicted: 50 },
    ...{ ago: 20, lasts: 90, shared: true, began: true },
  },
]
