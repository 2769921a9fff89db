/** Who promised: the coach, or somebody of the team. */
type By = 'coach' | 'lead' | 'data'

/** What happened to a promise so many days ago; `due` (days ago, negative ahead) goes with a move. */
type Happened = {
  readonly step: 'moved' | 'kept' | 'dropped' | 'reopened'
  readonly ago: number
  readonly words?: string
  readonly due?: number
  readonly by?: By
}

/** A promise of the story: made so many days ago, to be kept by a day so many days ago (negative: ahead). */
export type PromiseStory = {
  readonly by: By
  readonly what: string
  readonly made: number
  readonly due: number
  readonly then?: readonly Happened[]
}

/** Eighteen months of promises by jurisdiction: kept, moved, dropped and broken, as the calls had them. */
export const DEMO_PROMISES: Readonly<Record<string, readonly PromiseStory[]>> = {
  OH: [
    {
      by: 'lead',
      what: 'Try the crib audit in a second unit',
      made: 520,
      due: 490,
      then: [{ step: 'kept', ago: 492, words: 'The night shift of the second unit audits since Monday' }],
    },
    {
      by: 'coach',
      what: 'Send the scheduling form that other states use',
      made: 430,
      due: 423,
      then: [{ step: 'kept', ago: 424, words: 'Sent, with the names of two people to ask' }],
    },
    {
      by: 'data',
      what: 'Report crib audits of all units by the 15th',
      made: 340,
      due: 310,
      then: [
        { step: 'moved', ago: 308, due: 280, words: 'Two units count by hand until the form is printed' },
        { step: 'kept', ago: 283, words: 'All units are in' },
      ],
    },
    {
      by: 'lead',
      what: 'Ask the hospital association to host a call',
      made: 220,
      due: 190,
      then: [{ step: 'dropped', ago: 186, words: 'The association has its own call, and we join that one' }],
    },
    {
      by: 'coach',
      what: 'Look for a state that raised referrals to the quitline',
      made: 61,
      due: 40,
      then: [
        { step: 'kept', ago: 33, words: 'Tennessee, by training the front desk; the lead there takes calls' },
      ],
    },
    {
      by: 'lead',
      what: 'Call Tennessee about front desk training',
      made: 33,
      due: 12,
      then: [{ step: 'moved', ago: 12, due: 4, words: 'Their lead was away; the call is on Wednesday' }],
    },
    { by: 'data', what: 'Split quit attempts by clinic for the last six months', made: 33, due: -5 },
    { by: 'coach', what: 'Review the plan of the new quitline test', made: 33, due: -2 },
  ],
  TN: [
    {
      by: 'lead',
      what: 'Write down how the front desk is trained',
      made: 95,
      due: 65,
      then: [{ step: 'kept', ago: 66, words: 'Two pages, shared as a tip in the network' }],
    },
    {
      by: 'coach',
      what: 'Bring Ohio and Tennessee together on quitline referrals',
      made: 33,
      due: 10,
      then: [{ step: 'kept', ago: 9, words: 'Both leads have a date' }],
    },
    { by: 'lead', what: 'Choose who holds the gain once the grant ends', made: 20, due: -25 },
  ],
  KY: [
    { by: 'lead', what: 'Report the months since October', made: 40, due: 19 },
    {
      by: 'coach',
      what: 'Ask who else could enter the numbers',
      made: 40,
      due: 26,
      then: [
        { step: 'kept', ago: 27, words: 'Asked' },
        { step: 'reopened', ago: 20 },
        { step: 'moved', ago: 20, due: -6, words: 'Nobody has answered yet' },
      ],
    },
  ],
  DE: [
    {
      by: 'lead',
      what: 'Agree with the two hospitals on one count of births',
      made: 47,
      due: 20,
      then: [{ step: 'kept', ago: 21, words: 'Both count by month of birth' }],
    },
    { by: 'coach', what: 'Explain how small counts are shown', made: 20, due: -8 },
  ],
}
