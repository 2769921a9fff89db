import { expect, test } from 'vitest'
import { month } from '#app/kernel/time/month.ts'
import { aimProgress, type AimFigure } from './aim-progress.ts'
import { aimSentence, targetValue, type Aim } from './aim.ts'

const percent = (value: number) => `${value.toFixed(1)}%`

const reduceByAThird: Aim = {
  what: 'early elective deliveries',
  forWhom: 'singleton births at 37 and 38 weeks in Ohio',
  change: 'reduce',
  baseline: { value: 12, from: month('2024-01'), to: month('2024-12') },
  target: { kind: 'relative', value: 33 },
  due: month('2025-12'),
}
const raiseToNinety: Aim = {
  ...reduceByAThird,
  change: 'raise',
  target: { kind: 'absolute', value: 90 },
  baseline: null,
}

const figures = (...values: number[]): AimFigure[] =>
  values.map((value, i) => ({ month: month(`2025-0${i + 1}`), value }))

test('a relative target is taken of the baseline, in its own direction', () => {
  expect(targetValue(reduceByAThird)).toBeCloseTo(8.04, 10)
  expect(
    targetValue({ ...reduceByAThird, change: 'raise', target: { kind: 'relative', value: 10 } }),
  ).toBeCloseTo(13.2, 10)
  expect(targetValue({ ...reduceByAThird, baseline: null })).toBeNull()
})

test('the sentence assembles itself', () => {
  expect(aimSentence(reduceByAThird, percent)).toBe(
    'By Dec 2025, reduce early elective deliveries among singleton births at 37 and 38 weeks in Ohio by 33 percent: from 12.0% (Jan 2024 to Dec 2024) to 8.0%.',
  )
  expect(aimSentence({ ...raiseToNinety, what: 'safe sleep', forWhom: 'infants in Ohio' }, percent)).toBe(
    'By Dec 2025, raise safe sleep among infants in Ohio to 90.0%.',
  )
})

test('reached: the median of the last three meets the target, whatever a single month did', () => {
  const { status, reason } = aimProgress(reduceByAThird, figures(11, 7.9, 8.0, 12), percent)
  expect(status).toBe('reached')
  expect(reason).toContain('median of 8.0%')
})

test('on track and at risk are distinguished by the line from baseline to target', () => {
  // In March 2025 the line stands at 12 - 3.96 x 3/12 = 11.01.
  expect(aimProgress(reduceByAThird, figures(11, 11, 11), percent).status).toBe('on-track')
  const risk = aimProgress(reduceByAThird, figures(11.1, 11.1, 11.1), percent)
  expect(risk.status).toBe('at-risk')
  expect(risk.reason).toContain('stands at 11.0% in Mar 2025')
})

test('once the figures of the due month are in, an aim not met is not reached', () => {
  expect(aimProgress({ ...reduceByAThird, due: month('2025-03') }, figures(9, 9, 9), percent).status).toBe(
    'not-reached',
  )
})

test('too early: fewer than three figures since the baseline, no measure, or no line to compare with', () => {
  expect(aimProgress(reduceByAThird, figures(5, 5), percent).status).toBe('too-early')
  expect(aimProgress(reduceByAThird, null, percent).status).toBe('too-early')
  expect(aimProgress(raiseToNinety, figures(80, 80, 80), percent).status).toBe('too-early')
  const beforeBaselineEnd = figures(5, 5, 5).map((f) => ({ ...f, month: month('2024-06') }))
  expect(aimProgress(reduceByAThird, beforeBaselineEnd, percent).status).toBe('too-early')
})
