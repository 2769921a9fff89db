import { VALUE_STATE_LABEL } from '#app/kernel/reported-value.ts'
import { csvOf } from '#app/platform/files/csv.ts'
import { chartRows } from '../words/table.ts'
import { VERDICT_LABEL } from '../signals/chart-reading.ts'
import { notesOn, recordedIn, type ChartToExport } from '../view/chart-to-export.ts'

const HEAD = [
  'Team',
  'Measure',
  'Period',
  'Numerator',
  'Denominator',
  'Value',
  'Unit',
  'State',
  'Center line',
  'Lower limit',
  'Upper limit',
  'Signal',
  'Goal',
  'Comment',
  'Notes',
  'Origin',
]

/**
 * The chart as a table, a line a period: numbers in full, states in words, and everything people wrote about
 * the period.
 */
export function chartCsv({ team, series, marks, chart, strata }: ChartToExport): string {
  const { measure, points, details, goal } = chart
  const states = chartRows(chart)
  const groups = strata.flatMap(({ name, lines, unknown }) =>
    [...lines, unknown].map((line) => ({ ...line, name: `${name}: ${line.name}` })),
  )
  const head = [
    ...HEAD,
    ...groups.flatMap(({ name }) => [`${name}, numerator`, `${name}, denominator`, `${name}, state`]),
  ]
  const rows = points.map((point, at) => {
    const value = point.reported?.state === 'value' ? point.reported : null
    const recorded = recordedIn(point.period, series)
    return [
      team.name,
      measure.name,
      point.period,
      value?.numerator ?? null,
      value?.denominator ?? null,
      rounded(point.value),
      measure.unit,
      states[at]!.state,
      rounded(details[at]!.center),
      rounded(details[at]!.lower),
      rounded(details[at]!.upper),
      details[at]!.verdict && VERDICT_LABEL[details[at]!.verdict],
      rounded(goal),
      recorded.flatMap(({ comment }) => comment ?? []).join('; ') || null,
      notesOn(point.period, marks).join('; '),
      recorded.some(({ invented }) => invented) ? 'invented' : null,
      ...groups.flatMap(({ points: own }) => {
        const { reported, provisional } = own[at]!
        if (reported === null) return [null, null, null]
        if (reported.state !== 'value') return [null, null, VALUE_STATE_LABEL[reported.state]]
        return [reported.numerator, reported.denominator, provisional ? 'Provisional' : 'Value']
      }),
    ]
  })
  return csvOf([head, ...rows])
}

/** Fifteen digits are what a double holds; the sixteenth is the machine's. */
const rounded = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(15))
