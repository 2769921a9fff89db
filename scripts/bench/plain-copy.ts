import type pg from 'pg'
import { copyIn, copyOut } from './copy.ts'

/** Seconds of a COPY of a file's four columns, as they are written there, into a new table without an index. */
export async function copyFile(client: pg.Client, csv: string): Promise<number> {
  await newTable(client, 'measure_code text, period text, numerator numeric, denominator numeric')
  return timed(() => copyIn(client, 'COPY bench_copy FROM STDIN (FORMAT csv, HEADER)', csv))
}

/** Seconds of a COPY of a team's values, as they are stored, into a new table of the same columns without an index, a check or a trigger. */
export async function copyRows(client: pg.Client, code: string): Promise<number> {
  const values = `SELECT v.* FROM measure_value v JOIN team t ON t.id = v.team_id WHERE t.jurisdiction_code = '${code}'`
  const stored = await copyOut(client, `COPY (${values}) TO STDOUT`)
  await newTable(client, 'LIKE measure_value')
  return timed(() => copyIn(client, 'COPY bench_copy FROM STDIN', stored))
}

async function newTable(client: pg.Client, columns: string): Promise<void> {
  await client.query('DROP TABLE IF EXISTS bench_copy')
  await client.query(`CREATE TABLE bench_copy (${columns})`)
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
