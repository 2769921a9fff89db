import { firstDay } from '#app/kernel/time/month.ts'
import { addPeriods, firstMonthOf, lastMonthOf, type Period } from '#app/kernel/time/period.ts'
import { newestDue } from './figures.ts'
import { stableId } from './stable-id.ts'
import type { MarkStory, MeasureStory } from './story.ts'
import type { TeamSeed } from './team-seed.ts'

/** What people wrote on the charts of a team: notes, phases with their reason, points they marked. */
export function addAnnotations(seed: TeamSeed): void {
  for (const measure of seed.story.measures ?? []) {
    measure.marks?.forEach((mark, index) => addAnnotation(seed, measure, mark, index))
  }
}

function addAnnotation(seed: TeamSeed, { slug }: MeasureStory, mark: MarkStory, index: number): void {
  const { setting, story, team, crew, rows, at, note } = seed
  const { id: measureId, definition } = setting.measure(slug)
  const period = (ago: number): Period => addPeriods(newestDue(definition, setting.now), -ago)
  const id = stableId('mark', story.code, slug, String(index))
  const by = crew.dataManager ?? crew.lead
  const key = { id, team_id: team.id, measure_id: measureId }
  const when = at(mark.ago, 18)
  const start = firstDay(firstMonthOf(period(mark.ago)))
  switch (mark.as) {
    case 'phase':
      rows.chart_phase.push({
        ...key,
        starts_on: start,
        reason: mark.text,
        started_at: when,
        started_by: by.id,
      })
      note(when, by, 'chart.phase', ['phase', id], {
        measure: slug,
        starts: period(mark.ago),
        reason: mark.text,
      })
      return
    case 'excluded':
    case 'astronomical':
      rows.point_mark.push({
        ...key,
        ...{ period_start: start, kind: mark.as, reason: mark.text, marked_at: when, marked_by: by.id },
      })
      note(when, by, 'chart.mark', ['point-mark', id], {
        ...{ measure: slug, period: period(mark.ago), kind: mark.as, reason: mark.text },
      })
      return
    case 'data-problem':
    case 'definition':
    case 'event':
    case 'policy':
    case 'staffing':
    case 'test': {
      const [from, to] = [
        firstMonthOf(period(mark.ago)),
        mark.until === undefined ? null : lastMonthOf(period(mark.until)),
      ]
      rows.annotation.push({
        ...{ ...key, measure_id: mark.everywhere ? null : measureId, kind: mark.as, text: mark.text },
        ...{ from_month: firstDay(from), to_month: to && firstDay(to), written_at: when, written_by: by.id },
      })
      note(when, by, 'chart.annotate', ['annotation', id], {
        ...{ measure: slug, kind: mark.as, text: mark.text, from, to, everywhere: mark.everywhere ?? false },
      })
    }
  }
}
