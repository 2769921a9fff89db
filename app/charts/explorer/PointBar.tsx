import { forwardRef, useId, useImperativeHandle, useRef } from 'react'
import { firstMonthOf, isPeriod } from '#app/kernel/time/period.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import type { StratumLine } from '../strata/strata-view.ts'
import type { RunChartView } from '../view/chart.ts'
import { groupsInShort, nameOfPoint, pointInFull, pointInShort } from './point-words.ts'

/** Where a chart's marks are written, and which of them the reader may write. */
export interface PointWriting {
  /** Address of the measure's page. */
  readonly base: string
  readonly may: { readonly annotate: boolean; readonly phase: boolean; readonly mark: boolean }
  /** Where a topic about the whole chart is started; null for those who do not learn in the network. */
  readonly askHref: string | null
}

/** Leads from the drawing to what may be written about the point. */
export interface PointBarHandle {
  readonly toActions: () => void
}

/** Moves from point to point with the arrow keys, and says everything about the current one. */
export const PointBar = forwardRef<
  PointBarHandle,
  {
    chart: RunChartView
    /** Groups that are drawn; their figures are shown with the point. */
    groups: readonly StratumLine[]
    at: number
    from: number
    to: number
    onMove: (at: number) => void
    writing: PointWriting
    onClose: () => void
  }
>(function PointBar(props, handle) {
  const { chart, groups, at, from, to, onMove, writing, onClose } = props
  const { may, askHref } = writing
  const writes = may.annotate || may.phase || may.mark || askHref !== null
  const id = useId()
  const slider = useRef<HTMLInputElement>(null)
  const actions = useRef<HTMLDivElement>(null)
  const toActions = () => actions.current?.querySelector('a')?.focus()
  useImperativeHandle(handle, () => ({ toActions }))
  return (
    <div className="space-y-2">
      <label htmlFor={id} className="block text-sm font-semibold">
        Point by point
      </label>
      <input
        ref={slider}
        id={id}
        type="range"
        className="explorer-points"
        min={from}
        max={to}
        value={at}
        aria-valuetext={pointInShort(chart, at)}
        aria-describedby={`${id}how`}
        onChange={(event) => onMove(Number(event.target.value))}
        onKeyDown={({ key }) => {
          if (key === 'Enter') toActions()
          if (key === 'Escape') onClose()
        }}
      />
      <p id={`${id}how`} className="text-sm text-quiet">
        Arrow keys move to the next point, Home and End to the ends.{' '}
        {writes
          ? 'Enter, or a click on a point, leads to what you may write about it; Escape leads back, and then closes the explorer.'
          : 'Escape closes the explorer.'}
      </p>
      <p aria-live="polite" className="max-w-prose">
        {pointInFull(chart, at)}
        {groups.length > 0 && ` ${groupsInShort(chart, groups, at)}`}
      </p>
      {/* Keys that bubble from the links: the links themselves are what is used. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        ref={actions}
        onKeyDown={({ key }) => {
          if (key === 'Escape') slider.current?.focus()
        }}
      >
        <WritingLinks chart={chart} at={at} writing={writing} />
      </div>
    </div>
  )
})

/**
 * From a point to the pages on which something is written about it, filled with its period. A pooled quarter
 * begins with its first month.
 */
function WritingLinks({ chart, at, writing }: { chart: RunChartView; at: number; writing: PointWriting }) {
  const { base, may, askHref } = writing
  const { period, value } = chart.points[at]!
  const name = nameOfPoint(chart, at)
  const first = firstMonthOf(period)
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      {may.annotate && <Link href={`${base}/annotations?from=${first}`}>Write a note on {name}</Link>}
      {may.phase && at > 0 && (
        <Link href={`${base}/phases?starts=${chart.pooled === null ? period : first}`}>
          Start a phase with {name}
        </Link>
      )}
      {may.mark && value !== null && chart.pooled === null && (
        <Link href={`${base}/point-marks?period=${period}`}>Leave {name} out, or call it astronomical</Link>
      )}
      {/* A pooled quarter and an event are no periods that a figure is kept of. */}
      {askHref !== null && chart.pooled === null && isPeriod(period) && (
        <Link href={`${askHref}&period=${period}`}>Ask about {name}</Link>
      )}
    </p>
  )
}
