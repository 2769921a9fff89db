import type { RawLines } from '../statistics/run-chart.ts'
import type { SeriesPoint } from '../statistics/series.ts'

/** 2.66, which NHS Making Data Count multiplies the mean moving range by, over 3 / 1.128 of the I chart; the fourth digit differs. */
const NHS_OVER_I = (2.66 * 1.128) / 3

/** The limits of an I chart as NHS Making Data Count draws them: mean ± 2.66 times the mean moving range (NHS England 2019). */
export function withNhsLimits(lines: RawLines, points: readonly SeriesPoint[]): RawLines {
  return lines.map((line, at) => {
    const { centre } = line
    const nearer = (limit: number | null) =>
      limit === null || centre === null ? null : centre + (limit - centre) * NHS_OVER_I
    const [lower, upper] = [nearer(line.lower), nearer(line.upper)]
    const { raw } = points[at]!
    const above = raw !== null && upper !== null && raw > upper
    const below = raw !== null && lower !== null && raw < lower
    const beyond = above ? 'above' : below ? 'below' : null
    return { centre, lower, upper, lower2: nearer(line.lower2), upper2: nearer(line.upper2), beyond }
  })
}
