import type { TeamStory } from '../story.ts'

/** Nearly there with social needs and transfers; one area new. */
export const DELAWARE: TeamStory = {
  code: 'DE',
  joinedAgo: 28,
  coached: true,
  areas: [
    { slug: 'social-determinants', ago: 28 },
    { slug: 'risk-appropriate-care', ago: 26 },
    { slug: 'smoking-cessation', ago: 2 },
  ],
  measures: [
    {
      slug: 'social-needs-screening',
      goal: 90,
      periods: 27,
      corrections: [{ ago: 6, was: 'not-yet', comment: 'One clinic changed its record system.' }],
      about: 105,
      path: [
        [0, 61],
        [11, 63],
        [15, 79],
        [26, 93],
      ],
    },
    {
      slug: 'closed-loop-needs',
      goal: 55,
      periods: 24,
      about: 39,
      behind: 1,
      path: [
        [0, 30],
        [12, 34],
        [23, 49],
      ],
    },
    {
      slug: 'policy-milestones',
      exact: true,
      goal: 100,
      periods: 9,
      about: 22,
      path: [
        [0, 35],
        [8, 86],
      ],
    },
    {
      slug: 'minutes-per-closed-loop',
      periods: 22,
      about: 10,
      noise: 0.14,
      behind: 1,
      path: [
        [0, 75],
        [21, 62],
      ],
    },
    {
      slug: 'vlbw-at-level-three',
      goal: 92,
      periods: 11,
      baselinePeriods: 6,
      about: 42,
      provisional: 1,
      path: [
        [0, 84],
        [10, 91],
      ],
    },
    {
      slug: 'transfer-before-birth',
      goal: 75,
      periods: 24,
      about: 14,
      behind: 1,
      path: [
        [0, 62],
        [23, 72],
      ],
    },
    { slug: 'separated-over-50-miles', periods: 8, about: 26, path: [[0, 9]] },
    { slug: 'tobacco-referral-made', goal: 50, periods: 3, about: 31, behind: 1, path: [[0, 28]] },
  ],
  aims: [
    {
      area: 'social-determinants',
      what: 'the share asked about food, housing, transport, safety and money',
      forWhom: 'pregnant women and new mothers in the pilot clinics',
      change: 'raise',
      measure: 'social-needs-screening',
      target: ['absolute', 90],
      dueIn: 3,
      ago: 26,
    },
    {
      area: 'risk-appropriate-care',
      what: 'the share born at level III or IV',
      forWhom: 'babies under 1,500 g',
      change: 'raise',
      measure: 'vlbw-at-level-three',
      target: ['relative', 10],
      dueIn: 8,
      ago: 25,
    },
  ],
}
