import { firstDay, type Month } from '#app/kernel/time/month.ts'
import { addPeriods, firstMonthOf } from '#app/kernel/time/period.ts'
import { begunAgo, newestDue } from './figures.ts'
import { stableId } from './stable-id.ts'
import type { MeasureStory } from './story.ts'
import type { TeamSeed } from './team-seed.ts'

/** The measures a team picked, with its goals and baselines. */
export function addReportedMeasures(seed: TeamSeed): void {
  for (const story of seed.story.measures ?? []) addReportedMeasure(seed, story)
}

function addReportedMeasure(seed: TeamSeed, story: MeasureStory): void {
  const { setting, story: team, crew, rows, at, note } = seed
  const { id: measureId, definition } = setting.measure(story.slug)
  const first = addPeriods(newestDue(definition, setting.now), 1 - Math.max(1, story.periods))
  const chosenAt = at(begunAgo(seed, definition), 4)
  const dueFrom = (story.dueFrom ?? firstMonthOf(first)) as Month
  const baseline = story.baselinePeriods
    ? { from: first, to: addPeriods(first, story.baselinePeriods - 1) }
    : null
  rows.team_measure.push({
    id: stableId('team-measure', team.code, story.slug),
    team_id: seed.team.id,
    measure_id: measureId,
    picked_at: chosenAt,
    picked_by: crew.lead.id,
    due_from: firstDay(dueFrom),
    goal: story.goal ?? null,
    chart_type: story.chartType ?? null,
    baseline_from: baseline && firstDay(firstMonthOf(baseline.from)),
    baseline_to: baseline && firstDay(firstMonthOf(baseline.to)),
    dropped_at: story.dropped ? at(story.dropped.ago, 20) : null,
    dropped_by: story.dropped ? crew.lead.id : null,
    dropped_reason: story.dropped?.reason ?? null,
  })
  const subject: [string, string] = ['measure', story.slug]
  note(chosenAt, crew.lead, 'team.measures.pick', subject, { dueFrom })
  if (story.goal !== undefined || baseline || story.chartType) {
    note(chosenAt, crew.lead, 'team.measures.configure', subject, {
      before: { goal: null, baseline: null, chartType: null },
      after: { goal: story.goal ?? null, baseline, chartType: story.chartType ?? null },
    })
  }
  if (story.dropped) {
    const { ago, reason } = story.dropped
    note(at(ago, 20), crew.lead, 'team.measures.pick', subject, { dropped: true, reason })
  }
}
