import type { TeamStory } from '../story.ts'

/** Steady improver: small gains month after month, everything entered on time. */
const TENNESSEE: TeamStory = {
  code: 'TN',
  joinedAgo: 30,
  coached: true,
  areas: [
    { slug: 'safe-sleep', ago: 30 },
    { slug: 'smoking-cessation', ago: 29 },
  ],
  measures: [
    {
      slug: 'safe-crib-audit',
      goal: 90,
      periods: 30,
      about: 96,
      path: [
        [0, 55],
        [10, 58],
        [29, 84],
      ],
    },
    {
      slug: 'safe-sleep-teach-back',
      goal: 80,
      periods: 30,
      about: 260,
      path: [
        [0, 48],
        [11, 51],
        [29, 74],
      ],
    },
    {
      slug: 'exclusive-breastfeeding-discharge',
      periods: 30,
      about: 240,
      path: [
        [0, 44],
        [29, 46],
      ],
    },
    {
      slug: 'quit-during-pregnancy',
      goal: 27,
      periods: 29,
      about: 640,
      corrections: [
        { ago: 4, was: 9, comment: 'Final figure after the quarterly close.' },
        { ago: 10, was: -7, comment: 'Late certificates from two hospitals.' },
      ],
      provisional: 3,
      path: [
        [0, 22],
        [12, 22.5],
        [28, 27],
      ],
    },
    {
      slug: 'tobacco-asked-advised',
      goal: 95,
      periods: 29,
      about: 180,
      path: [
        [0, 70],
        [12, 74],
        [28, 92],
      ],
    },
    {
      slug: 'tobacco-status-unknown',
      periods: 29,
      about: 6400,
      provisional: 3,
      path: [
        [0, 2.6],
        [28, 1.7],
      ],
    },
    {
      slug: 'back-sleeping',
      goal: 85,
      periods: 5,
      about: 76000,
      path: [
        [0, 74],
        [4, 81],
      ],
    },
  ],
  aims: [
    {
      area: 'safe-sleep',
      what: 'the share of safe cribs, every element met,',
      forWhom: 'newborns in twelve birthing hospitals',
      change: 'raise',
      measure: 'safe-crib-audit',
      target: ['absolute', 90],
      dueIn: 8,
      ago: 29,
    },
    {
      area: 'smoking-cessation',
      what: 'the share who stop before the last three months of pregnancy',
      forWhom: 'women who smoked before pregnancy',
      change: 'raise',
      measure: 'quit-during-pregnancy',
      target: ['relative', 10],
      dueIn: 5,
      ago: 28,
    },
  ],
}

/** Aim reached and held: early elective delivery is where it should be, the goal was raised once. */
const LOUISIANA: TeamStory = {
  code: 'LA',
  joinedAgo: 33,
  areas: [{ slug: 'preterm-early-term', ago: 33 }],
  measures: [
    {
      slug: 'early-elective-delivery',
      goal: 4,
      periods: 34,
      about: 1180,
      provisional: 2,
      path: [
        [0, 8.6],
        [12, 8.2],
        [16, 5],
        [22, 3.6],
        [33, 3.2],
      ],
    },
    {
      slug: 'hard-stop-hospitals',
      exact: true,
      goal: 100,
      periods: 11,
      about: 48,
      path: [
        [0, 52],
        [5, 84],
        [10, 95],
      ],
    },
    { slug: 'stillbirth-term', periods: 10, about: 12600, path: [[0, 1.5]] },
    {
      slug: 'preterm-birth',
      periods: 11,
      about: 13400,
      provisional: 1,
      path: [
        [0, 13.1],
        [10, 12.7],
      ],
    },
  ],
  aims: [
    {
      area: 'preterm-early-term',
      what: 'deliveries at 37 or 38 weeks without a medical reason',
      forWhom: 'women giving birth in the state',
      change: 'reduce',
      measure: 'early-elective-delivery',
      target: ['absolute', 4],
      dueIn: 1,
      ago: 18,
      earlier: { target: ['relative', 33], dueIn: -6, ago: 32 },
    },
  ],
}

export const IMPROVING = [TENNESSEE, LOUISIANA]
