import type { TestStory } from './test-story.ts'

export const RHODE_ISLAND_TESTS: readonly TestStory[] = [
  {
    key: 'enrol-desk',
    area: 'social-determinants',
    idea: 'enrol-while-waiting',
    from: ['DE', 'enrol-waiting'],
    change: 'The front desk enrolls while people wait, without a worker of its own',
    prediction: 'One in six will be enrolled; the desk will say it takes too long.',
    place: 'One health center',
    ...{ people: 20, sites: 1, days: 3, scale: 2, measure: 'social-needs-screening', predicted: 55 },
    ...{ ago: 310, lasts: 3, shared: true, began: true },
    ended: { asPlanned: true, reached: 20 },
    studied: {
      ...{ result: 'Four of 20; seven minutes each.', measured: 57, matched: 'yes' },
      learned: 'It works on quiet mornings. The desk chose the hours.',
    },
    decided: { decision: 'adapt', reason: 'Quiet mornings only, in four centers.' },
  },
  {
    key: 'enrol-quiet',
    area: 'social-determinants',
    idea: 'enrol-while-waiting',
    change: 'The desk enrolls on quiet mornings, in four health centers',
    prediction: 'Forty women in a month.',
    place: 'Four health centers',
    ...{ people: 120, sites: 4, days: 20, scale: 4, measure: 'closed-loop-needs', predicted: 48 },
    ...{ ago: 270, lasts: 30, shared: true, began: true, after: 'enrol-desk' },
    ended: { asPlanned: true, reached: 118 },
    studied: {
      ...{ result: 'Thirty-seven women.', measured: 49.2, matched: 'yes' },
      learned: 'Two centers have no quiet morning.',
    },
    decided: {
      decision: 'adopt',
      reason: 'No post is needed.',
      spread: 'Each center names its hours; the desk keeps the count.',
    },
  },
  {
    key: 'doula-call',
    area: 'social-determinants',
    idea: 'neighbourhood-doulas',
    change: 'A doula of the neighborhood calls after the first visit',
    prediction: 'Seven of ten will want her to come.',
    place: 'South Providence',
    ...{ people: 10, sites: 1, days: 14, scale: 2, measure: 'partners-active', ago: 15, lasts: 20 },
    ...{ shared: true, began: true },
    seen: [
      ['observation', 'Six of the first seven said yes, two of them before she had finished the sentence.'],
    ],
  },
]
