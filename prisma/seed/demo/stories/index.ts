import type { TeamStory } from '../story.ts'
import { BEGINNING } from './beginning.ts'
import { CHANGING } from './changing.ts'
import { DELAWARE } from './delaware.ts'
import { EVEN } from './even.ts'
import { IMPROVING } from './improving.ts'
import { ISLANDS } from './islands.ts'
import { OHIO } from './ohio.ts'
import { SMALL } from './small.ts'
import { TROUBLED } from './troubled.ts'

/** Every team of the demo story, the main one first. */
export const DEMO_STORIES: readonly TeamStory[] = [
  OHIO,
  ...IMPROVING,
  ...TROUBLED,
  ...CHANGING,
  ...SMALL,
  ...ISLANDS,
  DELAWARE,
  ...EVEN,
  ...BEGINNING,
]
