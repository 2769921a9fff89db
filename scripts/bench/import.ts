import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { addMonths, month } from '#app/kernel/time/month.ts'
import { generate } from '../generate.ts'
import { useEmbedded } from '../postgres/embedded.ts'
import { prepareReference } from '../prepare-database.ts'
import { projectFolder, sayOnStderr } from '../project.ts'
import type { Taken } from './import-one.ts'

/** A measure holds so many months: January 1926 to December 2025. */
const MONTHS = 1_200
/** Each round is a team's of its own, so that every value is new. */
const RUNS = [
  { codes: ['ME', 'CT', 'NJ'], values: 10_000 },
  { codes: ['OH', 'PA', 'IN'], values: 100_000 },
] as const

/**
 * Times the import of CSV files of 10,000 and 100,000 new values, each in a process of its own on the path of
 * `npm run import`, on a database of its own; then the same files once more, which changes nothing. Prints
 * the median of three rounds: seconds from the file on disk to the commit, values a second, seconds of
 * processor time of the importing process, and the most memory it took.
 */
export async function benchImport(say: (line: string) => void, flags: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'coiin-bench-'))
  // As root, PostgreSQL runs as another user, who must be able to step through.
  chmodSync(folder, 0o755)
  const dataFolder = join(folder, 'data')
  const server = await useEmbedded({ dataFolder, chosen: true, purpose: 'script', say: sayOnStderr })
  const client = new pg.Client(server.url)
  try {
    await generate(sayOnStderr)
    await prepareReference(server.url, sayOnStderr)
    await client.connect()
    say(line('values', 'import s', 'values/s', 'CPU s', 'again s', 'peak MB'))
    for (const { codes, values } of RUNS) {
      const rounds: Round[] = []
      for (const code of codes) {
        const slugs = await reportMeasures(client, code, Math.ceil(values / MONTHS))
        const file = join(folder, `${code}.csv`)
        writeFileSync(file, csvOf(slugs, values))
        rounds.push(await importTwice(server.url, ['--team', code, '--file', file], values, flags))
      }
      const of = (figure: (round: Round) => number) => median(rounds.map(figure))
      const seconds = of(({ first }) => first.seconds)
      say(
        line(
          values.toLocaleString('en-US'),
          seconds.toFixed(2),
          Math.round(values / seconds).toLocaleString('en-US'),
          of(({ first }) => first.processor).toFixed(2),
          of(({ again }) => again.seconds).toFixed(2),
          of(({ first }) => first.megabytes).toFixed(0),
        ),
      )
    }
  } finally {
    await client.end().catch(() => {})
    await server.release()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Round = { first: Taken; again: Taken }

/** Imports a file, then once more. Throws when not all of it was new, or then the same. */
async function importTwice(
  url: string,
  args: readonly string[],
  values: number,
  flags: readonly string[],
): Promise<Round> {
  const first = await importOne(url, args, flags)
  const again = await importOne(url, args, flags)
  if (first.created !== values || again.unchanged !== values) {
    throw new Error(`Made ${first.created} of ${values} values, and found ${again.unchanged} the same after`)
  }
  return { first, again }
}

/** What `npm run import` gives Node: to keep memory small rather than to hurry. */
const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  scripts: { import: string }
}
const AS_NPM = scripts.import.split(' ').filter((word) => word.startsWith('--'))

const line = (...cells: readonly string[]): string => cells.map((cell) => cell.padStart(10)).join('')

const median = (figures: number[]): number => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)]!

async function importOne(url: string, args: readonly string[], flags: readonly string[]): Promise<Taken> {
  const script = join(projectFolder, 'scripts/bench/import-one.mjs')
  const { stdout } = await promisify(execFile)(process.execPath, [...AS_NPM, ...flags, script, ...args], {
    env: { ...process.env, DATABASE_URL: url },
  })
  return JSON.parse(stdout) as Taken
}

/** Opens a team that reports so many monthly measures, more than any catalog has, and gives their slugs. */
async function reportMeasures(client: pg.Client, code: string, count: number): Promise<string[]> {
  await client.query('BEGIN')
  await client.query(
    `INSERT INTO team (collaborative_id, jurisdiction_code, slug, name, joined_on)
     SELECT c.id, $1::text, lower($1::text), $1::text, '2020-01-01' FROM collaborative c LIMIT 1`,
    [code],
  )
  const { rows } = await client.query<{ slug: string }>(
    `WITH model AS (SELECT * FROM measure WHERE shape = 'proportion' AND frequency = 'month' ORDER BY slug LIMIT 1)
     INSERT INTO measure SELECT (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(),
       'slug', 'bench-' || lower($1::text) || '-' || n, 'ordinal', 1000 + n, 'name', 'Bench ' || $1::text || ' ' || n))).*
     FROM measure m JOIN model USING (id), generate_series(1, $2::int) n RETURNING slug`,
    [code, count],
  )
  const slugs = rows.map(({ slug }) => slug)
  await client.query(
    `INSERT INTO measure_version (measure_id, number, numerator_text, denominator_text, guidance, source, usual_lag_months)
     SELECT id, 1, 'Counted', 'Out of', 'Made for timing.', 'Timing', 0 FROM measure WHERE slug = ANY($1)`,
    [slugs],
  )
  await client.query(
    `INSERT INTO team_measure (team_id, measure_id, picked_at, due_from)
     SELECT t.id, m.id, '2020-01-01', '2020-01-01' FROM measure m, team t WHERE m.slug = ANY($1) AND t.jurisdiction_code = $2`,
    [slugs, code],
  )
  await client.query('COMMIT')
  return slugs
}

function csvOf(slugs: readonly string[], values: number): string {
  const months = Array.from({ length: MONTHS }, (_, i) => addMonths(month('1926-01'), i))
  const lines = slugs.flatMap((slug, m) =>
    months.map((one, i) => `${slug},${one},${(i * 7 + m) % 90},${100 + (i % 50)}\n`),
  )
  return `measure_code,period,numerator,denominator\n${lines.slice(0, values).join('')}`
}
