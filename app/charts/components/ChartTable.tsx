import type { RunChartView } from '../core/chart.ts'
import { chartRows } from '../core/table.ts'

/** The chart as a table, every period of its axis, oldest first. */
export function ChartTable({ chart }: { chart: RunChartView }) {
  const { measure } = chart
  const divided = measure.shape !== 'single'
  return (
    <div className="chart-table-scroll" tabIndex={0} role="region" aria-label={`Values of ${measure.name}`}>
      <table className="chart-table">
        <caption>{`${measure.name}, by ${measure.frequency}`}</caption>
        <thead>
          <tr>
            <th scope="col">Period</th>
            {divided && <th scope="col">Numerator</th>}
            {divided && <th scope="col">Denominator</th>}
            <th scope="col">Value</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {chartRows(chart).map((row) => (
            <tr key={row.period}>
              <th scope="row">{row.label}</th>
              {divided && <td>{row.numerator}</td>}
              {divided && <td>{row.denominator}</td>}
              <td>{row.value}</td>
              <td>{row.state}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
