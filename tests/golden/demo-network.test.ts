import { expect, test } from 'vitest'
import { teamChart } from '#app/charts/team/team-chart.ts'
import { findIdentifying } from '#app/kernel/identifying/find.ts'
import { addPeriods } from '#app/kernel/time/period.ts'
import { CATALOG } from '#app/measures/catalog/index.ts'
import { TOPICS } from '#prisma/seed/demo/network/index.ts'
import { newestDue } from '#prisma/seed/demo/figures.ts'
import { inventSeries } from '#prisma/seed/demo/series.ts'
import { DEMO_STORIES } from '#prisma/seed/demo/stories/index.ts'

const NOW = new Date('2026-03-15T12:00:00Z')
const all = Object.values(TOPICS).flat()
const posts = all.flatMap(({ title, body, replies = [] }) => [
  { title, body },
  ...replies.map(([, , text]) => ({ title, body: text })),
])

/** What the demo chart of a measure says of a team, in a sentence. */
function headlineOf(code: string, slug: string): string {
  const story = DEMO_STORIES.find((one) => one.code === code)!.measures!.find((one) => one.slug === slug)!
  const measure = { ...CATALOG.find((one) => one.slug === slug)!, id: slug }
  const values = inventSeries(code, measure, story).map(({ ago, reported }) => ({
    ...{ period: addPeriods(newestDue(measure, NOW), -ago), reported },
    ...{ provisional: false, comment: null, invented: true, corrections: 0 },
  }))
  return teamChart({ measure, goal: null, baseline: null, chartType: null, values, events: null }).headline
}

// Each says more than its chart would be a lie to everybody who looks at the demo.
test.each([
  ['crib-chart', 'OH', 'safe-crib-audit', /^Above the median for 17 months/],
  ['small-hospitals-chart', 'TN', 'safe-crib-audit', /^Above the median for 19 months/],
  ['two-charts', 'OH', 'tobacco-referral-made', /^Above the median for ten months/],
  ['two-charts', 'OH', 'quit-during-pregnancy', /^Below the median for ten months/],
  ['unknown-rising', 'KY', 'tobacco-status-unknown', /^Above the median for 15 months/],
  ['mothers-chart', 'SC', 'mother-screened-at-well-child-visit', /^Above the median for eleven months/],
  ['held-chart', 'LA', 'early-elective-delivery', /^Below the median for 21 months/],
  ['held-chart', 'LA', 'hard-stop-hospitals', /no shift in eleven quarters/],
  ['minutes-chart', 'TX', 'minutes-call-to-acceptance', /^Below the median for 14 months/],
  ['loops-chart', 'DE', 'closed-loop-needs', /^Above the median for eleven months/],
  ['loops-chart', 'DE', 'minutes-per-closed-loop', /^Below the median for nine months/],
  ['gap-still', 'WI', 'preterm-disparity-ratio', /no shift in ten quarters/],
])('the topic %s says of the chart %s %s what the chart shows', (key, code, measure, said) => {
  expect(all.find((topic) => topic.key === key)?.body).toContain(`/measures/${measure})`)
  expect(headlineOf(code, measure)).toMatch(said)
})

test('every chart that a post draws as a card is one that its team reports', () => {
  const reported = new Map(
    DEMO_STORIES.map(({ code, measures = [] }) => [code, measures.map(({ slug }) => slug)]),
  )
  const charts = posts.flatMap(({ body }) => [...body.matchAll(/\(\/teams\/([\w-]+)\/measures\/([\w-]+)\)/g)])
  expect(charts.length).toBeGreaterThanOrEqual(10)
  for (const [link, team, measure] of charts) expect(reported.get(CODES[team!]!), link).toContain(measure)
})

const CODES: Readonly<Record<string, string>> = {
  ...{ ohio: 'OH', tennessee: 'TN', louisiana: 'LA', kentucky: 'KY', 'south-carolina': 'SC' },
  ...{ texas: 'TX', delaware: 'DE', wisconsin: 'WI' },
}

test('no post of the demo holds a sentence that could identify somebody', () => {
  const found = posts.flatMap(({ title, body }) => findIdentifying(`${title}\n\n${body}`).map(() => title))
  expect(found).toEqual([])
})
