import type { TestStory } from './test-story.ts'

/**
 * Tests of the main story: a ramp on the crib audit, one that waits to be studied, one that failed and one
 * that was stopped.
 */
export const OHIO_TESTS: readonly TestStory[] = [
  {
    key: 'crib-audit-1',
    area: 'safe-sleep',
    idea: 'ten-cribs-a-week',
    change: 'Look at ten cribs on one unit on Monday and tell the nurses what was seen the same day',
    prediction: 'Half of the cribs will be safe, and the nurses will want to know which were not.',
    objective: 'Can a nurse look at ten cribs within a quarter of an hour?',
    theory: 'What is seen the same day can still be put right.',
    place: 'Mother and baby unit, one hospital',
    ...{ people: 10, sites: 1, days: 1, scale: 2, measure: 'safe-crib-audit', predicted: 50 },
    ...{ ago: 620, lasts: 1, shared: true, began: true },
    questions: [
      {
        ask: 'How long does it take?',
        predict: 'A quarter of an hour',
        answer: 'Eleven minutes, with the list in hand',
      },
    ],
    seen: [
      ['observation', 'Six of ten cribs held a loose blanket.'],
      ['surprise', 'Two mothers asked for the list, to use it at home.'],
    ],
    ended: { asPlanned: true, reached: 10 },
    studied: {
      ...{ result: 'Four of ten cribs were safe.', measured: 40, matched: 'partly' },
      learned: 'The look is quick. Blankets come from the warmer, so the warmer is where to begin.',
    },
    decided: {
      decision: 'adapt',
      reason: 'One day tells too little; look every week and put the result on the board.',
    },
  },
  {
    key: 'crib-audit-2',
    area: 'safe-sleep',
    idea: 'ten-cribs-a-week',
    change: 'Look at ten cribs every Monday for four weeks and put the result on the unit board',
    prediction: 'Two of three cribs will be safe by the fourth Monday.',
    place: 'Mother and baby unit, one hospital',
    ...{ people: 40, sites: 1, days: 4, scale: 3, measure: 'safe-crib-audit', predicted: 66 },
    ...{ ago: 560, lasts: 28, shared: true, began: true, after: 'crib-audit-1' },
    tasks: [
      { what: 'Print the list and hang up the board', who: 'Nurse educator', place: 'Unit kitchen' },
      { what: 'Look on Monday before ten', who: 'Charge nurse' },
    ],
    seen: [['problem', 'On the third Monday nobody had time to look.']],
    ended: { asPlanned: false, deviation: 'Three Mondays instead of four.', reached: 30 },
    studied: {
      ...{ result: 'Twenty-two of thirty cribs were safe.', measured: 73.3, matched: 'yes' },
      learned: 'The board is read when it hangs where the coffee is. A second person has to know the list.',
    },
    decided: { decision: 'adapt', reason: 'It held on one unit; try it where nobody has asked for it.' },
  },
  {
    key: 'crib-audit-3',
    area: 'safe-sleep',
    idea: 'ten-cribs-a-week',
    change: 'Weekly look at ten cribs in all eleven units, two people named on each',
    prediction: 'Three of four cribs will be safe in every unit within three months.',
    place: 'All pilot hospitals',
    ...{ sites: 11, days: 12, scale: 4, measure: 'safe-crib-audit', predicted: 75 },
    ...{ ago: 500, lasts: 90, shared: true, began: true, after: 'crib-audit-2' },
    seen: [['observation', 'Nine of eleven units kept the weekly look.']],
    ended: { asPlanned: true },
    studied: {
      ...{ result: 'Three of four, and two units below half.', measured: 74.6, matched: 'yes' },
      learned: 'The two units without a second person fell back. The rest kept it without being asked.',
    },
    decided: {
      decision: 'adopt',
      reason: 'It holds where two people are named.',
      spread:
        'Two named people on every unit; the charge nurse checks once a quarter that both are still there. New hospitals get the list with the visit.',
    },
  },
  {
    key: 'sleep-sack-letter',
    area: 'safe-sleep',
    change: 'Send a letter about safe sleep with the birth certificate',
    prediction: 'One family in ten will call the number in the letter.',
    ...{ people: 120, days: 30, scale: 5, ago: 300, lasts: 45, shared: true, began: true },
    ended: { asPlanned: true, reached: 120 },
    studied: {
      ...{ result: 'Two of 120 families called.', matched: 'no' },
      learned: 'The certificate comes after six weeks: too late, and the letter is one of many.',
    },
    decided: {
      decision: 'abandon',
      reason: 'Nobody reads it at six weeks. We go to the first visit instead.',
    },
  },
  {
    key: 'teach-back-night',
    area: 'safe-sleep',
    change: 'Let the night nurse ask “show me how you will lay the baby down” before the last feed',
    prediction: 'Eight of ten families will be able to show it.',
    place: 'Unit B, night shift',
    ...{ people: 10, sites: 1, days: 3, scale: 2, measure: 'safe-sleep-teach-back', predicted: 80 },
    ...{ ago: 9, lasts: 3, began: true },
    tasks: [
      { what: 'Put the card at every bed of the night ward', who: 'Night charge nurse', place: 'Unit B' },
      { what: 'Bring together who could show it, from the sheet', who: 'Data manager' },
    ],
    seen: [['observation', 'The night is quieter: families have time.']],
  },
  {
    key: 'quitline-warm',
    area: 'smoking-cessation',
    idea: 'referral-unless-declined',
    change: 'Call the quitline together with the woman before she leaves the room',
    prediction: 'Three of five will take the first call.',
    place: 'One clinic of the county health department',
    ...{ people: 5, sites: 1, days: 5, scale: 2, ago: 3, lasts: 12, began: true },
  },
  {
    key: 'scheduling-call',
    area: 'preterm-early-term',
    change: 'Have the office ask for the medical reason while the delivery is being scheduled',
    prediction: 'Every call before 39 weeks will have a reason, or be moved.',
    ...{ people: 3, sites: 1, days: 1, scale: 1, measure: 'early-elective-delivery', predicted: 0 },
    ...{ ago: -4, lasts: 1 },
  },
  {
    key: 'aspirin-sticker',
    area: 'preterm-early-term',
    idea: 'aspirin-asked-for-all',
    change: 'Put a sticker on the chart of women at risk, so that aspirin is offered at the next visit',
    prediction: 'Nine of ten will be offered it.',
    place: 'One clinic',
    ...{ people: 10, sites: 1, days: 10, scale: 3, ago: 60, lasts: 14, began: true },
    stopped: 'The clinic moved to electronic charts in the second week; there was nothing left to stick on.',
  },
]
