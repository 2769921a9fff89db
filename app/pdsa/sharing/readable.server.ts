import type { Granted } from '#app/platform/use-case.server.ts'
import type { TeamSubject } from '#app/policy/action.ts'
import { SHARINGS, type Sharing } from '../tests/test.ts'

/** Which tests of a team the asker may read, by how they are shared: a list then holds them in one query, and no others. */
export const readableSharings = (may: Granted['may'], subject: TeamSubject): Sharing[] =>
  SHARINGS.filter((sharing) => may('test.read', { ...subject, shared: sharing === 'network' }))
