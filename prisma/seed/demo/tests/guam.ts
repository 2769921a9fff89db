import type { TestStory } from './test-story.ts'

export const GUAM_TESTS: readonly TestStory[] = [
  {
    key: 'cribs-island',
    area: 'safe-sleep',
    idea: 'ten-cribs-a-week',
    from: ['TN', 'cribs-five-small'],
    change: 'Every crib once a month, the grandmother taught together with the mother',
    prediction: 'Six of ten cribs will be safe, and more grandmothers than fathers will come.',
    place: 'Both hospitals of the island',
    ...{ people: 20, sites: 2, days: 60, scale: 6, measure: 'safe-crib-audit', predicted: 60 },
    ...{ ago: 120, lasts: 60, shared: true, began: true },
    ended: { asPlanned: true, reached: 17 },
    studied: {
      ...{ result: 'Eleven of 17; fourteen grandmothers came.', measured: 64.7, matched: 'yes' },
      learned: 'The grandmother decides where the baby sleeps.',
    },
    decided: {
      decision: 'adopt',
      reason: 'It asks those who decide.',
      spread: 'The invitation names the grandmother; both hospitals keep it.',
    },
  },
  {
    key: 'village-messengers',
    area: 'safe-sleep',
    idea: 'chosen-messengers',
    change: 'Each village names the person it would listen to about babies',
    prediction: 'Five of nineteen villages will name somebody we do not know.',
    place: 'Nineteen villages',
    ...{ sites: 19, days: 30, scale: 6, measure: 'safe-crib-audit', ago: -15, lasts: 30, shared: true },
  },
]
