import type { AnnotationKind, PointMarkKind } from '#app/measures/notes/notes.ts'
import type { ChartType } from '#app/charts/spc/chart-type.ts'
import type { MissingState } from '#app/kernel/reported-value.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'

/**
 * The story of a demo team. Time runs backwards from the present: `ago` counts months before the current
 * month, or, for values, reporting periods before the newest one that is due (0).
 */
export type TeamStory = {
  /** USPS code of the jurisdiction, whose name the team has. */
  readonly code: string
  readonly joinedAgo: number
  readonly coached?: boolean
  readonly areas?: readonly AreaStory[]
  readonly measures?: readonly MeasureStory[]
  readonly aims?: readonly AimStory[]
}

export type AreaStory = {
  readonly slug: AreaSlug
  readonly ago: number
  readonly left?: { readonly ago: number; readonly reason: string }
}

export type MeasureStory = {
  readonly slug: string
  readonly goal?: number
  /** First period owed, when it is not the first of the values: a month, `YYYY-MM`. */
  readonly dueFrom?: string
  /** How many periods the series is long, the newest due one included. */
  readonly periods: number
  /** How many of the newest due periods nobody has answered yet. */
  readonly behind?: number
  /** Level in the measure's own unit as [index from the start, level]; straight lines between. */
  readonly path: readonly (readonly [number, number])[]
  /** Usual denominator of one period; not for a single number. */
  readonly about?: number
  /**
   * Counts of things without random variation, such as hospitals: the level is met exactly, the denominator
   * stays.
   */
  readonly exact?: boolean
  /** For ratios and single numbers: how far, as a share of the level, a figure strays from it. */
  readonly noise?: number
  /** How many of the newest answered figures are provisional. */
  readonly provisional?: number
  /** Periods without a figure: a stated reason, or `silent` without one. */
  readonly missing?: Readonly<Record<number, MissingState | 'silent'>>
  readonly comments?: Readonly<Record<number, string>>
  readonly corrections?: readonly CorrectionStory[]
  /** Sets the baseline to the first so many periods instead of leaving it to the usual rule. */
  readonly baselinePeriods?: number
  readonly dropped?: { readonly ago: number; readonly reason: string }
  /** The chart a person chose in place of the one that fits. */
  readonly chartType?: ChartType
  readonly marks?: readonly MarkStory[]
  readonly split?: SplitStory
  /**
   * Days between rare events, the oldest first; the last event lies `lastAgo` days before the end of the
   * newest month that is due.
   */
  readonly events?: { readonly gaps: readonly number[]; readonly lastAgo: number }
}

/**
 * The newest figures also by groups: each group's share of everybody, and how many points it lies above or
 * below them, at first and now.
 */
export type SplitStory = {
  readonly by: string
  readonly periods: number
  readonly groups: readonly (readonly [slug: string, share: number, first: number, now: number])[]
}

/**
 * What somebody wrote on a chart: a note of some kind, a new phase, or a word on one point; `ago` and `until`
 * count periods.
 */
export type MarkStory = {
  readonly as: AnnotationKind | PointMarkKind | 'phase'
  readonly ago: number
  /** Last period of a note on something that went on. */
  readonly until?: number
  readonly text: string
  /** A note on all charts of the team. */
  readonly everywhere?: boolean
}

/** A value that was corrected: a numerator that was so much higher or lower, or "not yet". */
export type CorrectionStory = {
  readonly ago: number
  readonly was: number | 'not-yet'
  readonly comment: string
}

export type AimStory = {
  readonly area: AreaSlug
  readonly what: string
  readonly forWhom: string
  readonly change: 'raise' | 'reduce'
  readonly measure?: string
  readonly target: readonly ['relative' | 'absolute', number]
  /** Months from now until it is due; negative when that month has passed. */
  readonly dueIn: number
  readonly ago: number
  /** An earlier wording that this one replaced. */
  readonly earlier?: {
    readonly target: readonly ['relative' | 'absolute', number]
    readonly dueIn: number
    readonly ago: number
  }
  readonly closed?: { readonly ago: number; readonly reason: string }
}
