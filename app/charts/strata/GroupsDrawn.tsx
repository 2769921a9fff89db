import { ABOUT_GAPS, notForOthers } from './strata-words.ts'
import type { StrataView } from './strata-view.ts'
import type { RunChartView } from '../view/chart.ts'
import { StrataLines } from './StrataLines.tsx'
import { StrataPanels } from './StrataPanels.tsx'

/**
 * The groups of a chart with what they say: the gap in words, small charts or lines, and whom they are for.
 */
export function GroupsDrawn(props: { chart: RunChartView; view: StrataView; asLines: boolean }) {
  const { chart, view, asLines } = props
  const caution = notForOthers(view)
  return (
    <>
      {view.gap && (
        <p className="max-w-prose">
          {view.gap}. {ABOUT_GAPS}
        </p>
      )}
      {chart.pooled && <p className="text-sm text-quiet">Groups are pooled into quarters as the chart is.</p>}
      {asLines ? <StrataLines chart={chart} view={view} /> : <StrataPanels chart={chart} view={view} />}
      {caution && <p className="text-sm text-quiet">{caution}</p>}
    </>
  )
}
