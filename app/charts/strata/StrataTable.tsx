import { periodLabel } from '#app/kernel/time/period.ts'
import { VALUE_STATE_LABEL } from '#app/kernel/reported-value.ts'
import { Table } from '#app/ui/content/Table.tsx'
import type { StrataView, StratumPoint } from './strata-view.ts'
import type { RunChartView } from '../view/chart.ts'
import { formatWithFraction } from '../words/format.ts'

/** Every group beside everybody, a row a period. */
export function StrataTable({ chart, view }: { chart: RunChartView; view: StrataView }) {
  const { measure, points } = chart
  const columns = [...view.lines, view.unknown]
  const say = ({ reported, value }: Pick<StratumPoint, 'reported' | 'value'>): string => {
    if (reported === null) return ''
    if (reported.state !== 'value') return VALUE_STATE_LABEL[reported.state]
    return value === null
      ? `${reported.numerator} of 0`
      : formatWithFraction(value, measure.unit, reported, measure.shape)
  }
  return (
    <Table caption={`${measure.name} by ${view.name.toLowerCase()}`} sticky>
      <thead>
        <tr>
          <th scope="col">Period</th>
          {columns.map(({ slug, name }) => (
            <th key={slug} scope="col" className="num">
              {name}
            </th>
          ))}
          <th scope="col" className="num">
            Everybody
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map((point, at) => (
          <tr key={point.period}>
            <th scope="row">{periodLabel(point.period)}</th>
            {columns.map((line) => (
              <td key={line.slug} className="num">
                {say(line.points[at]!)}
                {line.points[at]!.provisional ? ' (provisional)' : ''}
              </td>
            ))}
            <td className="num">{say(point)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
