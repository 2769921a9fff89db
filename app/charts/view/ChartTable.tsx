import { Fragment } from 'react'
import { dayLabel } from '#app/kernel/time/day.ts'
import type { Period } from '#app/kernel/time/period.ts'
import { reportedValueWords } from '#app/measures/entry/cell/value-state-words.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import type { RunChartView } from './chart.ts'
import { formatWithFraction } from '../words/format.ts'
import { chartRows, testsAt } from '../words/table.ts'

/** The chart as a table, every period of its axis, oldest first. */
export function ChartTable({
  chart,
  marked,
  historyHref,
  rowHref,
}: {
  chart: Pick<RunChartView, 'points' | 'measure' | 'phases' | 'superseded'> &
    Partial<Pick<RunChartView, 'annotations'>>
  /** Place of the point that the page leads to. */
  marked?: number | undefined
  /** The page with the history of a figure; absent where there is none. */
  historyHref?: (period: Period) => string
  /** The page of a row's period; absent where the rows are no periods that figures are kept of. */
  rowHref?: ((period: Period) => string) | undefined
}) {
  const { measure, superseded = [], annotations = [] } = chart
  const tested = annotations.some(({ note }) => note.test)
  const divided = measure.shape !== 'single'
  const broken = new Map(
    chart.phases.flatMap(({ broken: change, from }) => (change ? [[from, change.note]] : [])),
  )
  return (
    <Table caption={`${measure.name}, by ${measure.frequency}`}>
      <thead>
        <tr>
          <th scope="col">Period</th>
          {divided && (
            <th scope="col" className="num">
              Numerator
            </th>
          )}
          {divided && (
            <th scope="col" className="num">
              Denominator
            </th>
          )}
          <th scope="col" className="num">
            Value
          </th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        {chartRows(chart).map((row, at) => (
          <Fragment key={row.period}>
            {broken.has(at) && (
              <tr>
                <th scope="rowgroup" colSpan={divided ? 5 : 3}>
                  Changed definition: {broken.get(at)}
                </th>
              </tr>
            )}
            <tr className={at === marked ? 'bg-brand-tint' : undefined}>
              <th scope="row" className={tested ? 'whitespace-nowrap' : undefined}>
                {rowHref ? <Link href={rowHref(row.period)}>{row.label}</Link> : row.label}
              </th>
              {divided && <td className="num">{row.numerator}</td>}
              {divided && <td className="num">{row.denominator}</td>}
              <td className="num">{row.value}</td>
              <td className={tested ? 'min-w-60' : undefined}>
                {row.state}
                {testsAt(annotations, at).map(({ id, what, test, text }) => (
                  <span key={`${id} ${what}`} className="block text-xs text-quiet">
                    {what}: <Link href={test.href}>{text}</Link>
                  </span>
                ))}
                {superseded
                  .filter((former) => former.at === at)
                  .map(({ former, value }) => (
                    <span
                      key={`${former.replacedAt.toISOString()} ${former.recordedAt.toISOString()}`}
                      className="block text-xs text-quiet"
                    >
                      Before:{' '}
                      <s>
                        {value === null
                          ? reportedValueWords(former.reported, measure.shape)
                          : formatWithFraction(value, measure.unit, former.reported, measure.shape)}
                      </s>
                      , corrected {dayLabel(former.replacedAt)}
                      {former.replacedBy && ` by ${former.replacedBy}`}
                      {historyHref && (
                        <>
                          .{' '}
                          <Link href={historyHref(former.period)}>
                            History<span className="sr-only"> of {row.label}</span>
                          </Link>
                        </>
                      )}
                    </span>
                  ))}
              </td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </Table>
  )
}
