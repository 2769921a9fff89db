import { listMemberChanges, nameReader } from '#app/accounts/api.server.ts'
import { loadChartsOfTeams, type ChartOfTeam } from '#app/charts/api.server.ts'
import { chartOfCard } from '#app/charts/team/card.ts'
import { teamParam } from '#app/kernel/params.ts'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import { listChangedValues, loadReporting } from '#app/measures/api.server.ts'
import type { OwedFigure } from '#app/measures/coverage/coverage.ts'
import { countChanges, seriesBefore, type ChangedValue } from '#app/measures/history/changed-values.ts'
import { listRecentSteps } from '#app/pdsa/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { listChangedAims } from '#app/teams/api.server.ts'
import { listCoachNotes } from '../coach-notes/store.server.ts'
import { listThreads } from '../comments/store.server.ts'
import { listPromisers, listPromises } from '../promises/store.server.ts'
import { byChange, signalChange, type ChangedChart } from './changed-chart.ts'
import type { LateLine } from './late-line.ts'
import { loadReview } from './load-review.server.ts'

/** How many of the newest notes for coaches the review shows. */
const NOTES_SHOWN = 2

/** What changed in a team since the asker's last review; what it wrote in the network comes beside it. */
export const readReview = defineQuery({
  action: 'team.review',
  form: teamParam,
  load: async (context, input) => loadReview(context, input.team),
  run: async ({ db, actor, now }, { team, line }) => {
    const { since } = line
    const [changes, charts, reporting, tests, aims, members, promises, people, threads, notes] =
      await Promise.all([
        listChangedValues(db, team.id, since),
        loadChartsOfTeams({ db }, [team.id]),
        loadReporting({ db }, [team.id], now),
        listRecentSteps(db, team.id, since),
        listChangedAims(db, team.id, since),
        listMemberChanges(db, { teamId: team.id, since }, nameReader(actor)),
        listPromises(db, team.id),
        listPromisers(db, team.id, personIdOf(actor)),
        listThreads(db, team.id),
        listCoachNotes(db, team.id, NOTES_SHOWN),
      ])
    return {
      ...{ team, line, seen: now, tests, aims, members },
      charts: (charts.get(team.id) ?? []).flatMap((one) => changedChart(one, changes)).toSorted(byChange),
      promises: promises.filter(({ state, stateAt }) => state === 'open' || stateAt > since),
      notes,
      threads: threads.filter(({ state, stateAt }) => state === 'open' || stateAt > since),
      ...{ people, asker: personIdOf(actor), today: dayAt(now) },
      late: lateLines(reporting.get(team.id)?.late ?? []),
    }
  },
})

function changedChart(one: ChartOfTeam, changes: readonly ChangedValue[]): ChangedChart[] {
  const { series, chart } = one
  const own = changes.filter(({ measureId }) => measureId === series.measure.id)
  if (own.length === 0) return []
  const values = countChanges(own)
  const before = one.redraw(seriesBefore(series, own))
  const signal = signalChange(before.chartReading.verdict, chart.chartReading.verdict)
  if (signal === null && values.reported + values.corrected + values.withdrawn === 0) return []
  const saidBefore = signal === 'ended' || signal === 'turned' ? before.headline : null
  return [{ slug: series.measure.slug, chart: chartOfCard(chart), values, signal, saidBefore }]
}

function lateLines(late: readonly OwedFigure[]): LateLine[] {
  const measures = new Map(late.map(({ measure }) => [measure.slug, measure.name]))
  return [...measures].map(([slug, name]) => ({
    slug,
    name,
    periods: late.flatMap(({ measure, period }) => (measure.slug === slug ? [periodLabel(period)] : [])),
  }))
}
