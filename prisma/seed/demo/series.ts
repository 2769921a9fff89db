import type { CatalogMeasure } from '#app/measures/catalog/measure.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import { around, randomFor, successes } from './random.ts'
import type { MeasureStory } from './story.ts'

/**
 * One invented figure: its place from the start of the series, and how many periods before the newest due one
 * it lies.
 */
export type Invented = { readonly index: number; readonly ago: number; readonly reported: ReportedValue }

/**
 * The figures of one measure of one team. Each is drawn around the story's level: a share of a count, a
 * number over a number, or one number. Silent periods are left out. The same story gives the same figures,
 * whatever the date.
 */
export function inventSeries(team: string, measure: CatalogMeasure, story: MeasureStory): Invented[] {
  const random = randomFor(`${team} ${measure.slug}`)
  const figures: Invented[] = []
  for (let index = 0; index < story.periods; index++) {
    const ago = story.periods - 1 - index
    const drawn = draw(measure, story, levelAt(story.path, index), random)
    const missing = story.missing?.[ago]
    if (ago < (story.behind ?? 0) || missing === 'silent') continue
    figures.push({ index, ago, reported: missing ? { state: missing } : drawn })
  }
  return figures
}

function draw(
  measure: CatalogMeasure,
  story: MeasureStory,
  level: number,
  random: () => number,
): ReportedValue & { state: 'value' } {
  const strayed = level * (1 + (story.noise ?? 0.08) * (2 * random() - 1))
  if (measure.shape === 'single') return { state: 'value', numerator: Math.round(strayed), denominator: null }
  if (story.exact && story.about) {
    return { state: 'value', numerator: Math.round((level / 100) * story.about), denominator: story.about }
  }
  const denominator = around(random, story.about ?? 100, 0.12, 1)
  if (measure.shape === 'proportion') {
    return {
      state: 'value',
      numerator: successes(random, denominator, level / measure.multiplier),
      denominator,
    }
  }
  if (measure.unit === 'ratio') {
    const reference = oneDecimal((story.about ?? 1) * (0.97 + 0.06 * random()))
    return { state: 'value', numerator: oneDecimal(strayed * reference), denominator: reference }
  }
  return { state: 'value', numerator: Math.round(strayed * denominator), denominator }
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10

function levelAt(path: MeasureStory['path'], index: number): number {
  const next = path.findIndex(([at]) => at >= index)
  const right = path[next === -1 ? path.length - 1 : next]
  const left = path[next === -1 ? path.length - 1 : Math.max(0, next - 1)]
  if (!left || !right) throw new RangeError('A series needs a level')
  if (right[0] === left[0]) return right[1]
  return left[1] + ((right[1] - left[1]) * (index - left[0])) / (right[0] - left[0])
}
