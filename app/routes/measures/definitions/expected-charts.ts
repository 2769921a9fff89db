import { expectedChart } from '#app/charts/team/expected-chart.ts'
import { COUNTED, COUNTINGS, type Counting } from '#app/measures/definitions/counting.ts'

/** The chart each way of counting leads to, with the reason. */
export const EXPECTED_CHARTS = Object.fromEntries(
  COUNTINGS.map((key) => [key, expectedChart(COUNTED[key])]),
) as Readonly<Record<Counting, string>>
