import type { Month } from '#app/kernel/time/month.ts'
import type { DefinitionBreak } from '#app/measures/definitions/versions/versions.ts'
import type { ChartPhase, PointMark, WrittenAnnotation } from '#app/measures/notes/notes.ts'
import type { RuleSet } from '../spc/rule-set.ts'

/** How a test of change came out, as far as a chart is concerned. */
export const TEST_OUTCOMES = ['adopt', 'adapt', 'abandon', 'stop'] as const
export type TestOutcome = (typeof TEST_OUTCOMES)[number]

/** What a mark knows of the test that made it. */
export type TestOfMark = {
  /** Address of the test. */
  readonly href: string
  /** Whether it still runs; its span then ends with the time of asking. */
  readonly running: boolean
  readonly outcome: { readonly kind: TestOutcome; readonly month: Month } | null
}

/**
 * A note on the chart. `test`: the test of change that puts it there; absent on a note that a person wrote.
 */
export type Annotation = WrittenAnnotation & { readonly test?: TestOfMark }

/** Everything people have written on one chart. */
export type ChartMarks = {
  readonly annotations: readonly Annotation[]
  readonly phases: readonly ChartPhase[]
  readonly points: readonly PointMark[]
  /**
   * Where the measure's definition changed so that figures before do not compare with those after; absent:
   * nowhere.
   */
  readonly definitions?: readonly DefinitionBreak[]
}

export const NO_MARKS: ChartMarks = { annotations: [], phases: [], points: [] }

/** What people have written on the charts of one team, and the rules of its collaborative. Serialisable. */
export type TeamMarks = {
  readonly ruleSet: RuleSet
  /** Notes on all charts of the team. */
  readonly everywhere: readonly Annotation[]
  /** By the id of the measure; measures without a mark are left out. */
  readonly byMeasure: Readonly<Record<string, ChartMarks>>
  /** Changed definitions by the id of the measure, for all teams alike; measures without one are left out. */
  readonly definitions?: Readonly<Record<string, readonly DefinitionBreak[]>>
}

/** The marks on one chart of a team, each kind oldest first. */
export function marksOn({ everywhere, byMeasure, definitions }: TeamMarks, measureId: string): ChartMarks {
  const own = byMeasure[measureId] ?? NO_MARKS
  const annotations = [...own.annotations, ...everywhere].sort((a, b) => a.from.localeCompare(b.from))
  return { ...own, annotations, definitions: definitions?.[measureId] ?? [] }
}
