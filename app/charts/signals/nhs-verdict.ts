import type { Side } from '../statistics/runs.ts'
import { NHS_DIRECTION } from '../spc/rule-set.ts'
import { assure, type Assurance } from '../spc/xmr-nhs.ts'
import type { RunChartFacts } from '../view/chart.ts'
import type { NhsVerdict } from './chart-reading.ts'

type Facts = Pick<RunChartFacts, 'measure' | 'details' | 'chartReading' | 'goal' | 'last'>

/** Both verdicts, about the last value and the limits at it; null while it is too early to tell. */
export function nhsVerdict({ measure, details, chartReading, goal, last }: Facts): NhsVerdict | null {
  if (chartReading.verdict === 'too-early' || last === null) return null
  const direction = NHS_DIRECTION[measure.direction]
  const variation = chartReading.verdict
  const side = variation === 'common-cause' ? null : (chartReading.signal?.side ?? null)
  const { lower, upper } = details[last]!
  const limits = lower !== null && upper !== null
  const assurance = limits ? assure({ lower, upper }, goal, direction) : null
  return {
    variation,
    side,
    variationWords: VARIATION_WORDS[variation](side),
    assurance,
    better: direction === 'increase' ? 'above' : direction === 'decrease' ? 'below' : null,
    assuranceWords: assuranceInWords(assurance, { direction, goal }),
  }
}

const values = (side: Side | null): string =>
  side === null ? '' : side === 'above' ? ', values high' : ', values low'

const VARIATION_WORDS: Record<NhsVerdict['variation'], (side: Side | null) => string> = {
  'common-cause': () => 'Variation: common cause, no significant change',
  improvement: (side) => `Variation: special cause, improvement${values(side)}`,
  concern: (side) => `Variation: special cause, concern${values(side)}`,
  neither: (side) => `Variation: special cause, neither better nor worse${values(side)}`,
}

function assuranceInWords(
  assurance: Assurance,
  why: { readonly direction: string; readonly goal: number | null },
): string {
  if (assurance === 'pass') return 'Assurance: as it runs now, the goal will be reached every time'
  if (assurance === 'fail')
    return 'Assurance: as it runs now, the goal will be missed until the process changes'
  if (assurance === 'inconsistent') return 'Assurance: the goal will be reached at times and missed at times'
  if (why.direction === 'neutral') return 'Assurance: neither, because no direction is the better one here'
  if (why.goal === null) return 'Assurance: none, because no goal is set'
  return 'Assurance: none, because this chart has no limits to hold the goal against'
}
