import { Fragment } from 'react'
import { Table } from '#app/ui/content/Table.tsx'
import type { RunChartView } from '../core/view/chart.ts'
import { chartRows } from '../core/words/table.ts'

/** The chart as a table, every period of its axis, oldest first. */
export function ChartTable({ chart }: { chart: Pick<RunChartView, 'points' | 'measure' | 'phases'> }) {
  const { measure } = chart
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
            <tr>
              <th scope="row">{row.label}</th>
              {divided && <td className="num">{row.numerator}</td>}
              {divided && <td className="num">{row.denominator}</td>}
              <td className="num">{row.value}</td>
              <td>{row.state}</td>
            </tr>
          </Fragment>
        ))}
      </tbody>
    </Table>
  )
}
