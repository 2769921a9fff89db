import type { TestStory } from './test-story.ts'

/** Checklists and one telephone number, for babies to be born where they can be helped. */
export const TEXAS_TESTS: readonly TestStory[] = [
  {
    key: 'checklist-1',
    area: 'risk-appropriate-care',
    idea: 'checklist-at-24-weeks',
    change: 'A checklist at 24 weeks: who must be born at level III, and where that is',
    prediction: 'Two of 15 will have a plan who had none.',
    place: 'One practice',
    ...{ people: 15, sites: 1, days: 10, scale: 2, measure: 'transfer-before-birth', predicted: 65 },
    ...{ ago: 540, lasts: 14, shared: true, began: true },
    ended: { asPlanned: true, reached: 15 },
    studied: {
      ...{ result: 'Three of 15.', measured: 66, matched: 'yes' },
      learned: 'The list is two minutes. Where level III is, half of the practices did not know.',
    },
    decided: { decision: 'adapt', reason: 'Print the map of the region on the back.' },
  },
  {
    key: 'checklist-2',
    area: 'risk-appropriate-care',
    idea: 'checklist-at-24-weeks',
    change: 'The checklist with the map in all practices of one perinatal region',
    prediction: 'Eight of ten women at risk will be moved before birth.',
    place: 'One perinatal region',
    ...{ sites: 31, days: 120, scale: 5, measure: 'transfer-before-birth', predicted: 74 },
    ...{ ago: 480, lasts: 150, shared: true, began: true, after: 'checklist-1' },
    ended: { asPlanned: true },
    studied: {
      ...{ result: 'Seventy-three of a hundred.', measured: 73.2, matched: 'yes' },
      learned: 'Those who were not moved came too late: the ambulance, not the list.',
    },
    decided: {
      decision: 'adopt',
      reason: 'Two minutes, and the region moved.',
      spread: 'Every region prints its own map; the share is read each quarter.',
    },
  },
  {
    key: 'one-number-1',
    area: 'risk-appropriate-care',
    idea: 'one-number',
    change: 'One telephone number for all transfers of a region, answered by the level IV hospital',
    prediction: 'From call to acceptance in fifteen minutes.',
    place: 'One perinatal region',
    ...{ sites: 12, days: 30, scale: 5, measure: 'minutes-call-to-acceptance', predicted: 15 },
    ...{ ago: 300, lasts: 45, shared: true, began: true },
    ended: { asPlanned: true },
    studied: {
      ...{ result: 'Nineteen minutes in the median.', measured: 19, matched: 'partly' },
      learned: 'The number is quick, the bed is not. Anyone who answers must see the beds.',
    },
    decided: { decision: 'adapt', reason: 'Put the list of free beds beside the telephone.' },
  },
  {
    key: 'one-number-2',
    area: 'risk-appropriate-care',
    idea: 'one-number',
    change: 'The same number with the list of free beds, renewed every four hours',
    prediction: 'Twelve minutes.',
    place: 'One perinatal region',
    ...{ sites: 12, days: 60, scale: 5, measure: 'minutes-call-to-acceptance', predicted: 12 },
    ...{ ago: 40, lasts: 90, shared: true, began: true, after: 'one-number-1' },
  },
]
