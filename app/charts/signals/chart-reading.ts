import type { Run, Side } from '../statistics/runs.ts'
import type { Assurance } from '../spc/xmr-nhs.ts'
import type { Signal, SignalVerdict } from './signal.ts'

export const VERDICTS = ['improvement', 'concern', 'neither', 'common-cause', 'too-early'] as const
export type Verdict = (typeof VERDICTS)[number]
export const VERDICT_LABEL: Record<Verdict, string> = {
  improvement: 'Improvement',
  concern: 'Concern',
  neither: 'Change, neither better nor worse',
  'common-cause': 'No shift',
  'too-early': 'Too early to tell',
}

/**
 * What the chart shows, before it is put into words: that of its last phase, by the deciding rules of the
 * chosen rule set.
 */
export interface ChartReading {
  readonly verdict: Verdict
  /**
   * `empty`: no value. `no-baseline`: the set baseline holds no value. `few`: fewer than ten useful points.
   * `constant`: the same value throughout. `shift`: the latest shift reaches the last useful point.
   * `shift-then-few`: it ended, and fewer points have come since than make a shift. `shift-over`: as many or
   * more have come. `signal`: another rule found something that stands; `signal-over`: that was longer ago.
   * `no-shift`: nothing at all.
   */
  readonly story:
    | 'empty'
    | 'no-baseline'
    | 'few'
    | 'constant'
    | 'shift'
    | 'shift-then-few'
    | 'shift-over'
    | 'signal'
    | 'signal-over'
    | 'no-shift'
  /** The latest shift, or the run that the rule set calls so, when the story is about one. */
  readonly shift: Run | null
  /** What the story is about, when a rule found something. */
  readonly signal: Signal | null
}

/**
 * What the two icons of NHS Making Data Count show about a chart, with their words (NHS England, Making Data
 * Count, 2019).
 */
export interface NhsVerdict {
  readonly variation: SignalVerdict | 'common-cause'
  /** Where the special cause lies; null for common cause. */
  readonly side: Side | null
  /** `Variation: improvement, values high` */
  readonly variationWords: string
  readonly assurance: Assurance
  /**
   * Which way is better, for the drawing: an assured goal lies below the limits or above them. Null where
   * neither is.
   */
  readonly better: Side | null
  /** `Assurance: the goal will be missed ...`, or why there is none. */
  readonly assuranceWords: string
}
