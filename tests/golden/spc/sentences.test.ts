import { countWord } from '#app/kernel/text/text.ts'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { RunChartView } from '#app/charts/view/chart.ts'
import type { Frame } from '#app/charts/drawing/frame.ts'
import { drawFull, FULL_SIZES } from '#app/charts/drawing/full.ts'
import type { MarkGroup } from '#app/charts/drawing/markers.ts'
import { drawSmall } from '#app/charts/drawing/small.ts'
import { panelsOf } from '#app/charts/small-multiples/panels.ts'
import { READABLE_POINTS } from '#app/charts/statistics/runs.ts'
import { buildRunChartView } from '#app/charts/view/view.ts'
import { periodLongLabel } from '#app/kernel/time/period.ts'
import { projectFolder } from '#scripts/project.ts'
import { goldenCases, type GoldenCase } from './cases.ts'
import { chartOfCase } from './chart-of-case.ts'

const own = goldenCases(join(projectFolder, 'tests', 'data', 'spc'))
type Part = {
  first: number
  last: number
  n_useful: number
  longest_run: number
  longest_run_max: number
  n_crossings: number
  n_crossings_min: number
}
type Expected = {
  cl: (number | null)[]
  lcl: (number | null)[]
  ucl: (number | null)[]
  sigma_signal: boolean[]
  parts: Part[]
  special_cause_type: string[]
  point_type: string[]
  shifts: { points: number[]; side: string }[]
  trends: { points: number[] }[]
  runs_verdict: string | null
}

const isSignalled = ({ expected }: GoldenCase): boolean => {
  const {
    sigma_signal = [],
    parts = [],
    special_cause_type = [],
    shifts = [],
    trends = [],
    runs_verdict,
  } = expected as Partial<Expected>
  return (
    sigma_signal.some(Boolean) ||
    (Array.isArray(parts) &&
      parts.some(
        (part) => part.longest_run > part.longest_run_max || part.n_crossings < part.n_crossings_min,
      )) ||
    special_cause_type.some((cause) => cause !== 'Common Cause') ||
    shifts.length > 0 ||
    trends.length > 0 ||
    /^too/.test(runs_verdict ?? '')
  )
}

const walked = own.flatMap((one) => {
  const input = isSignalled(one) ? chartOfCase(one) : null
  return input ? [{ one, view: buildRunChartView(input) }] : []
})
const named = walked.map(({ one, view }) => [one.id, one, view] as const)

const readable = (view: RunChartView, phase: number) =>
  view.phases[phase]!.analysis.anhoej.nUseful >= READABLE_POINTS
/** Places of the points that a rule found in phases with enough points to be read. */
const matchesOf = (view: RunChartView, rule: string) =>
  view.signals.flatMap((signal) => (signal.rule === rule ? [signal] : []))

test('most signalled cases are walked, and every rule set with them', () => {
  expect(walked.length).toBeGreaterThan(45)
  expect(new Set(walked.map(({ view }) => view.ruleSet))).toEqual(new Set(['anhoej', 'ihi', 'nhs']))
  expect(new Set(walked.map(({ view }) => view.style.type)).size).toBeGreaterThanOrEqual(9)
})

test.each(named)('%s: lines and signals are those of its tool', (_id, { chart, expected }, view) => {
  const { cl, lcl, ucl, sigma_signal, parts, special_cause_type, shifts, trends, runs_verdict } =
    expected as unknown as Expected
  const scale = view.measure.shape === 'single' ? (view.measure.multiplier ?? 1) : 1
  const signalled = (at: number) =>
    view.details[at]!.excluded === null && readable(view, view.details[at]!.phase)
  if (chart !== 'rules-perla') {
    view.details.forEach((detail, at) => {
      close(detail.center, cl[at]! / scale)
      if (ucl) close(detail.upper, ucl[at] == null ? null : ucl[at] / scale)
      if (lcl) close(detail.lower, lcl[at] == null ? null : lcl[at] / scale)
    })
  }
  if (chart === 'rules-perla') {
    if (!readable(view, 0)) return expect(view.signals).toEqual([])
    const places = (list: { points: number[] }[]) => list.map(({ points }) => points.map((p) => p - 1))
    expect(matchesOf(view, 'shift').map(({ points }) => points)).toEqual(places(shifts))
    expect(matchesOf(view, 'trend').map(({ points }) => points)).toEqual(places(trends))
    expect(matchesOf(view, 'number-of-runs').length > 0).toBe(/^too/.test(runs_verdict ?? ''))
  } else if (chart === 'xmr-ptd') {
    const causes = special_cause_type.map((cause, at) => cause !== 'Common Cause' && signalled(at))
    expect(view.details.map(({ verdict }) => verdict !== null)).toEqual(causes)
    view.details.forEach(({ verdict }, at) => {
      const type = (expected as unknown as Expected).point_type[at]!
      if (verdict !== null && view.measure.direction !== 'hold') expect(type).toBe(`special_cause_${verdict}`)
    })
  } else {
    const beyond = new Set(matchesOf(view, 'beyond-limits').flatMap(({ points }) => points))
    expect(view.points.map((_, at) => beyond.has(at))).toEqual(
      view.points.map((_, at) => Boolean(sigma_signal?.[at]) && signalled(at)),
    )
    parts.forEach((part, phase) => {
      const here = (rule: string) => matchesOf(view, rule).filter((signal) => signal.phase === phase)
      const long = part.longest_run > part.longest_run_max && readable(view, phase)
      expect(Math.max(0, ...here('long-run').map(({ points }) => points.length))).toBe(
        long ? part.longest_run : 0,
      )
      const few = part.n_crossings < part.n_crossings_min && readable(view, phase)
      expect(here('few-crossings').length).toBe(few ? 1 : 0)
    })
  }
})

test.each(named)('%s: the marks drawn are those of its deciding signals', (_id, _one, view) => {
  const deciding = new Set(view.signals.flatMap((signal) => (signal.decides ? signal.points : [])))
  expect(view.details.flatMap(({ verdict }, at) => (verdict === null ? [] : [at]))).toEqual(
    [...deciding].sort((a, b) => a - b),
  )
  const wanted = view.points.map(({ value }, at) => {
    const { excluded, verdict } = view.details[at]!
    return value === null ? null : excluded === null ? (verdict ?? 'common') : 'excluded'
  })
  const full = drawFull(view, FULL_SIZES.wide)
  expect(kindsDrawn(full.marks, full.frame, view.points.length)).toEqual(wanted)
  const small = drawSmall(view)
  expect(kindsDrawn(small.marks, small.frame, view.points.length)).toEqual(wanted)
  const { drawing } = panelsOf([{ name: 'Golden', href: '/', chart: view }], 'free').panels[0]!
  const count = (path: string, mark: RegExp) => path.match(mark)?.length ?? 0
  const wantedOf = (kind: string) => wanted.filter((one) => one === kind).length
  expect([
    count(drawing.common, /h0/g),
    count(drawing.concern, /h0/g),
    count(drawing.improvement, /z/g),
    count(drawing.excluded, /l12 12/g),
  ]).toEqual(['common', 'concern', 'improvement', 'excluded'].map(wantedOf))
})

/**
 * What stands at each place of a drawing, read back from its paths: where each mark's middle lies, and in
 * which group it is.
 */
function kindsDrawn(marks: readonly MarkGroup[], frame: Frame, points: number): (string | null)[] {
  const drawn: (string | null)[] = Array.from({ length: points }, () => null)
  for (const { kind, path } of marks) {
    for (const [, from, radius, to] of path.matchAll(/M([-\d.]+),[-\d.]+(?:a([\d.]+)|L([-\d.]+))?/g)) {
      // A circle begins at its left edge, a stroke of a cross at its left end, a triangle at its tip.
      const middle = to ? (Number(from) + Number(to)) / 2 : Number(from) + Number(radius ?? 0)
      const at = Math.round((middle - frame.plot.left) / frame.step - 0.5)
      if (drawn[at] !== null && drawn[at] !== kind) throw new Error(`${kind} on ${drawn[at]} at ${at}`)
      expect(Math.abs(frame.x(at) - middle)).toBeLessThan(0.2)
      drawn[at] = kind
    }
  }
  return drawn
}

test.each(named)('%s: the sentence says what the deciding signals say', (_id, _one, view) => {
  const { headline, chartReading } = view
  const last = view.phases.length - 1
  const here = view.signals.filter(({ phase, decides }) => decides && phase === last)
  if (chartReading.story === 'few') return expect(headline).toMatch(/^Too early to tell/)
  if (chartReading.story === 'constant') return expect(headline).toMatch(/^Unchanged/)
  if (here.length === 0)
    return expect([chartReading.verdict, headline]).toEqual([
      'common-cause',
      expect.stringMatching(/^Around .* no (shift|signal) in/),
    ])
  const signal = chartReading.signal!
  expect(here).toContain(signal)
  // A signal lasts until as many points as make a shift have come after it; what the NHS says is said of the
  // last point alone.
  const later = view.points.filter(
    ({ value }, at) => at > signal.to && value !== null && view.details[at]!.excluded === null,
  )
  const enough = view.ruleSet === 'nhs' ? 1 : 6
  if (/-over$/.test(chartReading.story)) {
    expect(later.length).toBeGreaterThanOrEqual(enough)
    return expect([chartReading.verdict, headline]).toEqual([
      'common-cause',
      expect.stringMatching(/^Around/),
    ])
  }
  const onCenter = view.ruleSet === 'nhs' ? null : view.analysis.center
  if (!view.analysis.atExtreme)
    expect(later.filter(({ value }) => value !== onCenter).length).toBeLessThan(enough)
  expect(chartReading.verdict).toBe(signal.verdict)
  const [first, end] = [signal.from, signal.to].map((at) => periodLongLabel(view.points[at]!.period))
  if (signal.rule !== 'few-crossings')
    expect(
      [`since ${first}`, `until ${end}`, `in ${end}`].filter((when) => headline.includes(when)),
    ).toHaveLength(1)
  const side = signal.side === 'above'
  const opening =
    {
      'few-crossings': /^The \w+ was crossed only/,
      'seven-trend': side ? /^Rising/ : /^Falling/,
      'two-in-three': side ? /^Near the upper limit/ : /^Near the lower limit/,
    }[signal.rule as string] ?? (side ? /^Above the/ : /^Below the/)
  expect(headline).toMatch(opening)
  if (signal.points.length > 1) expect(headline).toContain(` ${countWord(signal.points.length)} `)
  expect(headline).toContain(
    signal.verdict === 'improvement'
      ? 'in the direction of improvement'
      : view.measure.direction === 'hold'
        ? 'hold steady'
        : 'away from the direction of improvement',
  )
})

function close(actual: number | null, expected: number | null) {
  if (actual === null || expected === null) return expect(actual).toBe(expected)
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1e-9, Math.abs(expected)))
}
