import type { Stage } from './transitions/stage.ts'
import type { TakenStep } from './test.ts'

/** A test with the steps it took since an instant, oldest first. */
export type RecentSteps = {
  readonly id: string
  readonly change: string
  readonly stage: Stage
  /** Written down since then. */
  readonly opened: boolean
  readonly steps: readonly TakenStep[]
}
