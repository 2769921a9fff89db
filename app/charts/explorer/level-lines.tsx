import { Line, ReferenceArea, ReferenceLine } from 'recharts'
import type { RunChartView } from '../view/chart.ts'
import { centerIn, levelIn } from './rows.ts'

const still = { isAnimationActive: false, dot: false, activeDot: false, yAxisId: 'value' } as const

/** Baselines as the ground of their periods, and where each further phase begins. */
export const phaseGround = ({ phases, points }: RunChartView) =>
  phases.flatMap(({ from, broken, analysis: { baseline } }, phase) => [
    baseline && (
      <ReferenceArea
        key={`b${from}`}
        yAxisId="value"
        x1={points[baseline.from]!.period}
        x2={points[baseline.to]!.period}
        className="explorer-baseline"
        ifOverflow="hidden"
      />
    ),
    phase > 0 && (
      <ReferenceLine
        key={`p${from}`}
        yAxisId="value"
        x={points[from]!.period}
        position="start"
        className={broken === null ? 'explorer-phase' : 'explorer-definition'}
      />
    ),
  ])

/** The center line of each phase: drawn through where it was worked out, dashed where it is extended. */
export const centerLines = ({ phases }: RunChartView) =>
  phases.flatMap((phase) =>
    (['solid', 'before', 'after'] as const).map((part) => (
      <Line
        key={`${part}${phase.from}`}
        {...still}
        dataKey={centerIn(phase, part)}
        className={part === 'solid' ? 'explorer-center' : 'explorer-center explorer-extension'}
      />
    )),
  )

export const limitLines = ({ phases }: RunChartView) =>
  phases.flatMap(({ from }, phase) =>
    (['lower', 'upper'] as const).map((line) => (
      <Line
        key={`${line}${from}`}
        {...still}
        type="step"
        dataKey={levelIn(phase, line)}
        className="explorer-limit"
      />
    )),
  )
