import type { TeamStory } from '../story.ts'

/** Very small numbers and a jurisdiction without PRAMS: zeros, not applicable, a baseline set by hand. */
const GUAM: TeamStory = {
  code: 'GU',
  joinedAgo: 22,
  areas: [{ slug: 'safe-sleep', ago: 22 }],
  measures: [
    {
      slug: 'safe-crib-audit',
      goal: 90,
      periods: 22,
      behind: 2,
      about: 12,
      path: [
        [0, 50],
        [9, 52],
        [21, 77],
      ],
      baselinePeriods: 10,
    },
    {
      slug: 'days-between-sleep-related-deaths',
      periods: 20,
      behind: 2,
      noise: 0.6,
      path: [[0, 70]],
      missing: {
        2: 'not-applicable',
        3: 'not-applicable',
        5: 'not-applicable',
        6: 'not-applicable',
        8: 'not-applicable',
        9: 'not-applicable',
        10: 'not-applicable',
        12: 'not-applicable',
        14: 'not-applicable',
        15: 'not-applicable',
        17: 'not-applicable',
        18: 'not-applicable',
      },
    },
    {
      slug: 'back-sleeping',
      periods: 3,
      about: 100,
      path: [[0, 70]],
      missing: { 0: 'not-applicable', 1: 'not-applicable', 2: 'not-applicable' },
    },
    { slug: 'exclusive-breastfeeding-discharge', periods: 20, behind: 2, about: 90, path: [[0, 61]] },
  ],
  aims: [
    {
      area: 'safe-sleep',
      what: 'the share of safe cribs, every element met,',
      forWhom: 'newborns in the island hospitals',
      change: 'raise',
      measure: 'safe-crib-audit',
      target: ['relative', 40],
      dueIn: 5,
      ago: 20,
    },
  ],
}

/** One yearly measure only: a survey that comes eighteen months late. */
const PUERTO_RICO: TeamStory = {
  code: 'PR',
  joinedAgo: 18,
  areas: [{ slug: 'safe-sleep', ago: 18 }],
  measures: [
    {
      slug: 'back-sleeping',
      goal: 70,
      periods: 6,
      about: 17500,
      path: [
        [0, 48],
        [5, 58],
      ],
      missing: { 3: 'not-yet' },
      baselinePeriods: 2,
    },
  ],
  aims: [
    {
      area: 'safe-sleep',
      what: 'the share laid to sleep on their backs',
      forWhom: 'babies in Puerto Rico',
      change: 'raise',
      measure: 'back-sleeping',
      target: ['relative', 10],
      dueIn: 20,
      ago: 16,
    },
  ],
}

export const ISLANDS = [GUAM, PUERTO_RICO]
