import type { TeamStory } from '../story.ts'

/** Empty: areas and measures chosen, no value yet, an aim whose baseline is still to come. */
const NEW_MEXICO: TeamStory = {
  code: 'NM',
  joinedAgo: 4,
  coached: true,
  areas: [
    { slug: 'preterm-early-term', ago: 4 },
    { slug: 'smoking-cessation', ago: 3 },
  ],
  measures: [
    { slug: 'early-elective-delivery', goal: 5, periods: 5, behind: 5, path: [[0, 7]] },
    { slug: 'preterm-risk-identified', periods: 4, behind: 4, path: [[0, 60]] },
    { slug: 'quit-during-pregnancy', periods: 4, behind: 4, path: [[0, 24]] },
    { slug: 'tobacco-status-unknown', periods: 4, behind: 4, path: [[0, 3]] },
  ],
  aims: [
    {
      area: 'preterm-early-term',
      what: 'deliveries at 37 or 38 weeks without a medical reason',
      forWhom: 'women giving birth in the state',
      change: 'reduce',
      measure: 'early-elective-delivery',
      target: ['absolute', 5],
      dueIn: 20,
      ago: 3,
    },
  ],
}

/** Just joined: no area chosen yet. */
const MINNESOTA: TeamStory = { code: 'MN', joinedAgo: 0 }

export const BEGINNING = [NEW_MEXICO, MINNESOTA]
