import type { TeamStory } from '../story.ts'

/**
 * Small state: counts that must be withheld, days between events instead of a rate, months in which the
 * question does not arise.
 */
const VERMONT: TeamStory = {
  code: 'VT',
  joinedAgo: 25,
  coached: true,
  areas: [
    { slug: 'preterm-early-term', ago: 25 },
    { slug: 'risk-appropriate-care', ago: 24 },
  ],
  measures: [
    {
      slug: 'early-elective-delivery',
      goal: 2,
      periods: 26,
      behind: 1,
      about: 88,
      provisional: 2,
      path: [[0, 3.4]],
      missing: { 19: 'withheld', 12: 'withheld' },
    },
    {
      slug: 'preterm-risk-identified',
      goal: 95,
      periods: 22,
      behind: 1,
      about: 24,
      path: [
        [0, 78],
        [21, 90],
      ],
    },
    {
      slug: 'stillbirth-term',
      periods: 8,
      about: 1180,
      path: [[0, 1]],
      missing: { 2: 'withheld', 4: 'withheld', 5: 'withheld', 7: 'withheld' },
    },
    { slug: 'low-risk-cesarean', dueFrom: '2024-01', goal: 20, periods: 0, path: [[0, 20]] },
    {
      slug: 'days-between-vlbw-outside',
      periods: 26,
      behind: 1,
      path: [[0, 45]],
      events: {
        gaps: [21, 44, 9, 33, 58, 17, 40, 26, 12, 51, 38, 62, 29, 71, 45, 88, 54, 93],
        lastAgo: 19,
      },
    },
    { slug: 'transfer-before-birth', goal: 80, periods: 24, behind: 1, about: 6, path: [[0, 60]] },
  ],
  aims: [
    {
      area: 'risk-appropriate-care',
      what: 'the days between births at level I or II',
      forWhom: 'babies under 1,500 g',
      change: 'raise',
      measure: 'days-between-vlbw-outside',
      target: ['relative', 50],
      dueIn: 10,
      ago: 23,
    },
    {
      area: 'preterm-early-term',
      what: 'deliveries at 37 or 38 weeks without a medical reason',
      forWhom: 'women giving birth in the state',
      change: 'reduce',
      measure: 'early-elective-delivery',
      target: ['absolute', 2],
      dueIn: 6,
      ago: 24,
    },
  ],
}

/** Small state on social determinants: some counts withheld, zeros that mean zero. */
const RHODE_ISLAND: TeamStory = {
  code: 'RI',
  joinedAgo: 24,
  coached: true,
  areas: [{ slug: 'social-determinants', ago: 24 }],
  measures: [
    {
      slug: 'social-needs-screening',
      goal: 90,
      periods: 25,
      behind: 1,
      about: 62,
      path: [
        [0, 54],
        [11, 57],
        [24, 83],
      ],
    },
    {
      slug: 'closed-loop-needs',
      goal: 50,
      periods: 20,
      behind: 1,
      about: 11,
      path: [
        [0, 4],
        [8, 12],
        [19, 36],
      ],
      missing: { 15: 'withheld' },
    },
    {
      slug: 'partners-active',
      exact: true,
      goal: 90,
      periods: 8,
      about: 9,
      path: [
        [0, 44],
        [7, 78],
      ],
    },
    {
      slug: 'policy-milestones',
      exact: true,
      goal: 100,
      periods: 8,
      about: 14,
      path: [
        [0, 20],
        [7, 71],
      ],
    },
    {
      slug: 'minutes-per-closed-loop',
      periods: 18,
      behind: 2,
      about: 5,
      noise: 0.2,
      path: [
        [0, 118],
        [17, 84],
      ],
    },
  ],
  aims: [
    {
      area: 'social-determinants',
      what: 'the share asked about food, housing, transport, safety and money',
      forWhom: 'pregnant women and new mothers in the health equity zones',
      change: 'raise',
      measure: 'social-needs-screening',
      target: ['absolute', 80],
      dueIn: 2,
      ago: 22,
    },
  ],
}

export const SMALL = [VERMONT, RHODE_ISLAND]
