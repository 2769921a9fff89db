import { aimFigures } from '#app/measures/aim-figures.ts'
import type { TeamSeries } from '#app/measures/team-measure.ts'
import { aimProgress, type AimProgress } from '#app/teams/aims/aim-progress.ts'
import { aimSentence } from '#app/teams/aims/aim.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { TeamAim } from '#app/teams/aims/team-aim.ts'
import { formatLevel, formatNumber, formatValue } from '../words/format.ts'

/** An aim in words, with its progress by the figures of its measure. */
export type AimStand = {
  readonly id: string
  readonly areaSlug: AreaSlug
  readonly sentence: string
  readonly progress: AimProgress
}

export function aimStand({ id, areaSlug, measureId, aim }: TeamAim, series: readonly TeamSeries[]): AimStand {
  const source = series.find(({ measure }) => measure.id === measureId)
  const unit = source?.measure.unit
  const asTarget = (value: number) => (unit ? formatLevel(value, unit) : formatNumber(value, 2))
  const asFigure = (value: number) => (unit ? formatValue(value, unit) : formatNumber(value, 2))
  return {
    id,
    areaSlug,
    sentence: aimSentence(aim, asTarget),
    progress: aimProgress(aim, source ? aimFigures(source) : null, asFigure),
  }
}
