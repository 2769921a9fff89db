import { serve } from '../serve.ts'
import { built } from '../start.ts'
import { withBarePage } from './bare-page.ts'

/** Serves what was built, and the bare page beside it. */
export const main = (): Promise<void> => serve(built(withBarePage))
