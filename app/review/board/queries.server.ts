import { loadChartsOfTeams, type ChartOfTeam } from '#app/charts/api.server.ts'
import { briefly } from '#app/charts/sentences/brief.ts'
import { chartOfCard } from '#app/charts/team/card.ts'
import { bySignal } from '#app/charts/view/view.ts'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { lastMonthOf, periodLabel } from '#app/kernel/time/period.ts'
import { loadReporting } from '#app/measures/api.server.ts'
import { listOpenedAndClosed } from '#app/pdsa/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { coachReach } from '#app/policy/reach.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { listLatestScores } from '../assessment/store.server.ts'
import { countOpenThreads } from '../comments/store.server.ts'
import { listPromisePanels } from '../promises/store.server.ts'
import { listLastReviews } from '../reviews/store.server.ts'
import { narrowed, TEST_DAYS, type ChartsPanel } from './board.ts'
import { choicesOf } from './choices.ts'
import { boardForm } from './forms.ts'
import { outcomeOf } from './outcome.ts'
import { listBoardTeams, listPins } from './store.server.ts'

/**
 * The panels of the asker's board, each in a fixed number of queries however many teams there are; null for
 * those without a team on it. What the network knows of the teams comes beside it.
 */
export const readBoard = defineQuery({
  action: 'home.read',
  form: boardForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor, now }, _, { reviewed, ...asked }) => {
    const reach = coachReach(actor)
    if (actor.kind !== 'person' || reach.length === 0) return null
    const all = await listBoardTeams(db, reach)
    if (all.length === 0) return null
    const teams = narrowed(all, asked)
    const ids = teams.map(({ id }) => id)
    const since = new Date(now.getTime() - TEST_DAYS * 86_400_000)
    const [charts, reporting, tests, reviews, scores, promises, comments, pinned] = await Promise.all([
      loadChartsOfTeams({ db }, ids),
      loadReporting({ db }, ids, now),
      listOpenedAndClosed(db, ids, since),
      listLastReviews(db, ids, actor.id),
      listLatestScores(db, ids),
      listPromisePanels(db, ids, dayAt(now)),
      countOpenThreads(db, ids),
      listPins(db, actor.id),
    ])
    return {
      ...{ asked, now, choices: choicesOf(all), total: all.length, reviewed: reviewed ?? null },
      panels: {
        teams,
        charts: Object.fromEntries([...charts].map(([id, own]) => [id, chartsPanel(own, asked.area)])),
        reporting: Object.fromEntries(
          [...reporting].map(([id, { coverage, missing }]) => [id, { coverage, missing }]),
        ),
        tests: Object.fromEntries(tests),
        reviews: Object.fromEntries(reviews),
        scores: Object.fromEntries(scores),
        promises: Object.fromEntries(promises),
        comments: Object.fromEntries(comments),
        pinned: ids.filter((id) => pinned.has(id)),
      },
    }
  },
})

function chartsPanel(charts: readonly ChartOfTeam[], area: AreaSlug | undefined): ChartsPanel {
  const outcome = outcomeOf(charts, area)
  return {
    outcome: outcome
      ? {
          slug: outcome.series.measure.slug,
          chart: chartOfCard(outcome.chart),
          brief: briefly(outcome.chart),
        }
      : null,
    signals: charts
      .filter(({ chart }) => !['common-cause', 'too-early'].includes(chart.chartReading.verdict))
      .toSorted((a, b) => bySignal(a.chart, b.chart))
      .map(({ series, chart }) => ({
        slug: series.measure.slug,
        name: series.measure.name,
        verdict: chart.chartReading.verdict,
      })),
    newest: newestPeriod(charts),
  }
}

/** Of the period that ends last among those with a value; the values of a series come in their order. */
function newestPeriod(charts: readonly ChartOfTeam[]): string | null {
  const newest = charts.flatMap(({ series }) => {
    const last = series.values.findLast(({ reported }) => reported.state === 'value')
    return last ? [{ period: last.period, ends: lastMonthOf(last.period) }] : []
  })
  const latestFirst = newest.toSorted((a, b) => (a.ends < b.ends ? 1 : -1))
  return latestFirst[0] === undefined ? null : periodLabel(latestFirst[0].period)
}
