import { createHash } from 'node:crypto'
import pg from 'pg'
import { RENDERER_VERSION } from '#app/network/markdown/render.server.ts'
import type { Say } from '../../project.ts'
import { useEmbedded } from '../../postgres/embedded.ts'
import { THROWAWAY_CLOCK } from '../../throwaway-server.ts'

/** How much a throw-away network holds. */
export type Size = { readonly topics: number; readonly postsPerTopic: number; readonly people: number }

/** What a filled network is asked about. */
export type Filled = {
  /** A question with twenty replies in safe sleep. */
  readonly topic: string
  /** Topics of the network that anybody in it may reply to. */
  readonly open: readonly string[]
  readonly posts: number
}

/** Stands in about 65% of all posts; in one post alone. */
export const COMMON_WORD = 'lullaby'
export const RARE_WORD = 'quindaro'

/** People who read and write in the measurement. The first reads. */
export const SIGNED_IN = 400
export const tokenOf = (secret: string, no: number): string =>
  createHash('sha256').update(`${secret} ${no}`).digest('hex')

const WORDS =
  `unit nurse crib visit clinic board call family audit chart mother baby ride note referral quitline hospital region transfer
  checklist form reason head refuse list number month share measure median test learn adopt spread week night shift grandmother blanket teach
  discharge county state team coach partner resident doula lawyer benefit enroll wait door question answer office program plan home sleep`
    .trim()
    .split(/\s+/)

const NOW = `timestamptz '${THROWAWAY_CLOCK}'`

/**
 * How far back a network goes: half a year with next to nothing in it, five years with 100,000 topics. So a
 * reader finds as much that is new in a small one as in a large one, and their pages show as much.
 */
const daysOf = (topics: number): number => Math.round(180 + 1645 * Math.min(1, topics / 100_000))

/** Each makes a table that the next ones take from. `no` counts from 0. */
const made = ({ topics, postsPerTopic, people }: Size): readonly string[] => [
  `SELECT setseed(0.42)`,
  `CREATE TEMPORARY TABLE made_word AS
   SELECT n AS no, CASE WHEN n < ${WORDS.length} THEN ('{${WORDS.join(',')}}'::text[])[n + 1] ELSE
     (SELECT string_agg(substr('badecofigulamenirosutavexyzopqua', (n * 7 + i * 11 + n / 29 * i) % 30 + 1, 2), '') FROM generate_series(1, 3 + n % 2) i) END AS word
   FROM generate_series(0, 2999) n`,
  // Few words stand in many sentences and many in few, as in any language.
  `CREATE TEMPORARY TABLE made_sentence AS
   SELECT s AS no, string_agg(w.word, ' ') || '.' AS text
   FROM (SELECT s, floor(3000 * random() ^ 3)::int AS word_no FROM generate_series(0, 19999) s, generate_series(1, 12)) x
   JOIN made_word w ON w.no = x.word_no GROUP BY s`,
  `CREATE TEMPORARY TABLE made_team AS SELECT id, name, row_number() OVER (ORDER BY slug) - 1 AS no, count(*) OVER () AS teams FROM team`,
  // Two in five work in a team, the others take part by themselves.
  `CREATE TEMPORARY TABLE made_person AS
   SELECT n AS no, gen_random_uuid() AS id, t.id AS team_id, COALESCE(t.name || ' team member', 'network participant') AS label
   FROM generate_series(0, ${people - 1}) n LEFT JOIN made_team t ON n % 5 IN (1, 3) AND t.no = n / 5 % t.teams`,
  `CREATE TEMPORARY TABLE made_space AS
   SELECT slot, COALESCE((SELECT id FROM space WHERE area_slug = CASE WHEN slot < 20 THEN 'safe-sleep' WHEN slot < 38 THEN 'smoking-cessation'
       WHEN slot < 52 THEN 'preterm-early-term' WHEN slot < 64 THEN 'preconception-interconception' WHEN slot < 75 THEN 'social-determinants'
       WHEN slot < 84 THEN 'risk-appropriate-care' END),
     (SELECT id FROM space WHERE kind = 'commons' AND slot < 96),
     (SELECT s.id FROM space s JOIN made_team t ON t.id = s.team_id WHERE t.no = slot % t.teams)) AS space_id
   FROM generate_series(0, 99) slot`,
  // More of late; most are short, some are very long. The first is the one that is measured.
  `CREATE TEMPORARY TABLE made_topic AS
   SELECT x.*, s.space_id, p.id AS author_id, p.team_id, ${NOW} - age * interval '1 day' AS started_at,
     LEAST(3600 + 250000 * pace, age * 86400 * 0.95 / posts) * interval '1 second' AS step
   FROM (SELECT n AS no, gen_random_uuid() AS id, CASE WHEN n = 0 THEN 0 ELSE floor(100 * random())::int END AS slot,
       CASE WHEN n = 0 THEN 21 ELSE 1 + LEAST(300, floor(-${postsPerTopic - 0.5} * ln(1 - random())))::int END AS posts,
       CASE WHEN n = 0 THEN 40 ELSE 1 + ${daysOf(topics) - 1} * random() ^ 1.3 END AS age, random() AS pace, floor(${people} * random())::int AS author_no,
       CASE WHEN n = 0 THEN 0 ELSE random() END AS kind_at, random() AS luck FROM generate_series(0, ${topics - 1}) n) x
   JOIN made_space s USING (slot) JOIN made_person p ON p.no = x.author_no`,
  `ALTER TABLE made_topic ADD PRIMARY KEY (no)`,
  `ANALYZE made_sentence, made_person, made_topic`,
]

/**
 * From what was made; written as a restored copy is, without triggers, so the counters are set here as well.
 */
const FILL: readonly string[] = [
  `INSERT INTO person (id, email, name, handle, created_at) SELECT id, 'bench-' || no || '@agency.example', 'Bench ' || no, 'bench-' || no,
   ${NOW} - interval '6 years' FROM made_person`,
  `INSERT INTO standing (person_id, role) SELECT id, 'participant' FROM made_person WHERE team_id IS NULL`,
  `INSERT INTO membership (person_id, team_id, role, started_at) SELECT id, team_id, 'member', ${NOW} - interval '6 years'
   FROM made_person WHERE team_id IS NOT NULL`,
  `INSERT INTO topic (id, space_id, kind, title, tried, setting, author_id, team_id, started_at, last_post_at, post_count, pinned_at, locked_at, withdrawn_at)
   SELECT t.id, space_id, kind, left(s.text, 180) || ' ' || no, CASE kind WHEN 'question' THEN 'Asked around.' END,
     CASE kind WHEN 'tip' THEN 'Two clinics' END, author_id, team_id, started_at, started_at + (posts - 1) * step, posts,
     CASE WHEN no BETWEEN 1 AND 12 THEN started_at END, CASE WHEN luck BETWEEN 0.5 AND 0.53 THEN started_at + posts * step END,
     CASE WHEN luck > 0.99 AND no > 0 THEN started_at + posts * step END
   FROM (SELECT *, CASE WHEN kind_at < 0.55 THEN 'question' WHEN kind_at < 0.7 THEN 'tip' WHEN kind_at < 0.82 THEN 'story'
       WHEN kind_at < 0.9 THEN 'resource' WHEN kind_at < 0.95 THEN 'shared-test' ELSE 'shared-chart' END AS kind FROM made_topic) t
   JOIN (SELECT no AS sentence_no, text FROM made_sentence) s ON s.sentence_no = t.no % 20000`,
  `INSERT INTO post (id, topic_id, number, author_id, team_id, author_label, body, html, renderer, reply_to, written_at, withdrawn_at)
   SELECT gen_random_uuid(), x.topic_id, number, p.id, p.team_id, p.label, body.text, '<p>' || body.text || '</p>', ${RENDERER_VERSION},
     CASE WHEN number > 2 AND luck > 0.7 THEN number - 1 END, x.started_at + (number - 1) * x.step,
     CASE WHEN number > 2 AND luck < 0.02 THEN x.started_at + number * x.step END
   FROM (SELECT t.id AS topic_id, t.started_at, t.step, t.no, number, random() AS luck, random() AS common,
       CASE WHEN number = 1 THEN t.author_no ELSE floor((SELECT count(*) FROM made_person) * random())::int END AS person_no,
       floor(20000 * random())::int AS a, floor(20000 * random())::int AS b, floor(20000 * random())::int AS c
     FROM made_topic t, generate_series(1, t.posts) number) x
   JOIN made_person p ON p.no = x.person_no JOIN made_sentence a ON a.no = x.a JOIN made_sentence b ON b.no = x.b JOIN made_sentence c ON c.no = x.c,
   LATERAL (SELECT concat_ws(' ', a.text, CASE WHEN common < 0.65 THEN 'About the ${COMMON_WORD}.' END, b.text,
     CASE WHEN x.no = 0 AND number = 5 THEN 'In ${RARE_WORD} too.' END, c.text) AS text) body`,
  `UPDATE topic t SET accepted_number = 2, accepted_at = m.started_at + m.step, accepted_by = m.author_id FROM made_topic m
   WHERE m.id = t.id AND t.kind = 'question' AND m.posts > 1 AND m.luck < 0.6 AND m.no > 0`,
  `INSERT INTO topic_link (topic_id, idea_slug, linked_at) SELECT id,
   ('{ten-cribs-a-week,second-week-call,book-at-36-weeks,hard-stop,checklist-at-24-weeks,three-blocks,one-number}'::text[])[1 + no % 7], started_at
   FROM made_topic WHERE no % 5 < 2`,
  `INSERT INTO topic_link (topic_id, test_id, linked_at) SELECT m.id, t.id, m.started_at FROM made_topic m
   JOIN (SELECT id, row_number() OVER () - 1 AS test_no, count(*) OVER () AS tests FROM pdsa_test) t ON t.test_no = m.no % t.tests WHERE m.no % 10 = 3`,
  // What people read lies mostly among what is new; the reader has read most of it.
  `CREATE TEMPORARY TABLE ranked AS SELECT id, posts, row_number() OVER (ORDER BY started_at + (posts - 1) * step DESC) - 1 AS rank FROM made_topic`,
  `INSERT INTO topic_reader (person_id, topic_id, read_number, level, changed_at)
   SELECT x.person_id, r.id, CASE WHEN part < 0.6 THEN r.posts ELSE floor(r.posts * random())::int END,
     CASE WHEN part > 0.9 THEN 'follow' WHEN part BETWEEN 0.6 AND 0.61 THEN 'mute' ELSE 'normal' END, ${NOW}
   FROM (SELECT p.id AS person_id, floor((SELECT count(*) FROM ranked) * random() ^ 2)::int AS rank, random() AS part
     FROM made_person p, generate_series(1, 100) WHERE p.no > 0) x JOIN ranked r USING (rank)
   ON CONFLICT DO NOTHING`,
  `INSERT INTO topic_reader (person_id, topic_id, read_number, level, changed_at)
   SELECT p.id, r.id, CASE WHEN r.rank % 4 = 0 THEN r.posts / 2 ELSE r.posts END, CASE WHEN r.rank % 50 = 1 THEN 'follow' ELSE 'normal' END, ${NOW}
   FROM ranked r, made_person p WHERE p.no = 0 AND r.rank % 5 < 4 AND r.rank < 2000`,
  `INSERT INTO post_reaction (post_id, person_id, kind, reacted_at)
   SELECT x.id, p.id, 'thanks', x.written_at FROM (SELECT id, written_at, floor((SELECT count(*) FROM made_person) * random())::int AS person_no
     FROM post WHERE random() < 0.15) x JOIN made_person p ON p.no = x.person_no`,
  `INSERT INTO follow (person_id, idea_slug, level, changed_at) SELECT id, CASE WHEN no % 2 = 0 THEN 'hard-stop' ELSE 'three-blocks' END, 'follow', ${NOW} FROM made_person`,
  `INSERT INTO follow (person_id, space_id, level, changed_at) SELECT p.id, s.space_id, CASE WHEN p.no % 3 = 0 THEN 'mute' ELSE 'follow' END, ${NOW}
   FROM made_person p JOIN made_space s ON s.slot = 90 - p.no % 91`,
  `INSERT INTO notice (person_id, topic_id, kind, place, first_number, last_number, first_at, last_at, read_at)
   SELECT x.person_id, t.id, 'topic', 'app', t.post_count, t.post_count, t.last_post_at, t.last_post_at, CASE WHEN x.n > 3 THEN t.last_post_at END
   FROM (SELECT p.id AS person_id, n, floor((SELECT count(*) FROM ranked) * random() ^ 2)::int AS rank FROM made_person p, generate_series(1, 20) n) x
   JOIN ranked r USING (rank) JOIN topic t ON t.id = r.id ON CONFLICT DO NOTHING`,
  `UPDATE space s SET topic_count = c.topics FROM (SELECT space_id, count(*) FILTER (WHERE withdrawn_at IS NULL AND archived_at IS NULL) AS topics FROM topic GROUP BY 1) c
   WHERE c.space_id = s.id`,
]

/** Fills the network of a temporary database in bulk: plainly made up, and only ever for measuring. */
export async function fillNetwork(dataFolder: string, size: Size, secret: string, say: Say): Promise<Filled> {
  const server = await useEmbedded({ dataFolder, chosen: true, purpose: 'script', say })
  const client = new pg.Client(server.url)
  try {
    await client.connect()
    const from = performance.now()
    const words = await dropWordIndexes(client)
    await client.query('BEGIN')
    await client.query(`SET LOCAL session_replication_role = replica`)
    for (const statement of [...made(size), ...FILL]) await client.query(statement)
    await addSessions(client, secret)
    await client.query('COMMIT')
    // Entries of the search are kept by triggers, which this went around.
    const { rows: refill } = await client.query(
      `SELECT to_regprocedure('search_refill()') IS NOT NULL AS there`,
    )
    if (refill[0].there) await client.query('SELECT search_refill()')
    await client.query(`SET maintenance_work_mem = '512MB'`)
    for (const index of words) await client.query(index)
    await client.query('VACUUM ANALYZE')
    say(`Filled ${size.topics} topics in ${((performance.now() - from) / 1000).toFixed(0)} s`)
    return await filledOf(client)
  } finally {
    await client.end()
    await server.release()
  }
}

/**
 * Takes the indexes of words away and gives what makes them again: built at once they take a fraction of the
 * time.
 */
async function dropWordIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexname AS name, indexdef AS definition FROM pg_indexes
     WHERE schemaname = 'public' AND indexdef LIKE '% USING gin %' AND tablename IN ('topic', 'post', 'search_entry')`,
  )
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`)
  return rows.map(({ definition }) => definition)
}

async function addSessions(client: pg.Client, secret: string): Promise<void> {
  const hashes = Array.from({ length: SIGNED_IN }, (_, no) =>
    createHash('sha256').update(tokenOf(secret, no)).digest('hex'),
  )
  await client.query(
    `INSERT INTO session (id, person_id, expires_at)
     SELECT h.id, p.id, now() + interval '7 days' FROM unnest($1::text[]) WITH ORDINALITY AS h(id, no)
     JOIN made_person p ON p.team_id IS NULL AND p.no = (h.no - 1) * 5`,
    [hashes],
  )
}

async function filledOf(client: pg.Client): Promise<Filled> {
  const { rows: topics } = await client.query<{ id: string }>(`SELECT id FROM made_topic WHERE no = 0`)
  const { rows: open } = await client.query<{ id: string }>(
    `SELECT t.id FROM topic t JOIN space s ON s.id = t.space_id WHERE s.team_id IS NULL AND s.kind <> 'announcements' AND t.locked_at IS NULL
       AND t.withdrawn_at IS NULL AND t.slow_minutes IS NULL AND t.id <> $1 ORDER BY md5(t.id::text) LIMIT 500`,
    [topics[0]!.id],
  )
  const { rows: posts } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM post')
  return { topic: topics[0]!.id, open: open.map(({ id }) => id), posts: posts[0]!.count }
}
