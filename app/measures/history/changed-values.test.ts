import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import { CATALOG } from '../catalog/index.ts'
import type { TeamSeries } from '../team-measure.ts'
import { countChanges, seriesBefore, type ChangedValue } from './changed-values.ts'

const of40 = (numerator: number): ReportedValue => ({ state: 'value', numerator, denominator: 40 })
const change = (
  at: string,
  before: ReportedValue | null,
  now: ReportedValue | null,
  measureId = 'audit',
): ChangedValue => ({ measureId, period: period(at), before, now })

test('a value after none or after "not available yet" is reported, another value is a correction, and a new comment is nothing', () => {
  expect(
    countChanges([
      change('2026-01', null, of40(3)),
      change('2026-02', { state: 'not-yet' }, of40(3)),
      change('2026-03', of40(3), of40(4)),
      change('2026-04', { state: 'withheld' }, of40(4)),
      change('2026-05', of40(3), of40(3)),
      change('2026-06', of40(3), null),
      change('2026-07', null, { state: 'not-yet' }),
    ]),
  ).toEqual({ reported: 2, corrected: 2, withdrawn: 1 })
})

test('before, a series has its former values, those withdrawn since, and none that were reported since', () => {
  const value = (at: string, numerator: number) => ({
    ...{ period: period(at), reported: of40(numerator), provisional: false, comment: null },
    ...{ invented: false, corrections: 0 },
  })
  const series: TeamSeries = {
    measure: { ...CATALOG.find(({ slug }) => slug === 'safe-crib-audit')!, id: 'audit' },
    ...{ dueFrom: month('2026-01'), goal: null, baseline: null, chartType: null, dropped: false },
    values: [value('2026-01', 1), value('2026-03', 30), value('2026-04', 4)],
  }
  const changes = [
    change('2026-02', of40(2), null),
    change('2026-03', of40(3), of40(30)),
    change('2026-04', null, of40(4)),
    change('2026-01', of40(9), of40(1), 'another'),
  ]
  expect(seriesBefore(series, changes).values.map((one) => [one.period, one.reported])).toEqual([
    ['2026-01', of40(1)],
    ['2026-02', of40(2)],
    ['2026-03', of40(3)],
  ])
  expect(seriesBefore(series, [])).toBe(series)
})
