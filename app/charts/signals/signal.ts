import type { Run, Side } from '../statistics/runs.ts'

/** The rules of all rule sets, by name. */
export const RULES = [
  'shift',
  'long-run',
  'seven-one-side',
  'beyond-limits',
  'seven-trend',
  'two-in-three',
  'few-crossings',
  'trend',
  'number-of-runs',
  'astronomical',
] as const
export type Rule = (typeof RULES)[number]

/**
 * What a signal means. `neither`: the NHS rules give a measure without a better side no verdict (see
 * docs/decisions/024).
 */
export type SignalVerdict = 'improvement' | 'concern' | 'neither'

/** What one rule found in one phase. Places are 0-based in the whole chart and inclusive. */
export interface Signal {
  readonly rule: Rule
  /** Place of the phase. */
  readonly phase: number
  readonly from: number
  readonly to: number
  /** The points that count; empty where the rule is about the phase as a whole. */
  readonly points: readonly number[]
  /** Where they lie; a trend that rises is `above`. Null where the rule has no side. */
  readonly side: Side | null
  readonly verdict: SignalVerdict
  /** Whether it makes the verdict and marks its points; other signals are in the explanation only. */
  readonly decides: boolean
}

/** A signal of one side as a run. */
export const runOf = ({ side, from, to, points }: Signal): Run => ({
  side: side ?? 'above',
  from,
  to,
  length: points.length,
})
