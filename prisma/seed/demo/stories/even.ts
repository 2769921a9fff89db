import type { TeamStory } from '../story.ts'

/** On its way in one area; its yearly cesarean figures wait for the real file. */
const ALABAMA: TeamStory = {
  code: 'AL',
  joinedAgo: 26,
  coached: true,
  areas: [
    { slug: 'preterm-early-term', ago: 26 },
    { slug: 'preconception-interconception', ago: 20 },
  ],
  measures: [
    {
      slug: 'early-elective-delivery',
      goal: 5,
      periods: 27,
      about: 1020,
      behind: 1,
      provisional: 2,
      path: [
        [0, 7.6],
        [12, 7.4],
        [18, 6.2],
        [26, 5.7],
      ],
    },
    {
      slug: 'low-dose-aspirin',
      goal: 55,
      periods: 20,
      about: 52,
      behind: 1,
      path: [
        [0, 22],
        [8, 25],
        [19, 44],
      ],
    },
    { slug: 'stillbirth-term', periods: 8, about: 13100, path: [[0, 1.6]] },
    { slug: 'low-risk-cesarean', dueFrom: '2024-01', goal: 25, periods: 0, path: [[0, 28]] },
    {
      slug: 'postpartum-visit',
      goal: 60,
      periods: 22,
      about: 2100,
      behind: 1,
      corrections: [{ ago: 7, was: -64, comment: 'Claims of the last month had not all been processed.' }],
      provisional: 2,
      path: [
        [0, 53],
        [21, 55],
      ],
    },
    {
      slug: 'short-interval-under-18',
      goal: 28,
      periods: 9,
      about: 8300,
      provisional: 1,
      path: [
        [0, 31.4],
        [8, 30.8],
      ],
    },
    { slug: 'larc-removed-when-asked', periods: 7, about: 41, path: [[0, 88]] },
  ],
  aims: [
    {
      area: 'preterm-early-term',
      what: 'deliveries at 37 or 38 weeks without a medical reason',
      forWhom: 'women giving birth in the state',
      change: 'reduce',
      measure: 'early-elective-delivery',
      target: ['relative', 33],
      dueIn: 9,
      ago: 24,
    },
    {
      area: 'preconception-interconception',
      what: 'postpartum visits kept',
      forWhom: 'women with Medicaid',
      change: 'raise',
      measure: 'postpartum-visit',
      target: ['relative', 10],
      dueIn: 6,
      ago: 19,
    },
  ],
}

/** Three areas in even work: nothing moves much, nothing is wrong. */
const SOUTH_CAROLINA: TeamStory = {
  code: 'SC',
  joinedAgo: 26,
  areas: [
    { slug: 'preconception-interconception', ago: 26 },
    { slug: 'safe-sleep', ago: 25 },
    { slug: 'risk-appropriate-care', ago: 19 },
  ],
  measures: [
    {
      slug: 'postpartum-visit',
      goal: 66,
      periods: 27,
      about: 2250,
      provisional: 2,
      path: [
        [0, 57],
        [26, 59],
      ],
    },
    {
      slug: 'mother-screened-at-well-child-visit',
      goal: 80,
      periods: 24,
      behind: 1,
      about: 88,
      path: [
        [0, 44],
        [23, 58],
      ],
    },
    { slug: 'larc-removed-when-asked', periods: 8, about: 52, path: [[0, 90]] },
    {
      slug: 'adolescent-well-visit',
      goal: 50,
      periods: 8,
      about: 96000,
      path: [
        [0, 42],
        [7, 44],
      ],
    },
    { slug: 'safe-sleep-teach-back', goal: 80, periods: 24, behind: 1, about: 190, path: [[0, 66]] },
    { slug: 'vlbw-at-level-three', goal: 90, periods: 9, about: 230, path: [[0, 85]] },
  ],
  aims: [
    {
      area: 'preconception-interconception',
      what: 'postpartum visits kept',
      forWhom: 'women with Medicaid',
      change: 'raise',
      measure: 'postpartum-visit',
      target: ['relative', 15],
      dueIn: 4,
      ago: 24,
    },
    {
      area: 'safe-sleep',
      what: 'the share with a teach-back on record',
      forWhom: 'families of healthy newborns',
      change: 'raise',
      measure: 'safe-sleep-teach-back',
      target: ['absolute', 80],
      dueIn: 14,
      ago: 24,
    },
  ],
}

export const EVEN = [ALABAMA, SOUTH_CAROLINA]
