import pg from 'pg'
import type { Say } from '../project.ts'
import { useEmbedded } from '../postgres/embedded.ts'

export const BENCH_TESTS = 10_000

/** What the stages, decisions and words of the generated tests are taken from, in turn. */
const MADE = `
  WITH team_no AS (SELECT t.id AS team_id, row_number() OVER (ORDER BY t.slug) - 1 AS no, count(*) OVER () AS teams,
    (SELECT m.person_id FROM membership m WHERE m.team_id = t.id AND m.ended_at IS NULL ORDER BY m.person_id LIMIT 1) AS owner_id
    FROM team t WHERE EXISTS (SELECT 1 FROM membership m WHERE m.team_id = t.id AND m.ended_at IS NULL))
  SELECT gen_random_uuid() AS id, o.team_id, o.owner_id, n, n % 6 + 1 AS scale,
    (ARRAY['safe-sleep', 'smoking-cessation', 'preconception-interconception', 'social-determinants', 'preterm-early-term',
      'risk-appropriate-care'])[n % 6 + 1] AS area,
    (ARRAY['plan', 'do', 'study', 'act', 'done', 'done', 'done', 'done'])[n % 8 + 1] AS stage,
    (ARRAY['adopt', 'adapt', 'abandon'])[n % 3 + 1] AS decision,
    (ARRAY['crib card', 'quitline call', 'board', 'letter', 'phone call', 'home visit', 'checklist', 'text message'])[n % 8 + 1] AS thing,
    (ARRAY['bedside', 'front desk', 'clinic', 'night shift', 'county office'])[n % 5 + 1] AS place,
    DATE '2024-01-01' + n % 700 AS began
  FROM generate_series(1, ${BENCH_TESTS}) n JOIN team_no o ON o.no = n % o.teams`

/** Adds 10,000 tests of change to a temporary database: plainly generated, and only ever for measuring. */
export async function addBenchTests(dataFolder: string, say: Say): Promise<void> {
  const server = await useEmbedded({ dataFolder, chosen: true, purpose: 'script', say })
  const client = new pg.Client(server.url)
  try {
    await client.connect()
    await client.query('BEGIN')
    await client.query(`CREATE TEMPORARY TABLE made ON COMMIT DROP AS ${MADE}`)
    await client.query(`
      INSERT INTO pdsa_test (id, team_id, area_slug, change, prediction, scale, owner_id, planned_start, planned_end, started_on, ended_on,
        stage, stage_at, as_planned, result, matched, learned, decision, reason, spread_plan, ramp_id, sharing, origin, created_at, changed_at)
      SELECT id, team_id, area, 'Bench ' || n || ': ' || thing || ' at the ' || place, 'Three of four will take the ' || thing, scale, owner_id,
        began, began + 7, CASE WHEN stage <> 'plan' THEN began END, CASE WHEN stage NOT IN ('plan', 'do') THEN began + 9 END, stage,
        began + interval '10 days' + n * interval '1 second', CASE WHEN stage NOT IN ('plan', 'do') THEN n % 4 > 0 END,
        CASE WHEN stage IN ('act', 'done') THEN 'Two of four took it' END, CASE WHEN stage IN ('act', 'done') THEN 'partly' END,
        CASE WHEN stage IN ('act', 'done') THEN 'The ' || thing || ' is read when somebody hands it over at the ' || place END,
        CASE WHEN stage = 'done' THEN decision END, CASE WHEN stage = 'done' THEN 'Seen in ' || n % 12 || ' of 12 cases' END,
        CASE WHEN stage = 'done' AND decision = 'adopt' THEN 'Hand it over at every visit' END, id,
        CASE WHEN n % 2 = 0 THEN 'network' ELSE 'team' END, 'imported', began, began
      FROM made`)
    await client.query(
      `INSERT INTO pdsa_step (test_id, step, to_stage, at) SELECT id, 'imported', stage, began FROM made`,
    )
    await client.query(`
      INSERT INTO pdsa_test_measure (test_id, measure_id, ordinal, written_at)
      SELECT m.id, p.measure_id, 0, m.began FROM made m CROSS JOIN LATERAL
        (SELECT measure_id FROM team_measure WHERE team_id = m.team_id ORDER BY measure_id LIMIT 1) p`)
    await client.query('COMMIT')
    await client.query('ANALYZE pdsa_test, pdsa_test_measure')
  } finally {
    await client.end()
    await server.release()
  }
}
