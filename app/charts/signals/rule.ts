import type { AnhoejRuns, Run, Side } from '../statistics/runs.ts'
import type { RuleSet } from '../spc/rule-set.ts'
import type { Rule, Signal } from './signal.ts'
import type { Placed } from './placed.ts'

/** One phase as a rule reads it. All lists have its length; places are 0-based in the phase. */
export interface RuleSeries {
  /** Before the multiplier; null where missing or excluded. */
  readonly values: readonly (number | null)[]
  readonly center: number
  readonly runs: readonly Run[]
  readonly anhoej: AnhoejRuns
  /** At least half the points lie on the center line and none beyond it on one side. */
  readonly atExtreme: boolean
  readonly placed: readonly Placed[]
  /** Seven rising or falling, found once: a point of a trend is not among two of three. */
  readonly trends: readonly RuleMatch[]
  /** Which 3-sigma limit a point lies beyond. */
  readonly beyond: readonly (Side | null)[]
}

/** What a rule found once. Places are 0-based in the phase and inclusive. */
export interface RuleMatch {
  readonly side: Side | null
  readonly from: number
  readonly to: number
  /** The points that count; empty where the rule is about the phase as a whole. */
  readonly points: readonly number[]
  /** The points whose side makes the verdict, where `points` is empty. */
  readonly verdictPoints?: readonly number[]
}

/** The parts of a headline. */
export interface HeadlineParts {
  /** `median`, `mean` or `center line`. */
  readonly line: string
  /** `for seven months`, `in seven of the eight months` */
  readonly howLong: string
  /** First and last period, in full. */
  readonly first: string
  readonly end: string
  /** It is a single point. */
  readonly alone: boolean
  /** No point that counts has come since. */
  readonly reachesEnd: boolean
  /** `in the direction of improvement` */
  readonly directionWords: string
  readonly anhoej: AnhoejRuns
}

/** A rule of run charts or control charts: how it detects, and all its words. */
export interface ChartRule {
  readonly id: Rule
  /**
   * The rule sets it belongs to; in each whose it is, by author and year, and what it asks as one chooses a
   * set.
   */
  readonly sets: Readonly<Partial<Record<RuleSet, { readonly source: string; readonly asks?: string }>>>
  readonly name: string
  /** It is read on charts with limits only. */
  readonly needsLimits?: true
  /** Its points follow each other on one side of the center line. */
  readonly isRun?: true
  /** Pure. Not asked below ten useful points. */
  readonly find: (series: RuleSeries) => readonly RuleMatch[]
  /**
   * What it asks, for the explanation of one chart. `limits`: where the limits lie, a sentence after a blank,
   * or nothing.
   */
  readonly limit: (about: { line: string; anhoej: AnhoejRuns; limits: string }) => string
  /** What the explanation says without a signal, and about each signal; `count`: `Seven months`. */
  readonly none?: (anhoej: AnhoejRuns) => string
  readonly matchSentence: (
    signal: Signal,
    parts: { count: string; labels: string; anhoej: AnhoejRuns },
  ) => string
  /** Null: it neither makes the verdict nor marks points, and is in the explanation only. */
  readonly decides: {
    readonly headline: (signal: Signal, parts: HeadlineParts) => string
    /** After a count of periods, for what followed a test: `seven months` and `above the median`. */
    readonly followed: (signal: Signal, line: string) => string
    /** After "It is"; `span`: `seven months`. */
    readonly point: (signal: Signal, words: { line: string; span: string }) => string
  } | null
}
