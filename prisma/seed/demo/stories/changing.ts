import type { TeamStory } from '../story.ts'

/** Changed course: left one area with a reason, closed its aim, dropped its measure, and began another. */
const WISCONSIN: TeamStory = {
  code: 'WI',
  joinedAgo: 29,
  areas: [
    {
      slug: 'smoking-cessation',
      ago: 29,
      left: {
        ago: 10,
        reason: 'Quitting help is now run by the Medicaid plans; our sites had nothing left to test.',
      },
    },
    { slug: 'social-determinants', ago: 11 },
  ],
  measures: [
    {
      slug: 'tobacco-referral-made',
      periods: 29,
      behind: 10,
      about: 70,
      path: [
        [0, 40],
        [18, 47],
      ],
      dropped: { ago: 10, reason: 'Dropped with the area.' },
    },
    {
      slug: 'social-needs-screening',
      goal: 90,
      periods: 18,
      behind: 1,
      about: 150,
      path: [
        [0, 42],
        [6, 47],
        [17, 71],
      ],
    },
    {
      slug: 'closed-loop-needs',
      goal: 60,
      periods: 14,
      behind: 1,
      about: 47,
      path: [
        [0, 33],
        [13, 38],
      ],
    },
    {
      slug: 'minutes-per-closed-loop',
      periods: 12,
      behind: 1,
      about: 10,
      noise: 0.15,
      path: [
        [0, 92],
        [11, 104],
      ],
    },
    {
      slug: 'preterm-disparity-ratio',
      goal: 1.4,
      periods: 10,
      about: 9,
      noise: 0.05,
      path: [
        [0, 1.62],
        [9, 1.58],
      ],
    },
  ],
  aims: [
    {
      area: 'smoking-cessation',
      what: 'the share referred for help',
      forWhom: 'pregnant tobacco users seen in nine clinics',
      change: 'raise',
      measure: 'tobacco-referral-made',
      target: ['absolute', 60],
      dueIn: 3,
      ago: 28,
      closed: { ago: 10, reason: 'Closed with the area.' },
    },
    {
      area: 'social-determinants',
      what: 'the share of needs met within 30 days',
      forWhom: 'pregnant women and new mothers in Milwaukee County',
      change: 'raise',
      measure: 'closed-loop-needs',
      target: ['absolute', 60],
      dueIn: 12,
      ago: 10,
    },
  ],
}

/** Works through quarters: the outcome moves slowly, the verified levels of hospitals quickly. */
const TEXAS: TeamStory = {
  code: 'TX',
  joinedAgo: 31,
  areas: [{ slug: 'risk-appropriate-care', ago: 31 }],
  measures: [
    {
      slug: 'vlbw-at-level-three',
      goal: 90,
      periods: 13,
      about: 1310,
      baselinePeriods: 6,
      provisional: 1,
      path: [
        [0, 79],
        [6, 80],
        [12, 85],
      ],
    },
    {
      slug: 'under-32-weeks-at-level-three',
      goal: 90,
      periods: 13,
      about: 1640,
      provisional: 1,
      path: [
        [0, 78],
        [12, 83],
      ],
    },
    {
      slug: 'hospitals-level-verified',
      exact: true,
      goal: 100,
      periods: 10,
      about: 222,
      path: [
        [0, 31],
        [9, 88],
      ],
    },
    {
      slug: 'transfer-before-birth',
      goal: 75,
      periods: 28,
      behind: 1,
      about: 74,
      path: [
        [0, 58],
        [13, 59],
        [27, 69],
      ],
    },
    {
      slug: 'minutes-call-to-acceptance',
      goal: 30,
      periods: 28,
      behind: 1,
      noise: 0.22,
      path: [
        [0, 58],
        [12, 55],
        [15, 38],
        [27, 35],
      ],
    },
    { slug: 'separated-over-50-miles', periods: 10, about: 410, path: [[0, 24]] },
  ],
  aims: [
    {
      area: 'risk-appropriate-care',
      what: 'the share born at level III or IV',
      forWhom: 'babies under 1,500 g',
      change: 'raise',
      measure: 'vlbw-at-level-three',
      target: ['absolute', 90],
      dueIn: 13,
      ago: 30,
    },
  ],
}

export const CHANGING = [WISCONSIN, TEXAS]
