import pg from 'pg'
import type { Stage } from './stages.ts'

/**
 * Keeps files that are handed in from being taken in until what this gives is called: so an import takes as
 * long as a test wants.
 */
export async function holdImports({ databaseUrl }: Stage): Promise<() => Promise<void>> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  await client.query('BEGIN')
  await client.query('LOCK TABLE value_import IN SHARE ROW EXCLUSIVE MODE')
  return () => client.end()
}
