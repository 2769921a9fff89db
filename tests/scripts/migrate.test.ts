import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { migrate } from '#scripts/migrate.ts'

const { url: serverUrl, prefix } = inject('testServer')
const name = `${prefix}migrate`
const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
const server = new pg.Client(serverUrl)
let folder: string

beforeAll(() => server.connect())
afterAll(async () => {
  await server.query(`drop database if exists ${name} with (force)`)
  await server.end()
})
beforeEach(async () => {
  await server.query(`drop database if exists ${name} with (force)`)
  await server.query(`create database ${name}`)
  folder = mkdtempSync(join(tmpdir(), 'coiin-migrations-'))
  write('0001_one', 'create table one (n integer); insert into one values (1);')
  write('0002_two', 'create table two (n integer);')
})

function write(migration: string, sql: string): void {
  mkdirSync(join(folder, migration), { recursive: true })
  writeFileSync(join(folder, migration, 'migration.sql'), sql)
}

async function rows(query: string): Promise<unknown[]> {
  const client = new pg.Client(url)
  await client.connect()
  const result = await client.query(query)
  await client.end()
  return result.rows
}

test('an empty database gets every migration in order, and is then recognized as done', async () => {
  const said: string[] = []
  expect(await migrate(url, (line) => said.push(line), folder)).toEqual(['0001_one', '0002_two'])
  expect(said).toHaveLength(2)
  const recorded = await rows(
    `select migration_name, length(checksum) as checksum, finished_at is not null as finished, applied_steps_count
     from _prisma_migrations order by 1`,
  )
  expect(recorded).toEqual([
    { migration_name: '0001_one', checksum: 64, finished: true, applied_steps_count: 1 },
    { migration_name: '0002_two', checksum: 64, finished: true, applied_steps_count: 1 },
  ])
})

test('a second run applies only what is new', async () => {
  await migrate(url, () => {}, folder)
  expect(await migrate(url, () => {}, folder)).toEqual([])
  write('0003_three', 'create table three ()')
  expect(await migrate(url, () => {}, folder)).toEqual(['0003_three'])
})

test('a migration changed after it was applied is refused, and nothing is done', async () => {
  await migrate(url, () => {}, folder)
  write('0001_one', 'create table one (n bigint);')
  write('0003_three', 'create table three ()')
  await expect(migrate(url, () => {}, folder)).rejects.toThrow('0001_one was changed after it was applied')
  expect(await rows(`select to_regclass('three') as three`)).toEqual([{ three: null }])
})

test('a failing migration leaves nothing of itself behind', async () => {
  write('0002_two', 'create table two (n integer); select 1/0;')
  await expect(migrate(url, () => {}, folder)).rejects.toThrow(
    '0002_two failed and was undone: division by zero',
  )
  expect(await rows(`select to_regclass('one') is not null as one, to_regclass('two') as two`)).toEqual([
    { one: true, two: null },
  ])
})

test('of two runs at once one migrates and the other finds it done', async () => {
  write('0002_two', 'select pg_sleep(0.2); create table two (n integer);')
  const both = await Promise.all([migrate(url, () => {}, folder), migrate(url, () => {}, folder)])
  expect(both.flat().sort()).toEqual(['0001_one', '0002_two'])
  expect(await rows('select n from one')).toEqual([{ n: 1 }])
})
