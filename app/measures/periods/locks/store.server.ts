import { month } from '#app/kernel/time/month.ts'
import { periodOf, type Frequency, type Period } from '#app/kernel/time/period.ts'
import type { TeamReach } from '#app/policy/reach.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { placed, type Place } from '../store.server.ts'

/** The locked periods of the given teams, or of all, by team. */
export async function listLockedPeriods(db: Db, teams: TeamReach): Promise<Map<string, Set<Period>>> {
  const rows = await db.$queryRaw<{ teamId: string; frequency: Frequency; start: string }[]>`
    SELECT team_id::text AS "teamId", frequency, to_char(period_start, 'YYYY-MM') AS start FROM period_lock
    WHERE lifted_at IS NULL AND (${teams === 'all'} OR team_id = ANY(${teams === 'all' ? [] : teams}::uuid[]))`
  const byTeam = new Map<string, Set<Period>>()
  for (const { teamId, frequency, start } of rows) {
    const own = byTeam.get(teamId) ?? new Set()
    byTeam.set(teamId, own.add(periodOf(frequency, month(start))))
  }
  return byTeam
}

/**
 * The teams that are open, and the periods that no calendar locks (any more): those locked now, and those a
 * program has locked before.
 */
export async function listUnlockable(db: Db): Promise<{ open: Set<string>; seen: Set<string> }> {
  const teams = await db.team.findMany({
    where: { closures: { none: { reopenedAt: null } } },
    select: { id: true },
  })
  const locks = await db.periodLock.findMany({
    where: { OR: [{ liftedAt: null }, { lockedBy: null }] },
    select: { teamId: true, frequency: true, periodStart: true },
  })
  const seen = locks.map(({ teamId, frequency, periodStart }) => {
    const start = month(periodStart.toISOString().slice(0, 7))
    return `${teamId} ${periodOf(frequency as Frequency, start)}`
  })
  return { open: new Set(teams.map(({ id }) => id)), seen: new Set(seen) }
}

/** Locks periods in the name of no person; gives those that nobody had locked meanwhile. */
export async function addCalendarLocks<Lock extends Place & { readonly reason: string }>(
  db: Db,
  locks: readonly Lock[],
  at: Date,
): Promise<Lock[]> {
  const inOrder = [...locks].sort((a, b) => (a.teamId < b.teamId ? -1 : 1))
  const rows = await db.periodLock.createManyAndReturn({
    data: inOrder.map((lock) => ({ ...placed(lock), reason: lock.reason, lockedAt: at })),
    skipDuplicates: true,
    select: { teamId: true, frequency: true, periodStart: true },
  })
  const keyOf = (row: { teamId: string; frequency: string; periodStart: Date }) =>
    `${row.teamId} ${row.frequency} ${row.periodStart.toISOString()}`
  const taken = new Set(rows.map(keyOf))
  return inOrder.filter((lock) => taken.has(keyOf(placed(lock))))
}
