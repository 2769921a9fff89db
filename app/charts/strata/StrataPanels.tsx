import './strata.css'
import './strata-layout.css'
import { PANEL } from '../drawing/panel.ts'
import { drawStrataPanels, type StrataPanelsDrawing } from './strata-panels.ts'
import type { StrataView } from './strata-view.ts'
import type { RunChartView } from '../view/chart.ts'

/** A small chart for each group on the same axes, with everybody as a broad line behind. */
export function StrataPanels({ chart, view }: { chart: RunChartView; view: StrataView }) {
  const drawing = drawStrataPanels(chart, view)
  return (
    <>
      <p className="text-sm text-quiet">{drawing.axes}</p>
      <ul className="strata-panels">
        {drawing.panels.map((panel) => (
          <li key={panel.slug} className="strata-card">
            <p className="text-sm font-semibold">{panel.name}</p>
            <StratumPanel drawing={drawing} panel={panel} />
            <p className="text-sm tabular-nums">{panel.last}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The drawing of one group. Its name and last value belong beside it, so it says nothing itself. */
export function StratumPanel(props: {
  drawing: StrataPanelsDrawing
  panel: StrataPanelsDrawing['panels'][number]
}) {
  const { drawing, panel } = props
  return (
    <svg className="strata-panel" viewBox={`0 0 ${PANEL.width} ${PANEL.height}`} aria-hidden>
      <path className="strata-axis" d={drawing.axis} />
      <path className="strata-total" d={drawing.everybody} />
      <path className="strata-own" d={panel.line} />
      <path className="strata-dots" d={panel.dots} />
    </svg>
  )
}
