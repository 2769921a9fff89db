/** What somebody of the story said so many days ago, or that the conversation was resolved. */
type Said = {
  readonly by: 'coach' | 'lead' | 'data'
  readonly ago: number
  /** Absent: it was resolved. */
  readonly body?: string
}

/** A conversation of the story about a value of a measure, so many before the newest, or the newest aim of a team. */
export type CommentStory = {
  readonly about: { readonly measure: string; readonly valuesAgo: number } | 'aim'
  readonly said: readonly Said[]
}

/** What coach and teams say about values and aims, by jurisdiction; some of it is settled. */
export const DEMO_COMMENTS: Readonly<Record<string, readonly CommentStory[]>> = {
  OH: [
    {
      about: { measure: 'quit-during-pregnancy', valuesAgo: 1 },
      said: [
        {
          by: 'coach',
          ago: 33,
          body: 'Lower than the months before. Is this all clinics, or is one missing?',
        },
        {
          by: 'data',
          ago: 31,
          body: 'All clinics are in. The quitline was short of counselors that month.',
        },
      ],
    },
    {
      about: { measure: 'safe-crib-audit', valuesAgo: 3 },
      said: [
        { by: 'coach', ago: 120, body: 'A fine month. What did the night shift do differently?' },
        { by: 'lead', ago: 116, body: 'They audit at the start of the shift, not at its end.' },
        { by: 'coach', ago: 115 },
      ],
    },
    {
      about: 'aim',
      said: [
        { by: 'coach', ago: 61, body: 'The date of this aim comes before the grant ends. Does it stay?' },
        { by: 'lead', ago: 58, body: 'It stays. We talk about the next one in May.' },
        { by: 'coach', ago: 58 },
      ],
    },
  ],
  TN: [
    {
      about: 'aim',
      said: [
        { by: 'coach', ago: 20, body: 'You are close. Write down now what would tell you that it holds.' },
      ],
    },
  ],
}
