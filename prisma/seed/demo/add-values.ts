import { addMonths, firstDay, monthAt } from '#app/kernel/month.ts'
import { firstMonthOf, lastMonthOf, type Period } from '#app/kernel/period.ts'
import type { Reading } from '#app/kernel/reading.ts'
import type { CatalogueMeasure } from '#app/measures/catalogue/measure.ts'
import type { Change, SavedReading } from '#app/measures/entry/validation/changes.ts'
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

function addValue(seed: TeamSeed, story: MeasureStory, { ago, period, reading }: Figure): void {
  const { setting, team, crew, rows, note } = seed
  const { id, definition } = setting.measure(story.slug)
  const { slug, name, shape, frequency } = definition
  const by = crew.dataManager ?? crew.lead
  const correction = story.corrections?.find((one) => one.ago === ago)
  const open = ago < (story.behind ?? 0) + (story.provisional ?? 0)
  const today: SavedReading = { reading, provisional: open && reading.state === 'value' }
  const first = correction ? firstWording(reading, correction) : today
  const key = { team_id: team.id, measure_id: id, period_start: firstDay(firstMonthOf(period)) }
  const noteChange = (at: Date, before: SavedReading | null, after: SavedReading) => {
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

function columnsOf({ reading, provisional }: SavedReading): Row {
  const [numerator, denominator] =
    reading.state === 'value' ? [reading.numerator, reading.denominator] : [null, null]
  return { state: reading.state, numerator, denominator, provisional }
}

/** What a corrected value said at first: nothing yet, or a provisional figure that was off. */
function firstWording(reading: Reading, { was }: CorrectionStory): SavedReading {
  if (was === 'not-yet' || reading.state !== 'value')
    return { reading: { state: 'not-yet' }, provisional: false }
  return { reading: { ...reading, numerator: reading.numerator + was }, provisional: true }
}

/** When a team sat down with the figures of a period: in the month they were due or `later` ones, once it had begun, on a day of its own. */
function sittingAt(seed: TeamSeed, measure: CatalogueMeasure, period: Period, later = 0): Date {
  const { setting, story } = seed
  const due = addMonths(lastMonthOf(period), measure.usualLagMonths + 1)
  const begun = addMonths(monthAt(setting.now), -begunAgo(seed, measure))
  const month = addMonths(due > begun ? due : begun, later)
  return instantIn(month, around(randomFor(`${story.code} ${month}`), 14, 0.5, 6), 14, setting.now)
}
