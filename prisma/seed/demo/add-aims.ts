import { median } from '#app/kernel/statistics.ts'
import { BASELINE_POINTS } from '#app/charts/statistics/run-chart.ts'
import { addMonths, firstDay, monthAt } from '#app/kernel/time/month.ts'
import { firstMonthOf, lastMonthOf } from '#app/kernel/time/period.ts'
import { plottedValue } from '#app/kernel/reported-value.ts'
import type { Row } from '../insert-rows.ts'
import { stableId } from './stable-id.ts'
import type { AimStory } from './story.ts'
import { figuresOf } from './figures.ts'
import type { TeamSeed } from './team-seed.ts'

/** A team's aims with every wording they had, the baseline taken from the team's own first figures. */
export function addAims(seed: TeamSeed): void {
  seed.story.aims?.forEach((story, index) => addAim(seed, story, index))
}

function addAim(seed: TeamSeed, story: AimStory, index: number): void {
  const { setting, story: teamStory, team, crew, rows, at, note } = seed
  const id = stableId('aim', teamStory.code, story.area, String(index))
  const wordings = [...(story.earlier ? [story.earlier] : []), story]
  rows.aim.push({
    id,
    team_id: team.id,
    area_slug: story.area,
    created_at: at(wordings[0]?.ago ?? story.ago),
    created_by: crew.lead.id,
    closed_at: story.closed ? at(story.closed.ago) : null,
    closed_by: story.closed ? crew.lead.id : null,
    closed_reason: story.closed?.reason ?? null,
  })
  const baseline = baselineOf(seed, story)
  wordings.forEach(({ target, dueIn, ago }, wording) => {
    rows.aim_version.push({
      aim_id: id,
      number: wording + 1,
      what: story.what,
      for_whom: story.forWhom,
      measure_id: story.measure ? setting.measure(story.measure).id : null,
      change: story.change,
      ...baseline,
      target_kind: target[0],
      target_value: target[1],
      due_month: firstDay(addMonths(monthAt(setting.now), dueIn)),
      written_at: at(ago),
      written_by: crew.lead.id,
    })
    note(at(ago), crew.lead, 'team.aim.write', ['aim', id], {
      what: story.what,
      forWhom: story.forWhom,
      target: target[1],
      targetKind: target[0],
      due: addMonths(monthAt(setting.now), dueIn),
    })
  })
}

/**
 * Median of the first twelve figures, as the chart takes it, to one decimal; nothing where there are none.
 */
function baselineOf(seed: TeamSeed, story: AimStory): Row {
  const measure = seed.story.measures?.find(({ slug }) => slug === story.measure)
  if (!measure) return { baseline_value: null, baseline_from: null, baseline_to: null }
  const { multiplier } = seed.setting.measure(measure.slug).definition
  const present = figuresOf(seed, measure).flatMap(({ period, reported }) => {
    const value = plottedValue(reported, multiplier)
    return value === null ? [] : [{ period, value }]
  })
  const used = present.slice(0, measure.baselinePeriods ?? BASELINE_POINTS)
  const [first, last] = [used[0], used.at(-1)]
  const middle = median(used.map(({ value }) => value))
  if (!first || !last || middle === null)
    return { baseline_value: null, baseline_from: null, baseline_to: null }
  return {
    baseline_value: Math.round(middle * 10) / 10,
    baseline_from: firstDay(firstMonthOf(first.period)),
    baseline_to: firstDay(lastMonthOf(last.period)),
  }
}
