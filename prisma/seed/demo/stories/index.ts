import type { TeamStory } from '../story.ts'
import { IMPROVING } from './improving.ts'
import { OHIO } from './ohio.ts'
import { SMALL } from './small.ts'
import { TROUBLED } from './troubled.ts'
import { VARIED } from './varied.ts'

export const DEMO_STORIES: readonly TeamStory[] = [OHIO, ...IMPROVING, ...TROUBLED, ...SMALL, ...VARIED]
