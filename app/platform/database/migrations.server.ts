import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** One folder of prisma/migrations: `checksum` is the SHA-256 of its SQL in hex, as Prisma records it. */
export type Migration = { name: string; sql: string; checksum: string }
/** A row of `_prisma_migrations`, as far as anyone asks. */
export type AppliedMigration = { name: string; checksum: string }

/** The migrations of a folder in the order they are applied: by name. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

/**
 * What is left to apply, or why nothing may be: a migration that was changed after it was applied, or one
 * that these sources do not know. `applied` are the finished rows.
 */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
): { pending: Migration[] } | { refused: string } {
  for (const { name, checksum } of applied) {
    const migration = known.find((one) => one.name === name)
    if (!migration) {
      return {
        refused: `The database holds the migration ${name}, which this version does not know: start a newer version.`,
      }
    }
    if (migration.checksum !== checksum) {
      return {
        refused: `The migration ${name} was changed after it was applied: restore it, and write the change as a new migration.`,
      }
    }
  }
  return { pending: known.filter((one) => !applied.some(({ name }) => name === one.name)) }
}
