import pg from 'pg'
import { sayOnStderr, type Say } from '../project.ts'
import { useEmbedded } from '../postgres/embedded.ts'
import { startThrowaway, THROWAWAY_CLOCK } from '../throwaway-server.ts'
import { measure, type Choices } from './load.ts'
import { startOneRouteApp } from './one-route.ts'
import { boards, ONE_ROUTE, weigh, type Weight } from './pages.ts'
import { signIn } from './sign-in.ts'
import { describeMachine, tableOf, type Measured } from './table.ts'

const BENCH_MONTHS = 60
/** How many teams the demo's coach has in the end; national staff see all 59. */
const COACHED_TEAMS = 15

/**
 * Measures the board of a coach with 15 teams, the review of one of them, and the board of national staff with
 * 59 teams and 60 months of their measures, beside the app of one route.
 */
export async function benchCoaching(say: Say, choices: Choices): Promise<void> {
  sayOnStderr('Building and starting the app of one route ...')
  const oneRoute = await startOneRouteApp()
  try {
    sayOnStderr('Starting the collaboratory on a database of its own, with 59 teams ...')
    const server = await startThrowaway({ demo: true, script: 'scripts/bench/serve.mjs' })
    try {
      await addBenchTeams(server.dataFolder, sayOnStderr)
      const addresses = { oneRoute: oneRoute.address, collaboratory: server.address, moreRoutes: '' }
      const measured: Measured[] = []
      for (const persona of ['coach', 'national-staff'] as const) {
        const headers = await signIn(server.address, persona)
        const pages = boards(addresses, persona)
        const weights: Weight[] = []
        for (const page of pages) weights.push(await weigh(page, headers))
        const lines = await measure(pages, headers, choices, sayOnStderr)
        const both = lines.map((line, at): Measured => ({ ...line, ...weights[at]! }))
        measured.push(...both.filter(({ page }) => measured.length === 0 || page !== ONE_ROUTE))
      }
      say(tableOf(measured, choices, describeMachine()))
    } finally {
      await server.stop()
    }
  } finally {
    await oneRoute.stop()
  }
}

const NOW = `timestamptz '${THROWAWAY_CLOCK}'`
const LAST_MONTH = `date '${THROWAWAY_CLOCK.slice(0, 7)}-01' - interval '1 month'`

/**
 * Each jurisdiction without a team gets one, in the area that the demo reports most of, with its monthly
 * proportions and 60 months of each. The demo's own teams keep what they have.
 */
const FILL: readonly string[] = [
  `SELECT setseed(0.42)`,
  `CREATE TEMPORARY TABLE made_team AS
   SELECT gen_random_uuid() AS id, j.code, j.name, c.id AS collaborative_id
   FROM jurisdiction j CROSS JOIN (SELECT id FROM collaborative LIMIT 1) c
   WHERE NOT EXISTS (SELECT FROM team t WHERE t.jurisdiction_code = j.code)`,
  `INSERT INTO team (id, collaborative_id, jurisdiction_code, slug, name, demo, joined_on)
   SELECT id, collaborative_id, code, 'bench-' || lower(code), name, TRUE, (${NOW} - interval '5 years')::date FROM made_team`,
  `INSERT INTO team_area (team_id, area_slug, started_at)
   SELECT id, 'safe-sleep', ${NOW} - interval '5 years' FROM made_team`,
  `INSERT INTO team_measure (team_id, measure_id, picked_at, due_from)
   SELECT t.id, m.id, ${NOW} - interval '5 years', (${LAST_MONTH} - interval '${BENCH_MONTHS - 1} months')::date
   FROM made_team t JOIN measure m ON m.area_slug = 'safe-sleep' AND m.shape = 'proportion' AND m.frequency = 'month' AND m.team_id IS NULL`,
  `INSERT INTO measure_value (team_id, measure_id, shape, frequency, period_start, state, numerator, denominator, recorded_at, origin)
   SELECT p.team_id, p.measure_id, m.shape, m.frequency, (${LAST_MONTH} - n * interval '1 month')::date, 'value',
     floor(120 + 30 * random()) + CASE WHEN n < 20 THEN 20 ELSE 0 END, 200, ${NOW} - n * interval '30 days', 'demo'
   FROM team_measure p JOIN made_team t ON t.id = p.team_id JOIN measure m ON m.id = p.measure_id, generate_series(0, ${BENCH_MONTHS - 1}) n`,
  `INSERT INTO coach_assignment (person_id, team_id, started_at)
   SELECT c.person_id, t.id, ${NOW} - interval '1 year'
   FROM (SELECT person_id, count(*)::int AS has FROM coach_assignment WHERE ended_at IS NULL GROUP BY 1 ORDER BY 2 DESC LIMIT 1) c
   CROSS JOIN LATERAL (SELECT id FROM made_team ORDER BY code LIMIT GREATEST(0, ${COACHED_TEAMS} - c.has)) t`,
]

/** Fills a temporary database up to 59 teams: plainly generated, and only ever for measuring. */
async function addBenchTeams(dataFolder: string, say: Say): Promise<void> {
  const server = await useEmbedded({ dataFolder, chosen: true, purpose: 'script', say })
  const client = new pg.Client(server.url)
  try {
    await client.connect()
    await client.query('BEGIN')
    for (const statement of FILL) await client.query(statement)
    await client.query('COMMIT')
    await client.query('ANALYZE')
  } finally {
    await client.end()
    await server.release()
  }
}
