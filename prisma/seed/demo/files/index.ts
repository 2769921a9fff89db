import type { FileKind } from '#app/files/kinds.ts'
import type { OpenStage } from '#app/pdsa/tests/transitions/stage.ts'
import { pdfOf } from './pdf.ts'
import { tallyBoard } from './tally-board.ts'

/** A file of a demo test. It says in itself, and in its caption, that it is invented. */
export type DemoFile = {
  readonly name: string
  readonly kind: FileKind
  readonly stage: OpenStage
  readonly caption: string
  readonly bytes: Uint8Array
}

/** Cribs found safe of ten, week by week. */
const SAFE_OF_TEN = [5, 6, 6, 8, 7, 8]

const tally = [
  'week,cribs looked at,cribs safe,remark',
  ...SAFE_OF_TEN.map((safe, at) => `${at + 1},10,${safe},demo: invented`),
  '',
].join('\n')

/** The files of the demo's tests, by code of the team and key of the test. */
export const FILES: Readonly<Record<string, readonly DemoFile[]>> = {
  'OH crib-audit-3': [
    {
      ...{ name: 'demo-tally-board.png', kind: 'png', stage: 'do', bytes: tallyBoard(SAFE_OF_TEN) },
      caption: `Demo: the board of one unit. Of ten cribs a week, safe were ${SAFE_OF_TEN.join(', ')}.`,
    },
    {
      ...{ name: 'demo-tally.csv', kind: 'csv', stage: 'study', bytes: new TextEncoder().encode(tally) },
      caption: 'Demo: the same counts as a table, invented.',
    },
  ],
  'OH teach-back-night': [
    {
      ...{ name: 'demo-teach-back-card.pdf', kind: 'pdf', stage: 'plan' },
      caption: 'Demo: the card at the bed, with the question and what to look for.',
      bytes: pdfOf('Show me how you will lay the baby down', [
        'DEMO: this card is invented for the demonstration.',
        '1. On the back, for every sleep.',
        '2. On a firm, flat mattress with a fitted sheet.',
        '3. Nothing else in the crib.',
        '4. In your room, in a bed of its own.',
        'Ask before the last feed. Write down on the sheet what was shown.',
      ]),
    },
  ],
  'TN second-week-2': [
    {
      ...{ name: 'demo-call-script.pdf', kind: 'pdf', stage: 'plan' },
      caption: 'Demo: what the counselor asks in the call of the second week.',
      bytes: pdfOf('The call in the second week', [
        'DEMO: this page is invented for the demonstration.',
        'How was the first week without tobacco?',
        'What was the hardest moment, and what helped?',
        'Who is with you in this?',
        'When shall I call again?',
      ]),
    },
  ],
}
