import type { TestStory } from './test-story.ts'

/** A team in trouble that tests all the same: two failures and one thing that works. */
export const KENTUCKY_TESTS: readonly TestStory[] = [
  {
    key: 'referral-default',
    area: 'smoking-cessation',
    idea: 'referral-unless-declined',
    change: 'Refer every woman who smokes unless she says no, in one office for a week',
    prediction: 'Seven of ten will be referred instead of three.',
    place: 'One obstetric office',
    ...{ people: 10, sites: 1, days: 5, scale: 2, measure: 'tobacco-referral-made', predicted: 70 },
    ...{ ago: 480, lasts: 5, shared: true, began: true },
    ended: { asPlanned: true, reached: 11 },
    studied: {
      ...{
        result: 'Nine of eleven were referred; two answered the quitline’s call.',
        measured: 81.8,
        matched: 'yes',
      },
      learned: 'A referral is not a conversation. The call comes from a number nobody knows.',
    },
    decided: { decision: 'adapt', reason: 'Keep the default, and make the first call from the room.' },
  },
  {
    key: 'referral-from-room',
    area: 'smoking-cessation',
    idea: 'referral-unless-declined',
    change: 'Make the first quitline call from the exam room, on the office’s telephone',
    prediction: 'Half will talk to the quitline the same day.',
    place: 'One obstetric office',
    ...{ people: 10, sites: 1, days: 10, scale: 2, measure: 'tobacco-referral-made', predicted: 75 },
    ...{ ago: 440, lasts: 10, shared: true, began: true, after: 'referral-default' },
    seen: [['problem', 'Eleven minutes on hold, twice.']],
    ended: { asPlanned: true, reached: 10 },
    studied: {
      ...{ result: 'Three of ten talked to somebody.', measured: 80, matched: 'no' },
      learned: 'The room is needed before the line is free.',
    },
    decided: { decision: 'abandon', reason: 'The wait kills it. Nothing we can do about the line.' },
  },
  {
    key: 'diaper-voucher',
    area: 'smoking-cessation',
    idea: 'diaper-vouchers',
    change: 'A diaper voucher for coming back, whatever the breath test says',
    prediction: 'Eight of ten will come to the second visit.',
    place: 'One county health department',
    ...{ people: 10, sites: 1, days: 20, scale: 2, measure: 'third-trimester-smoking', predicted: 15 },
    ...{ ago: 320, lasts: 30, shared: true, began: true },
    ended: { asPlanned: true, reached: 10 },
    studied: {
      ...{ result: 'Nine of ten came; four had stopped.', measured: 15.6, matched: 'yes' },
      learned:
        'They come for the diapers and stay for the talk. Rewarding the visit and not the result took the fear away.',
    },
    decided: { decision: 'adapt', reason: 'Three counties, with one voucher a month.' },
  },
  {
    key: 'diaper-three-counties',
    area: 'smoking-cessation',
    idea: 'diaper-vouchers',
    change: 'One voucher a month for every visit in three counties',
    prediction: 'Two of three will come four times.',
    place: 'Three counties in the east',
    ...{ people: 75, sites: 3, days: 120, scale: 5, measure: 'third-trimester-smoking', predicted: 14 },
    ...{ ago: 250, lasts: 150, shared: true, began: true, after: 'diaper-voucher' },
    seen: [
      ['observation', 'Fifty-one of 75 came a third time.'],
      ['problem', 'One county ran out of vouchers for six weeks.'],
    ],
    ended: { asPlanned: false, deviation: 'Six weeks without vouchers in one county.', reached: 71 },
    studied: {
      ...{ result: 'Forty-four of 71 came four times.', measured: 14.8, matched: 'partly' },
      learned: 'In the county without vouchers they stopped coming in the second week.',
    },
  },
  {
    key: 'unknown-clerk',
    area: 'smoking-cessation',
    change: 'The clerk asks again where the certificate says “unknown”, before it is sent',
    prediction: 'Unknown will fall by half.',
    place: 'Two hospitals',
    ...{ sites: 2, days: 20, scale: 4, measure: 'tobacco-status-unknown', predicted: 3 },
    ...{ ago: 25, lasts: 28, began: true },
  },
]
