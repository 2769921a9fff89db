import { addMonths, firstDay, monthAt, type Month } from '#app/kernel/month.ts'
import { newestDuePeriod } from '#app/measures/core/due.ts'
import type { CatalogueMeasure } from '#app/measures/core/catalogue/measure.ts'
import { addPeriods, firstMonthOf, lastMonthOf, type Period } from '#app/kernel/period.ts'
import type { Reading } from '#app/kernel/reading.ts'
import type { Row } from '../insert-rows.ts'
import { around, randomFor } from './random.ts'
import { instantIn } from './present.ts'
import { inventSeries, type Invented } from './series.ts'
import { stableId } from './stable-id.ts'
import type { MeasureStory } from './story.ts'
import type { Telling } from './tell-team.ts'

/** The measures a team picked, their values with the corrections made to them, and a note for every sitting. */
export function tellMeasures(telling: Telling): void {
  const sittings = new Map<number, { created: number; changed: number }>()
  const enteredAt = (at: Date, what: 'created' | 'changed') => {
    const sitting = sittings.get(at.getTime()) ?? { created: 0, changed: 0 }
    sitting[what]++
    sittings.set(at.getTime(), sitting)
  }
  for (const story of telling.story.measures ?? []) {
    tellPick(telling, story)
    for (const figure of figuresOf(telling, story)) tellValue(telling, story, figure, enteredAt)
  }
  const by = telling.crew.dataManager ?? telling.crew.lead
  for (const [time, counts] of sittings) {
    telling.note(new Date(time), by, 'values.enter', ['team', telling.team.id], counts)
  }
}

/** The invented figures of a measure with the period each stands for. */
export function figuresOf(
  { setting, story: { code } }: Telling,
  story: MeasureStory,
): (Invented & { period: Period })[] {
  const { definition } = setting.measure(story.slug)
  const newest = newestDue(definition, setting.now)
  return inventSeries(code, definition, story).map((figure) => ({
    ...figure,
    period: addPeriods(newest, -figure.ago),
  }))
}

const newestDue = ({ frequency, usualLagMonths }: CatalogueMeasure, now: Date): Period =>
  newestDuePeriod({ frequency, usualLagMonths }, now)

function tellPick(
  { setting, story: team, team: { id }, crew, rows, at, note }: Telling,
  story: MeasureStory,
): void {
  const { id: measureId, definition } = setting.measure(story.slug)
  const newest = newestDue(definition, setting.now)
  const first = addPeriods(newest, 1 - Math.max(1, story.periods))
  const started = team.areas?.find((area) => area.slug === definition.areaSlug)?.ago ?? team.joinedAgo
  const baselineTo = story.baselinePeriods ? lastMonthOf(addPeriods(first, story.baselinePeriods - 1)) : null
  const teamMeasureId = stableId('team-measure', team.code, story.slug)
  rows.team_measure.push({
    id: teamMeasureId,
    team_id: id,
    measure_id: measureId,
    picked_at: at(started, 4),
    picked_by: crew.lead.id,
    due_from: story.dueFrom ? `${story.dueFrom}-01` : firstDay(firstMonthOf(first)),
    goal: story.goal ?? null,
    baseline_from: baselineTo ? firstDay(firstMonthOf(first)) : null,
    baseline_to: baselineTo ? firstDay(baselineTo) : null,
    dropped_at: story.dropped ? at(story.dropped.ago, 20) : null,
    dropped_by: story.dropped ? crew.lead.id : null,
    dropped_reason: story.dropped?.reason ?? null,
  })
  note(at(started, 4), crew.lead, 'team.measures.pick', ['measure', story.slug], { measure: story.slug })
  if (story.goal !== undefined) {
    note(at(started, 4), crew.lead, 'team.measures.configure', ['measure', story.slug], {
      measure: story.slug,
      goal: story.goal,
    })
  }
}

function tellValue(
  telling: Telling,
  story: MeasureStory,
  { ago, period, reading }: Invented & { period: Period },
  enteredAt: (at: Date, what: 'created' | 'changed') => void,
): void {
  const { setting, team, crew, rows } = telling
  const { id, definition } = setting.measure(story.slug)
  const by = (crew.dataManager ?? crew.lead).id
  const entered = sittingAt(telling, definition.usualLagMonths, period)
  const correction = story.corrections?.find((one) => one.ago === ago)
  const comment = story.comments?.[ago] ?? null
  const stillOpen = ago < (story.behind ?? 0) + (story.provisional ?? 0)
  const key = { team_id: team.id, measure_id: id, period_start: firstDay(firstMonthOf(period)) }
  const now = { ...figures(reading), provisional: stillOpen && reading.state === 'value', recorded_by: by }
  const first = correction
    ? { ...now, ...figures(firstWording(reading, correction.was)), provisional: correction.was !== 'not-yet' }
    : now
  rows.measure_value.push({
    ...key,
    shape: definition.shape,
    frequency: definition.frequency,
    ...first,
    comment: correction ? null : comment,
    recorded_at: entered,
    origin: 'demo',
  })
  enteredAt(entered, 'created')
  if (!correction) return
  const corrected = sittingAt(telling, definition.usualLagMonths + 1, period)
  rows.corrections.push({ ...key, ...now, comment: correction.comment, recorded_at: corrected })
  enteredAt(corrected, 'changed')
}

function figures(reading: Reading): Row {
  if (reading.state !== 'value') return { state: reading.state, numerator: null, denominator: null }
  return { state: 'value', numerator: reading.numerator, denominator: reading.denominator }
}

function firstWording(reading: Reading, was: number | 'not-yet'): Reading {
  if (was === 'not-yet' || reading.state !== 'value') return { state: 'not-yet' }
  return { ...reading, numerator: reading.numerator + was }
}

/** When a team sat down with the figures of a period: in the month they were due, on a day of its own, once it had joined. */
function sittingAt({ setting, story }: Telling, lag: number, period: Period): Date {
  const due = addMonths(lastMonthOf(period), lag + 1)
  const joined = addMonths(monthAt(setting.now), -story.joinedAgo)
  const month: Month = due > joined ? due : joined
  return instantIn(month, around(randomFor(`${story.code} ${month}`), 14, 0.5), 14, setting.now)
}
