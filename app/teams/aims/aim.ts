import { monthLabel, type Month } from '#app/kernel/time/month.ts'

/** What a team sets out to do in one area: what, for whom, from where to where, by when. */
export type Aim = {
  /** What should change, as it stands in a sentence: "early elective deliveries". */
  readonly what: string
  /** "singleton births at 37 and 38 weeks in Ohio" */
  readonly forWhom: string
  readonly change: 'raise' | 'reduce'
  /** In the measure's unit; null when there is none yet. */
  readonly baseline: { readonly value: number; readonly from: Month; readonly to: Month } | null
  /** `absolute`: the value to reach. `relative`: percent of the baseline to raise or reduce by. */
  readonly target: { readonly kind: 'absolute' | 'relative'; readonly value: number }
  readonly due: Month
}

/** Writes a value in the measure's unit: 23.4 as "23.4%". */
export type FormatValue = (value: number) => string

/**
 * The value to reach, in the measure's unit. A relative target is taken of the baseline: reduce by 33 percent
 * from 12.0 is 8.04. Null for a relative target without a baseline, which has no value yet.
 */
export function targetValue({ change, baseline, target }: Aim): number | null {
  if (target.kind === 'absolute') return target.value
  if (baseline === null) return null
  const share = target.value / 100
  return baseline.value * (change === 'raise' ? 1 + share : 1 - share)
}

/**
 * The aim as one sentence: "By Dec 2026, reduce early elective deliveries among singleton births at 37 and 38
 * weeks in Ohio by 33 percent: from 12.0% (Jan 2024 to Dec 2024) to 8.0%."
 */
export function aimSentence(aim: Aim, format: FormatValue): string {
  const opening = `By ${monthLabel(aim.due)}, ${aim.change} ${aim.what.trim()} among ${aim.forWhom.trim()}`
  const reach = targetValue(aim)
  const to = reach === null ? '' : `to ${format(reach)}`
  const from =
    aim.baseline === null ? '' : `from ${format(aim.baseline.value)} (${baselineLabel(aim.baseline)}) `
  if (aim.target.kind === 'absolute') return `${opening} ${from}${to}.`
  return `${opening} by ${plainNumber(aim.target.value)} percent: ${from}${to}.`
}

const baselineLabel = ({ from, to }: { from: Month; to: Month }): string =>
  from === to ? monthLabel(from) : `${monthLabel(from)} to ${monthLabel(to)}`

const plainNumber = (value: number): string => String(Number(value.toFixed(2)))

/** What an aim sets out to do, without its figures: "Reduce early elective deliveries". */
export const aimName = ({ change, what }: Pick<Aim, 'change' | 'what'>): string =>
  `${change === 'raise' ? 'Raise' : 'Reduce'} ${what.trim()}`
