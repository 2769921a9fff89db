import type { Db } from '#app/platform/db.server.ts'

/** Lets one person at a time save for a team, so that what is compared with the stored values is still so when it is written. */
export async function queueForTeam(db: Db, teamId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM team WHERE id = ${teamId}::uuid FOR NO KEY UPDATE`
}

/** What the events of one request say, in the order in which they were written. */
export async function listEventData(
  db: Db,
  { teamId, action, requestId }: { teamId: string; action: string; requestId: string },
): Promise<unknown[]> {
  const rows = await db.$queryRaw<{ data: unknown }[]>`
    SELECT data FROM event WHERE team_id = ${teamId}::uuid AND action = ${action} AND request_id = ${requestId} ORDER BY id`
  return rows.map((row) => row.data)
}
