import { readTeamMarks } from '#app/charts/queries.server.ts'
import { testsInWords } from '#app/charts/sentences/after-tests.ts'
import { marksOn, type TeamMarks } from '#app/charts/marks/marks.ts'
import { withTests, type TestMark } from '#app/charts/marks/test-marks.ts'
import { chartOfCard, type ChartOfCard } from '#app/charts/team/card.ts'
import { teamChart } from '#app/charts/team/team-chart.ts'
import { monthAt } from '#app/kernel/time/month.ts'
import { loadSeriesOf } from '#app/measures/api.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import { loadAims } from '#app/teams/api.server.ts'
import type { LoadedTest } from '../tests/load-test.server.ts'
import { listTestMarks } from './store.server.ts'

/** The chart of a measure that a test names, with the test on it and what followed. */
export type ChartOfTest = {
  readonly slug: string
  readonly chart: ChartOfCard
  readonly sentences: readonly string[]
}

/**
 * The charts of a test's measures, in its order; none for those who may read the test and not the figures.
 */
export async function chartsOfTest(
  granted: Granted,
  { subject, team, test }: LoadedTest,
): Promise<ChartOfTest[]> {
  if (test.measures.length === 0 || !granted.may('values.read', subject)) return []
  const { db, now, actor } = granted
  const [series, aims, written, tests] = await Promise.all([
    loadSeriesOf(
      granted,
      team.id,
      test.measures.map(({ slug }) => slug),
    ),
    loadAims(db, [team.id]),
    readTeamMarks.ask(granted, { team: team.slug }),
    listTestMarks(db, {
      team,
      test: test.id,
      sharings: [test.sharing],
      reach: teamReach(actor),
      until: monthAt(now),
    }),
  ])
  if (written.kind !== 'done') return []
  return series.map((one) => {
    const { marks } = written.value
    const chart = teamChart(one, aims, {
      marks: onlyOf(marks, one.measure.id, tests),
      ruleSet: marks.ruleSet,
    })
    return { slug: one.measure.slug, chart: chartOfCard(chart), sentences: testsInWords(chart) }
  })
}

/** What cuts the chart, and of all that stands above it the one test. */
function onlyOf(written: TeamMarks, measureId: string, tests: readonly TestMark[]) {
  const marks = marksOn(written, measureId)
  const annotations = marks.annotations.filter(({ kind }) => kind === 'definition')
  return withTests({ ...marks, annotations }, tests)
}
