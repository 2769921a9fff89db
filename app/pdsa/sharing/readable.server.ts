import { nameReader, type NameReader } from '#app/accounts/api.server.ts'
import { Prisma } from '#app/platform/database/db.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import type { TeamSubject } from '#app/policy/action.ts'
import { inNetwork, type Actor } from '#app/policy/actor.ts'
import { teamReach, type TeamReach } from '#app/policy/reach.ts'
import { SHARINGS, type Sharing } from '../tests/test.ts'

/**
 * Which tests of a team the asker may read, by how they are shared: a list then holds them in one query, and
 * no others.
 */
export const readableSharings = (may: Granted['may'], subject: TeamSubject): Sharing[] =>
  SHARINGS.filter((sharing) => may('test.read', { ...subject, shared: sharing === 'network' }))

/**
 * What somebody may read of tests: those of some teams whole, and besides those that are shared with the
 * network; and whose names in them.
 */
export type TestReader = {
  readonly teams: TeamReach
  readonly shared: boolean
  readonly names: NameReader
}

export const testReader = (actor: Actor): TestReader => ({
  teams: teamReach(actor),
  shared: inNetwork(actor),
  names: nameReader(actor),
})

/** Reads every test: for what the collaboratory does with a test, when nothing of it is shown. */
export const ANY_TEST: TestReader = { teams: 'all', shared: true, names: 'all' }

/**
 * `test.read` of the policy as a condition on a test, for lists and for what a test refers to: one query then
 * holds what may be read and nothing else. `test`: the alias in the query.
 */
export function readableTest(test: 't' | 'p' | 'n', { teams, shared }: TestReader): Prisma.Sql {
  if (teams === 'all') return Prisma.sql`TRUE`
  const own = Prisma.sql`${Prisma.raw(test)}.team_id = ANY(${[...teams]}::uuid[])`
  return shared ? Prisma.sql`(${Prisma.raw(test)}.sharing = 'network' OR ${own})` : own
}
