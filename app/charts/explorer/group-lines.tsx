import { Line } from 'recharts'
import { STRATUM_DASHES, stratumMark } from '../strata/strata-drawing.ts'
import type { StrataView } from '../strata/strata-view.ts'
import type { ExplorerRow } from './rows.ts'

/** Each group as a line with the dashes and marks of the still drawing, those switched off left out. */
export const groupLines = ({ lines }: StrataView, off: readonly string[]) =>
  lines.map(({ slug, points }, at) =>
    off.includes(slug) ? null : (
      <Line
        key={slug}
        yAxisId="value"
        type="linear"
        className={`explorer-stratum stratum-${at % STRATUM_DASHES.length}`}
        strokeDasharray={STRATUM_DASHES[at % STRATUM_DASHES.length]}
        isAnimationActive={false}
        activeDot={false}
        dataKey={(row: ExplorerRow) => points[row.at]?.value ?? null}
        dot={({ payload, cx, cy }: { payload: ExplorerRow; cx?: number; cy?: number }) =>
          cx === undefined || cy === undefined || points[payload.at]?.value == null ? (
            <g key={payload.at} />
          ) : (
            <g key={payload.at} className="chart-drawing">
              <g className={`stratum-${at % STRATUM_DASHES.length}`}>
                <path className="stratum-marks" d={stratumMark(at, cx, cy, 3.6)} />
              </g>
            </g>
          )
        }
      />
    ),
  )
