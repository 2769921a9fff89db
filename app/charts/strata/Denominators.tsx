import './strata.css'
import { periodLabel } from '#app/kernel/time/period.ts'
import { drawFull, FULL_SIZES } from '../drawing/full.ts'
import { tenth } from '../drawing/frame.ts'
import { textWidth } from '../drawing/labels/text.ts'
import type { RunChartView } from '../view/chart.ts'
import { formatNumber } from '../words/format.ts'

/** What each point is out of, as bars right under the points of the chart above. */
export function Denominators({ chart }: { chart: RunChartView }) {
  return (
    <div className="chart">
      {(['narrow', 'medium', 'wide'] as const).map((width) => (
        <DenominatorStrip key={width} chart={chart} width={width} />
      ))}
    </div>
  )
}

/** Height of the bars with their figures, in the units of the view box. */
export const STRIP_HEIGHT = 70

/** The bars under a chart of one width. */
export function DenominatorStrip({ chart, width }: { chart: RunChartView; width: keyof typeof FULL_SIZES }) {
  const { size, frame } = drawFull(chart, FULL_SIZES[width])
  const bottom = STRIP_HEIGHT - 1
  const small = size.fontSize * 0.8
  const figures = chart.points.map(({ reported }) =>
    reported?.state === 'value' ? reported.denominator : null,
  )
  const most = Math.max(1, ...figures.map((figure) => figure ?? 0))
  const texts = figures.map((figure) => (figure === null ? '' : formatNumber(figure, 1)))
  const every = Math.max(
    1,
    Math.ceil((Math.max(...texts.map((text) => textWidth(text, small))) + 4) / frame.step),
  )
  return (
    <svg
      className={`chart-drawing chart-${width}`}
      viewBox={`0 0 ${size.width} ${STRIP_HEIGHT}`}
      fontSize={size.fontSize}
      role="img"
      aria-label={`Denominators: ${figures
        .flatMap((figure, at) =>
          figure === null ? [] : [`${periodLabel(chart.points[at]!.period)} ${formatNumber(figure, 1)}`],
        )
        .join(', ')}`}
    >
      {figures.map((figure, at) => {
        const tall = tenth(((figure ?? 0) / most) * (STRIP_HEIGHT - small * 1.6))
        return (
          figure !== null && (
            <g key={chart.points[at]!.period}>
              <rect
                className="denominator-bar"
                x={tenth(frame.x(at) - frame.step * 0.35)}
                y={bottom - tall}
                width={tenth(frame.step * 0.7)}
                height={tall}
              />
              {(figures.length - 1 - at) % every === 0 && (
                <text className="chart-gap-label" x={frame.x(at)} y={tenth(small)}>
                  {texts[at]}
                </text>
              )}
            </g>
          )
        )
      })}
      <text className="chart-note" x={frame.plot.right + 8} y={bottom - 3}>
        out of
      </text>
    </svg>
  )
}
