import type { Context } from '#app/platform/use-case.server.ts'
import { testReader } from '../sharing/readable.server.ts'
import { loadTest, type LoadedTest } from './load-test.server.ts'
import { findTeamOfTest } from './store.server.ts'

/**
 * A test by its id alone, for what refers to it from elsewhere; null where there is none that the asker may
 * know of.
 */
export async function loadTestById(
  context: Pick<Context, 'db' | 'actor'>,
  id: string,
): Promise<LoadedTest | null> {
  const team = await findTeamOfTest(context.db, id, testReader(context.actor))
  return team === null ? null : loadTest(context, { team, test: id })
}
