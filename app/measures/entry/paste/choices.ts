import { isPeriod } from '#app/kernel/time/period.ts'
import type { Measure, TeamSeries } from '../../team-measure.ts'
import type { Anchor } from './layout/anchored.ts'
import type { FigurePart } from './layout/heading-measure.ts'
import type { HeadingChoice } from './layout/layout.ts'

/** A choice as it travels in forms: `safe-crib-audit numerator`, `safe-crib-audit value`, `ignore`. */
export const IGNORE = 'ignore'
export const choiceText = (measure: Pick<Measure, 'slug'>, part: FigurePart): string =>
  `${measure.slug} ${part}`

const PARTS: readonly string[] = ['numerator', 'denominator', 'value'] satisfies FigurePart[]

/** The choices of a form; a name that the team does not report is ignored. */
export function headingChoices(
  given: readonly { readonly key: string; readonly to: string }[],
  series: readonly TeamSeries[],
): Map<string, HeadingChoice> {
  const choices = new Map<string, HeadingChoice>()
  for (const { key, to } of given) {
    const [slug, part] = to.split(' ')
    const measure = series.find((one) => one.measure.slug === slug)?.measure
    if (to === IGNORE) choices.set(key, IGNORE)
    else if (measure && part !== undefined && PARTS.includes(part))
      choices.set(key, { measure, part: part as FigurePart })
  }
  return choices
}

/** The cell a block was pasted on, from `safe-crib-audit.2026-03`; null when it names none. */
export function anchorOf(text: string | null): Anchor | null {
  const [measure, period] = (text ?? '').split('.')
  return measure !== undefined && period !== undefined && isPeriod(period) ? { measure, period } : null
}
