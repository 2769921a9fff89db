import { addMonths, firstDay, monthAt } from '#app/kernel/time/month.ts'
import { firstMonthOf, lastMonthOf, type Period } from '#app/kernel/time/period.ts'
import type { ReportedValue } from '#app/kernel/reported-value.ts'
import type { CatalogMeasure } from '#app/measures/catalog/measure.ts'
import type { Change, SavedValue } from '#app/measures/entry/validation/changes.ts'
import type { Row } from '../insert-rows.ts'
import { begunAgo, figuresOf, type Figure } from './figures.ts'
import { instantIn } from './present.ts'
import { around, randomFor } from './random.ts'
import type { CorrectionStory, MeasureStory } from './story.ts'
import type { TeamSeed } from './team-seed.ts'

/** The values of a team's measures, and the corrections made to them. */
export function addValues(seed: TeamSeed): void {
  for (const story of seed.story.measures ?? []) {
    for (const figure of figuresOf(seed, story)) addValue(seed, story, figure)
  }
}

function addValue(seed: TeamSeed, story: MeasureStory, { ago, period, reported }: Figure): void {
  const { setting, team, crew, rows, note } = seed
  const { id, definition } = setting.measure(story.slug)
  const { slug, name, shape, frequency } = definition
  const by = crew.dataManager ?? crew.lead
  const correction = story.corrections?.find((one) => one.ago === ago)
  const open = ago < (story.behind ?? 0) + (story.provisional ?? 0)
  const today: SavedValue = { reported, provisional: open && reported.state === 'value' }
  const first = correction ? firstWording(reported, correction) : today
  const key = { team_id: team.id, measure_id: id, period_start: firstDay(firstMonthOf(period)) }
  const noteChange = (at: Date, before: SavedValue | null, after: SavedValue) => {
    const change: Change = { measure: { slug, name, shape }, period, before, after }
    note(at, by, 'values.enter', ['measure', slug], change)
  }

  const entered = sittingAt(seed, definition, period)
  const comment = correction ? null : (story.comments?.[ago] ?? null)
  rows.measure_value.push({
    ...key,
    ...columnsOf(first),
    shape,
    frequency,
    comment,
    recorded_at: entered,
    recorded_by: by.id,
    origin: 'demo',
  })
  noteChange(entered, null, first)
  if (!correction) return
  const corrected = sittingAt(seed, definition, period, 1)
  rows.corrections.push({
    ...key,
    ...columnsOf(today),
    comment: correction.comment,
    recorded_at: corrected,
    recorded_by: by.id,
  })
  noteChange(corrected, first, today)
}

function columnsOf({ reported, provisional }: SavedValue): Row {
  const [numerator, denominator] =
    reported.state === 'value' ? [reported.numerator, reported.denominator] : [null, null]
  return { state: reported.state, numerator, denominator, provisional }
}

/** The first state of a corrected value: nothing yet, or a provisional figure that was off. */
function firstWording(reported: ReportedValue, { was }: CorrectionStory): SavedValue {
  if (was === 'not-yet' || reported.state !== 'value')
    return { reported: { state: 'not-yet' }, provisional: false }
  return { reported: { ...reported, numerator: reported.numerator + was }, provisional: true }
}

/**
 * When a team sat down with the figures of a period: in the month they were due or `later` ones, once it had
 * begun, on a day of its own.
 */
function sittingAt(seed: TeamSeed, measure: CatalogMeasure, period: Period, later = 0): Date {
  const { setting, story } = seed
  const due = addMonths(lastMonthOf(period), measure.usualLagMonths + 1)
  const begun = addMonths(monthAt(setting.now), -begunAgo(seed, measure))
  const month = addMonths(due > begun ? due : begun, later)
  return instantIn(month, around(randomFor(`${story.code} ${month}`), 14, 0.5, 6), 14, setting.now)
}
