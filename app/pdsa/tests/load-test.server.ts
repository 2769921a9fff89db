import type { TestSubject } from '#app/policy/action.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import type { Team } from '#app/teams/team.ts'
import type { Test } from './test.ts'
import { testReader } from '../sharing/readable.server.ts'
import { findTest } from './store.server.ts'

export type LoadedTest = { readonly subject: TestSubject; readonly team: Team; readonly test: Test }

/**
 * The `load` of every use case about one test of a team: the test with all its parts, and the policy's
 * subject.
 */
export async function loadTest(
  context: Pick<Context, 'db' | 'actor'>,
  input: { readonly team: string; readonly test: string },
): Promise<LoadedTest | null> {
  const loaded = await loadTeam(context, input.team)
  if (loaded === null) return null
  const test = await findTest(
    context.db,
    { teamId: loaded.team.id, id: input.test },
    testReader(context.actor),
  )
  if (test === null) return null
  return { subject: { ...loaded.subject, shared: test.sharing === 'network' }, team: loaded.team, test }
}
