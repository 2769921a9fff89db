import type { TeamStory } from '../story.ts'

/** In trouble: the numbers go the wrong way, months are missing without a word, the aim's date is near. */
const KENTUCKY: TeamStory = {
  code: 'KY',
  joinedAgo: 27,
  coached: true,
  areas: [
    { slug: 'smoking-cessation', ago: 27 },
    { slug: 'preterm-early-term', ago: 27 },
  ],
  measures: [
    {
      slug: 'third-trimester-smoking',
      goal: 12,
      periods: 28,
      behind: 3,
      about: 4200,
      path: [
        [0, 14.1],
        [13, 14.3],
        [17, 15.9],
        [27, 16.4],
      ],
      missing: { 9: 'silent', 8: 'silent', 6: 'not-yet' },
    },
    {
      slug: 'tobacco-referral-made',
      goal: 50,
      periods: 24,
      behind: 4,
      about: 58,
      path: [
        [0, 31],
        [12, 30],
        [15, 21],
        [23, 18],
      ],
      missing: { 11: 'silent', 7: 'silent' },
      comments: { 10: 'Our quit coach left and the post is frozen.' },
    },
    {
      slug: 'tobacco-status-unknown',
      periods: 26,
      behind: 3,
      about: 4300,
      path: [
        [0, 1.9],
        [12, 2.2],
        [25, 4.1],
      ],
    },
    {
      slug: 'early-elective-delivery',
      goal: 6,
      periods: 26,
      behind: 3,
      provisional: 2,
      about: 950,
      path: [
        [0, 8.1],
        [25, 8.3],
      ],
      corrections: [
        { ago: 10, was: 22, comment: 'Women with earlier surgery on the uterus had not been taken out.' },
      ],
    },
  ],
  aims: [
    {
      area: 'smoking-cessation',
      what: 'smoking in the last three months of pregnancy',
      forWhom: 'women giving birth in the state',
      change: 'reduce',
      measure: 'third-trimester-smoking',
      target: ['relative', 15],
      dueIn: 1,
      ago: 26,
    },
    {
      area: 'preterm-early-term',
      what: 'deliveries at 37 or 38 weeks without a medical reason',
      forWhom: 'women giving birth in the state',
      change: 'reduce',
      measure: 'early-elective-delivery',
      target: ['relative', 25],
      dueIn: -7,
      ago: 26,
    },
  ],
}

/** Gone quiet: good figures until eight months ago, then nothing. */
const MISSISSIPPI: TeamStory = {
  code: 'MS',
  joinedAgo: 28,
  coached: true,
  areas: [
    { slug: 'preconception-interconception', ago: 28 },
    { slug: 'safe-sleep', ago: 27 },
  ],
  measures: [
    {
      slug: 'postpartum-visit',
      goal: 65,
      periods: 29,
      behind: 8,
      about: 1560,
      path: [
        [0, 51],
        [20, 56],
      ],
    },
    {
      slug: 'pregnancy-intention-asked',
      goal: 80,
      periods: 26,
      behind: 8,
      about: 130,
      path: [
        [0, 38],
        [17, 62],
      ],
    },
    { slug: 'larc-removed-when-asked', periods: 9, behind: 3, about: 34, path: [[0, 91]] },
    {
      slug: 'safe-crib-audit',
      goal: 80,
      periods: 26,
      behind: 8,
      about: 40,
      path: [
        [0, 60],
        [17, 68],
      ],
    },
    { slug: 'home-safe-sleep-practices', periods: 24, behind: 9, about: 55, path: [[0, 49]] },
  ],
  aims: [
    {
      area: 'preconception-interconception',
      what: 'postpartum visits kept',
      forWhom: 'women with Medicaid',
      change: 'raise',
      measure: 'postpartum-visit',
      target: ['relative', 10],
      dueIn: -3,
      ago: 27,
    },
  ],
}

export const TROUBLED = [KENTUCKY, MISSISSIPPI]
