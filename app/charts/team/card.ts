import type { RunChartView } from '../view/chart.ts'
import type { NhsVerdict } from '../signals/chart-reading.ts'
import { drawSmall, type SmallDrawing } from '../drawing/small.ts'
import type { Plot } from '../drawing/frame.ts'

/**
 * What a card shows of one chart, already drawn. It travels to the browser instead of the figures, of which a
 * page with many cards would otherwise carry thousands.
 */
export type ChartOfCard = {
  readonly name: string
  readonly headline: string
  /** Variation and assurance under the NHS rules; else null. */
  readonly nhs: NhsVerdict | null
  readonly drawing: Omit<SmallDrawing, 'frame'> & { readonly plot: Plot }
}

export function chartOfCard(chart: RunChartView): ChartOfCard {
  const known = drawnCards.get(chart)
  if (known !== undefined) return known
  const { frame, ...drawn } = drawSmall(chart)
  const card = {
    name: chart.measure.name,
    headline: chart.headline,
    nhs: chart.nhs,
    drawing: { ...drawn, plot: frame.plot },
  }
  drawnCards.set(chart, card)
  return card
}

/** A chart that is read again is not drawn again. */
const drawnCards = new WeakMap<RunChartView, ChartOfCard>()
