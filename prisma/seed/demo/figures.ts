import { addPeriods, type Period } from '#app/kernel/time/period.ts'
import type { CatalogMeasure } from '#app/measures/catalog/measure.ts'
import { newestDuePeriod } from '#app/measures/due/due.ts'
import { inventSeries, type Invented } from './series.ts'
import { figuresOfEvents } from './events.ts'
import type { MeasureStory } from './story.ts'
import type { TeamSeed } from './team-seed.ts'

export type Figure = Invented & { readonly period: Period }

/** The newest period whose figure is due now, whatever month a team's duty began in. */
export const newestDue = ({ frequency, usualLagMonths }: CatalogMeasure, now: Date): Period =>
  newestDuePeriod({ frequency, usualLagMonths }, now)

/** How many months ago a team began to report a measure: when it took on the measure's area. */
export const begunAgo = ({ story }: TeamSeed, { areaSlug }: CatalogMeasure): number =>
  story.areas?.find(({ slug }) => slug === areaSlug)?.ago ?? story.joinedAgo

/** The invented figures of one measure of a team, each with the period it stands for. */
export function figuresOf({ setting, story: { code } }: TeamSeed, story: MeasureStory): Figure[] {
  const { definition } = setting.measure(story.slug)
  const newest = newestDue(definition, setting.now)
  if (story.events) return figuresOfEvents(story, newest)
  return inventSeries(code, definition, story).map((figure) => ({
    ...figure,
    period: addPeriods(newest, -figure.ago),
  }))
}
