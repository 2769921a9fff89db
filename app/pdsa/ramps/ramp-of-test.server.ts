import type { Granted } from '#app/platform/use-case.server.ts'
import type { Ramp } from './ramp.ts'
import { readableSharings } from '../sharing/readable.server.ts'
import type { LoadedTest } from '../tests/load-test.server.ts'
import { listRamps } from './store.server.ts'

/**
 * The ramp a test belongs to, with the tests that the asker may read; null while it has none but the test
 * itself.
 */
export async function rampOfTest(
  { db, may }: Granted,
  { subject, team, test }: LoadedTest,
): Promise<Ramp | null> {
  if (test.cycle === 1 && test.nextTestId === null) return null
  const sharings = readableSharings(may, subject)
  return (await listRamps(db, { teamId: team.id, sharings, rampOf: test.id })).ramps[0] ?? null
}
