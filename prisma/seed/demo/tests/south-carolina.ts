import type { TestStory } from './test-story.ts'

/** Booking the visit after birth before the birth: where the idea began in the demo. */
export const SOUTH_CAROLINA_TESTS: readonly TestStory[] = [
  {
    key: 'booked-1',
    area: 'preconception-interconception',
    idea: 'book-at-36-weeks',
    change: 'The clerk books the visit after birth at the 36-week visit, for ten women',
    prediction: 'Six of ten will come, instead of four.',
    place: 'One clinic',
    ...{ people: 10, sites: 1, days: 10, scale: 2, measure: 'postpartum-visit', predicted: 55 },
    ...{ ago: 450, lasts: 60, shared: true, began: true },
    ended: { asPlanned: true, reached: 10 },
    studied: {
      ...{ result: 'Seven of ten came.', measured: 56, matched: 'yes' },
      learned:
        'Three were booked before the birth and came after it on another day: call to move, do not count as missed.',
    },
    decided: { decision: 'adapt', reason: 'All clinics of the county, with a call to move.' },
  },
  {
    key: 'booked-2',
    area: 'preconception-interconception',
    idea: 'book-at-36-weeks',
    change: 'Booking at 36 weeks with a call to move it, in all clinics of one county',
    prediction: 'Two of three will come.',
    place: 'One county',
    ...{ people: 120, sites: 6, days: 90, scale: 5, measure: 'postpartum-visit', predicted: 60 },
    ...{ ago: 370, lasts: 120, shared: true, began: true, after: 'booked-1' },
    ended: { asPlanned: true, reached: 113 },
    studied: {
      ...{ result: 'Seventy-one of 113 came.', measured: 60.2, matched: 'partly' },
      learned: 'Women without a telephone of their own are not reached by the call.',
    },
    decided: {
      decision: 'adopt',
      reason: 'Ten points more than before, with no new money.',
      spread: 'The booking is a field of the 36-week visit; the share is read by clinic each quarter.',
    },
  },
  {
    key: 'well-child-screen',
    area: 'preconception-interconception',
    idea: 'one-question',
    change: 'Ask the mother one question about the next pregnancy at the two-month visit of the baby',
    prediction: 'Eight of ten will answer, and three will want to talk.',
    place: 'One pediatric office',
    ...{ people: 10, sites: 1, days: 3, scale: 2, measure: 'mother-screened-at-well-child-visit' },
    ...{ predicted: 30, ago: 260, lasts: 3, shared: true, began: true },
    ended: { asPlanned: true, reached: 12 },
    studied: {
      ...{ result: 'Twelve of twelve answered; five wanted to talk.', measured: 33, matched: 'yes' },
      learned: 'The pediatrician has nowhere to send them. Find the door before asking the question.',
    },
    decided: { decision: 'abandon', reason: 'Nobody should be asked where there is no answer to give.' },
  },
]
