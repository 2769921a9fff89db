import './explorer.css'
import { useMemo, useRef, useState } from 'react'
import {
  Bar,
  Brush,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import type { ChartLook } from '../view/look.ts'
import { chartToExport, type ChartAnswers, type ChartToExport } from '../view/chart-to-export.ts'
import { OUTCOME_WORD } from '../marks/test-marks.ts'
import { formatLevel } from '../words/format.ts'
import { scaleWith } from './group-scale.ts'
import { explorerRows, linesOf, valueIn, type LineName } from './rows.ts'
import { centerLines, limitLines, phaseGround } from './level-lines.tsx'
import { groupLines } from './group-lines.tsx'
import { GroupSwitches, type GroupChoice } from './GroupSwitches.tsx'
import { ExplorerMark } from './ExplorerMark.tsx'
import { Hint } from './Hint.tsx'
import { LineSwitches } from './LineSwitches.tsx'
import { PointBar, type PointBarHandle, type PointWriting } from './PointBar.tsx'
import { RuleSwitch } from './RuleSwitch.tsx'

/** The chart and its groups as one reading of the figures gives them. */
export type Explored = Pick<ChartToExport, 'chart' | 'strata'>

/**
 * The chart to be handled: point by point, a stretch at a time, with lines switched on and off. Draws what
 * the still chart draws.
 */
export function Explorer(props: {
  explored: Explored
  /**
   * The figures, which are on the page already, to be read by other rules: here and at once, because the
   * server would compute the same.
   */
  answers: ChartAnswers
  look: ChartLook
  writing: PointWriting
  /** The address of the page with what the explorer shows. */
  lookHref: (change: ChartLook) => string
  onClose: () => void
}) {
  const { explored, answers, look, writing, lookHref, onClose } = props
  const [rules, setRules] = useState(explored.chart.ruleSet)
  const { chart, strata } = useMemo(
    () => (rules === explored.chart.ruleSet ? explored : chartToExport(answers, { ...look, ruleSet: rules })),
    [rules, explored, answers, look],
  )
  const [groups, setGroups] = useState<GroupChoice>({ by: null, off: [] })
  const split = strata.find(({ slug }) => slug === groups.by) ?? null
  const lines = split?.lines.filter(({ slug }) => !groups.off.includes(slug)) ?? []
  const bar = useRef<PointBarHandle>(null)
  const { points, measure, goal, annotations } = chart
  const end = points.length - 1
  const [at, setAt] = useState(chart.last ?? end)
  const [span, setSpan] = useState({ from: 0, to: end })
  const has = linesOf(chart)
  // Switched off is remembered; what a chart does not have stays out, whatever the switch says.
  const [off, setOff] = useState<readonly LineName[]>(['denominators'])
  const shown = Object.fromEntries(
    Object.entries(has).map(([line, there]) => [line, there && !off.includes(line as LineName)]),
  ) as Record<LineName, boolean>
  const scale = scaleWith(chart, lines)
  const move = (to: number) => setAt(Math.max(span.from, Math.min(span.to, to)))
  const moveTo = (label: unknown) => {
    const place = points.findIndex(({ period }) => period === label)
    if (place >= 0) move(place)
  }
  const chosen = points[at]!.period
  return (
    <section aria-label="Explorer" className="explorer space-y-3">
      <LineSwitches
        has={has}
        shown={shown}
        onSwitch={(line, on) => setOff(on ? off.filter((one) => one !== line) : [...off, line])}
      />
      <GroupSwitches strata={strata} choice={groups} onChoose={setGroups} />
      <RuleSwitch rules={rules} onChoose={setRules} />
      <p aria-live="polite" className="max-w-prose font-semibold">
        {chart.headline}
      </p>
      <ResponsiveContainer width="100%" height={380}>
        <ComposedChart
          data={explorerRows(chart)}
          accessibilityLayer={false}
          margin={{ top: 16, right: 36, bottom: 4, left: 4 }}
          onMouseMove={({ activeLabel }) => moveTo(activeLabel)}
          onClick={({ activeLabel }) => {
            moveTo(activeLabel)
            bar.current?.toActions()
          }}
        >
          <CartesianGrid yAxisId="value" vertical={false} />
          {phaseGround(chart)}
          <XAxis
            dataKey="period"
            scale="band"
            tickFormatter={(period: Period) => periodLabel(period)}
            minTickGap={24}
          />
          <YAxis
            yAxisId="value"
            domain={[scale.min, scale.max]}
            ticks={[...scale.ticks]}
            tickFormatter={(level: number) =>
              formatLevel(level, measure.unit === 'percent' ? 'percent' : 'ratio')
            }
            width={52}
          />
          <YAxis
            yAxisId="denominator"
            orientation="right"
            width={0}
            hide
            domain={[0, (most: number) => most * 4]}
          />
          <Tooltip cursor={false} isAnimationActive={false} content={<Hint chart={chart} at={at} />} />
          {shown.denominators && (
            <Bar
              yAxisId="denominator"
              dataKey="denominator"
              className="explorer-bars"
              isAnimationActive={false}
            />
          )}
          {annotations
            .filter(({ note }) => (note.test ? shown.tests : shown.notes))
            .map(({ number, note, from, to }) => (
              <ReferenceArea
                key={number}
                yAxisId="value"
                x1={points[from]!.period}
                x2={points[to]!.period}
                className={note.test ? 'explorer-test' : 'explorer-note'}
                ifOverflow="hidden"
                label={{ value: number, position: 'insideTop' }}
              />
            ))}
          {annotations.map(
            ({ number, note, decided }) =>
              shown.tests &&
              note.test?.outcome &&
              decided !== undefined && (
                <ReferenceLine
                  key={`d${number}`}
                  yAxisId="value"
                  x={points[decided]!.period}
                  className="explorer-decision"
                  label={{
                    value: `${number} ${OUTCOME_WORD[note.test.outcome.kind]}`,
                    position: 'insideBottom',
                  }}
                />
              ),
          )}
          <ReferenceLine yAxisId="value" x={chosen} className="explorer-cursor" />
          {shown.goal && goal !== null && (
            <ReferenceLine yAxisId="value" y={goal} className="explorer-goal" />
          )}
          {shown.center && centerLines(chart)}
          {shown.limits && limitLines(chart)}
          {([0, 1] as const).map((parity) => (
            <Line
              key={parity}
              yAxisId="value"
              type="linear"
              dataKey={valueIn(parity)}
              className="explorer-line"
              {...{ isAnimationActive: false, dot: false, activeDot: false }}
            />
          ))}
          {split && groupLines(split, groups.off)}
          <Line
            yAxisId="value"
            dataKey="value"
            className="explorer-points-drawn"
            isAnimationActive={false}
            activeDot={false}
            dot={({ payload, cx, cy }: { payload: { at: number }; cx?: number; cy?: number }) => (
              <ExplorerMark
                key={payload.at}
                facts={chart}
                at={payload.at}
                cx={cx}
                cy={cy}
                chosen={payload.at === at}
              />
            )}
          />
          {points.length > 12 && (
            <Brush
              dataKey="period"
              height={28}
              travellerWidth={12}
              ariaLabel={`Stretch shown: ${periodLabel(points[span.from]!.period)} to ${periodLabel(points[span.to]!.period)}`}
              tickFormatter={(period: Period) => periodLabel(period)}
              onChange={({ startIndex = 0, endIndex = end }) => {
                setSpan({ from: startIndex, to: endIndex })
                setAt((before) => Math.max(startIndex, Math.min(endIndex, before)))
              }}
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
      <PointBar
        ref={bar}
        chart={chart}
        groups={lines}
        at={at}
        from={span.from}
        to={span.to}
        onMove={move}
        writing={writing}
        onClose={onClose}
      />
      <p className="text-sm">
        <Link
          href={lookHref({
            ...(rules === explored.chart.ruleSet ? {} : { ruleSet: rules }),
            hidden: [
              ...off.filter((line) => line !== 'denominators'),
              ...(split === null ? ['groups' as const] : []),
            ],
            ...(split === null ? {} : { by: split.slug, groups: 'lines' as const }),
            denominators: shown.denominators,
          })}
        >
          The page with this look, to keep or to send
        </Link>
      </p>
    </section>
  )
}
