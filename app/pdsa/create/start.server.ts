import type { Signature } from '#app/kernel/signature.ts'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { move } from '../tests/transitions/transitions.ts'
import { ANY_TEST } from '../sharing/readable.server.ts'
import { findTest } from '../tests/store.server.ts'
import { saveTransition } from '../tests/transitions/transition-store.server.ts'

/**
 * Starts a test that has just been planned, when its first day has come: nobody should have to say so twice.
 */
export async function startIfBegun(
  db: Db,
  teamId: string,
  id: string,
  today: CalendarDay,
  signature: Signature,
): Promise<void> {
  const test = await findTest(db, { teamId, id }, ANY_TEST)
  if (test === null || test.plannedStart > today) return
  const started = move(test, { step: 'started', on: test.plannedStart }, today)
  if (started.ok) await saveTransition(db, test, started.value, signature)
}
