import type { TestStory } from './test-story.ts'

/** Few births, so each test is small and its figures say little alone. */
export const VERMONT_TESTS: readonly TestStory[] = [
  {
    key: 'checklist-north',
    area: 'risk-appropriate-care',
    idea: 'checklist-at-24-weeks',
    from: ['TX', 'checklist-2'],
    change: 'The checklist with the map in the three practices of the north',
    prediction: 'Every woman at risk will have a plan by 28 weeks.',
    place: 'Three practices in the Northeast Kingdom',
    ...{ people: 18, sites: 3, days: 60, scale: 4, ago: 230, lasts: 90, shared: true, began: true },
    ended: { asPlanned: true, reached: 16 },
    studied: {
      ...{ result: 'Sixteen of sixteen had a plan.', matched: 'yes' },
      learned: 'With so few women the nurse knows each plan by heart; the list is for the night she is away.',
    },
    decided: {
      decision: 'adopt',
      reason: 'Nobody is missed when the nurse is away.',
      spread: 'The list lies in the on-call bag of all six practices.',
    },
  },
  {
    key: 'road-plan',
    area: 'risk-appropriate-care',
    idea: 'lodging-and-video',
    change: 'A bed near the hospital from 34 weeks for women who live beyond the pass',
    prediction: 'Two of four will take it in winter.',
    place: 'One hospital',
    ...{ people: 4, sites: 1, days: 60, scale: 2, ago: 330, lasts: 90, shared: true, began: true },
    ended: { asPlanned: true, reached: 3 },
    studied: {
      ...{ result: 'None of three took it.', matched: 'no' },
      learned: 'Who has children at home does not leave for six weeks.',
    },
    decided: { decision: 'abandon', reason: 'A bed without the family is no help.' },
  },
  {
    key: 'risk-sheet',
    area: 'preterm-early-term',
    change: 'One sheet for earlier preterm birth in the first-visit folder',
    prediction: 'All sheets will come back.',
    place: 'Two practices',
    ...{ people: 12, sites: 2, days: 30, scale: 3, measure: 'preterm-risk-identified', predicted: 90 },
    ...{ ago: 33, lasts: 30, began: true, shared: true },
    ended: { asPlanned: true, reached: 11 },
  },
]
