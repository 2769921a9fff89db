import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { migrationsFolder } from '#scripts/migrate.ts'
import { projectFolder } from '#scripts/project.ts'
import { testDatabase } from '../../support/test-database.ts'

const database = testDatabase()
let engine: bindings.SchemaEngine
beforeAll(async () => {
  engine = await startEngine(database.url)
})

/** Prisma's schema engine, which it publishes as WebAssembly for those who cannot download the program. */
async function startEngine(url: string): Promise<bindings.SchemaEngine> {
  const code = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = readFileSync(code.replace(/\.js$/, '.wasm'))
  const { instance } = await WebAssembly.instantiate(wasm, {
    './schema_engine_bg.js': { ...bindings },
  } as never)
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  const adapter = bindMigrationAwareSqlAdapterFactory(adapterOnMigrated(url))
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
}

type Answer = { fields?: { dataTypeID: number }[]; rows: unknown[][] }
type Reader = { performIO: (query: unknown) => Promise<Answer> }
/**
 * Type numbers of PostgreSQL: the one-letter "char" of its catalogs, which the adapter does not know, and
 * text.
 */
const oneOperation = 18
const text = 25

/**
 * The engine applies migrations to an empty database to see what they make, but cannot read functions in
 * them. So it gets no migration and, for the empty database, the one that ours have made.
 */
function adapterOnMigrated(url: string): PrismaPg {
  const factory = new PrismaPg({ connectionString: url })
  const connect = factory.connect.bind(factory)
  factory.connectToShadowDb = factory.connect = async () => {
    const adapter = await connect()
    const reader = adapter as unknown as Reader
    const read = reader.performIO.bind(reader)
    let letters: number[] = []
    reader.performIO = async (query) => {
      const { fields = [], rows, ...rest } = await read(query)
      letters = fields.flatMap(({ dataTypeID }, column) => (dataTypeID === oneOperation ? [column] : []))
      for (const column of letters) (fields[column] as { dataTypeID: number }).dataTypeID = text
      // PostgreSQL 18 lists NOT NULL among the constraints ('n'), which the engine has not heard of.
      return { ...rest, fields, rows: rows?.filter((row) => letters.every((column) => row[column] !== 'n')) }
    }
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query)
      for (const column of letters) answer.columnTypes[column] = ColumnTypeEnum.Character
      return answer
    }
    return adapter
  }
  return factory
}

type SchemaFile = { path: string; content: string }

function schemaFiles(): SchemaFile[] {
  const folder = join(projectFolder, 'prisma', 'schema')
  return readdirSync(folder).map((name) => {
    const path = join(folder, name)
    return { path, content: readFileSync(path, 'utf8') }
  })
}

/** The SQL that would turn the migrated database into the one that the schema describes. */
async function drift(files: SchemaFile[]): Promise<string | null> {
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' }
  const migrated = { baseDir: migrationsFolder, lockfile, shadowDbInitScript: '', migrationDirectories: [] }
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...migrated },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
  })
  return stdout
}

test('the migrations make exactly the database that the schema describes', async () => {
  expect((await drift(schemaFiles()))?.trim()).toBe('-- This is an empty migration.')
})

test('a column that only the schema knows would be noticed', async () => {
  const files = schemaFiles().map(({ path, content }) => ({
    path,
    content: content.replace('model Person {', 'model Person {\n  surprise String?'),
  }))
  expect(await drift(files)).toContain('ADD COLUMN     "surprise" TEXT')
})
