import { median } from '#app/kernel/statistics.ts'
import { monthLabel, monthsBetween, type Month } from '#app/kernel/time/month.ts'
import { targetValue, type Aim, type FormatValue } from './aim.ts'

export const AIM_STATUSES = ['reached', 'on-track', 'at-risk', 'not-reached', 'too-early'] as const
export type AimStatus = (typeof AIM_STATUSES)[number]

export const AIM_STATUS_LABEL: Record<AimStatus, string> = {
  reached: 'Reached',
  'on-track': 'On track',
  'at-risk': 'At risk',
  'not-reached': 'Not reached',
  'too-early': 'Too early to tell',
}

/** A figure of the aim's measure: the last month of its period, and its value in the measure's unit. */
export type AimFigure = { readonly month: Month; readonly value: number }

export type AimProgress = { readonly status: AimStatus; readonly reason: string }

/** How many of the newest figures make the current level: one alone may be luck. */
const RECENT = 3

/**
 * The progress of an aim, from the data alone. The level now is the median of the three newest figures after
 * the baseline; it is compared with the target, and until the due month with the straight line from the
 * baseline's end to the target. `figures` in any order.
 */
export function aimProgress(
  aim: Aim,
  figures: readonly AimFigure[] | null,
  format: FormatValue,
): AimProgress {
  if (figures === null) return tooEarly('No measure is tied to this aim, so no data can speak for it.')
  const target = targetValue(aim)
  const after = aim.baseline?.to
  const since = figures
    .filter((figure) => after === undefined || figure.month > after)
    .sort((a, b) => (a.month < b.month ? -1 : 1))
  if (target === null || since.length < RECENT) {
    const have =
      since.length === 0 ? 'no figure' : since.length === 1 ? 'one figure' : `${since.length} figures`
    return tooEarly(`There is ${have} since the baseline; it takes ${RECENT} to say where the aim stands.`)
  }
  const recent = since.slice(-RECENT)
  const level = median(recent.map((figure) => figure.value))!
  const first = recent[0] as AimFigure
  const last = recent[RECENT - 1] as AimFigure
  const stands = `The last three figures (${monthLabel(first.month)} to ${monthLabel(last.month)}) have a median of ${format(level)}`
  if (meets(aim, level, target))
    return { status: 'reached', reason: `${stands}; the target is ${format(target)}.` }
  if (last.month >= aim.due) {
    return {
      status: 'not-reached',
      reason: `${stands}; the target was ${format(target)} by ${monthLabel(aim.due)}.`,
    }
  }
  if (aim.baseline === null) {
    return tooEarly(`${stands}. Without a baseline there is no line from which to say on track or at risk.`)
  }
  const expected = lineAt(aim.baseline, { value: target, month: aim.due }, last.month)
  const line = `the straight line from the baseline to the target stands at ${format(expected)} in ${monthLabel(last.month)}`
  return meets(aim, level, expected)
    ? { status: 'on-track', reason: `${stands}; ${line}.` }
    : { status: 'at-risk', reason: `${stands}, but ${line}.` }
}

const tooEarly = (reason: string): AimProgress => ({ status: 'too-early', reason })

const meets = ({ change }: Aim, level: number, mark: number): boolean =>
  change === 'raise' ? level >= mark : level <= mark

/** Linear interpolation between the baseline (at its last month) and the target (at its due month). */
function lineAt(
  baseline: { value: number; to: Month },
  target: { value: number; month: Month },
  at: Month,
): number {
  const whole = Math.max(1, monthsBetween(baseline.to, target.month))
  const gone = Math.min(whole, monthsBetween(baseline.to, at))
  return baseline.value + ((target.value - baseline.value) * gone) / whole
}
