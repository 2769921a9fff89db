import { randomUUID } from 'node:crypto'
import { startOfDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { Enterer } from './nudge.ts'

const MOST_PEOPLE = 1_000

/** Who enters the figures of some teams: their leads and data managers, with the last nudge of each. */
export const listEnterers = (db: Db, teamIds: readonly string[]): Promise<Enterer[]> => db.$queryRaw`
  SELECT p.id::text, p.name, p.email AS address, bool_or(t.demo) OR p.demo_persona IS NOT NULL AS demo,
    EXISTS (SELECT FROM reminder_stop s WHERE s.person_id = p.id AND s.resumed_at IS NULL) AS stopped,
    (SELECT max(n.sent_at) FROM nudge n WHERE n.person_id = p.id) AS "nudgedAt",
    json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) ORDER BY t.name) AS teams
  FROM membership m JOIN person p ON p.id = m.person_id JOIN team t ON t.id = m.team_id
  WHERE m.team_id = ANY(${[...teamIds]}::uuid[]) AND m.ended_at IS NULL AND m.role IN ('lead', 'data-manager') AND p.closed_at IS NULL
  GROUP BY p.id ORDER BY p.name, p.id LIMIT ${MOST_PEOPLE}`

/** Lets one sender after the other look who was nudged, for the rest of the transaction. */
export async function takeTurn(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('nudge'))`
}

export type NewNudge = {
  readonly personId: string
  readonly figures: number
  readonly teamIds: readonly string[]
}

/** Stores nudges with the teams they are about. */
export async function addNudges(
  db: Db,
  nudges: readonly NewNudge[],
  { week, at, by }: { readonly week: CalendarDay; readonly at: Date; readonly by: string },
): Promise<void> {
  const rows = nudges.map((nudge) => ({ ...nudge, id: randomUUID() }))
  await db.nudge.createMany({
    data: rows.map(({ id, personId, figures }) => ({
      ...{ id, personId, figures },
      ...{ weekStart: startOfDay(week), sentAt: at, sentBy: by },
    })),
  })
  await db.nudgeTeam.createMany({
    data: rows.flatMap(({ id, teamIds }) => teamIds.map((teamId) => ({ nudgeId: id, teamId }))),
  })
}

/** A nudge that was sent, in the log. */
export type SentNudge = {
  readonly id: string
  readonly at: Date
  readonly to: string
  readonly by: string
  readonly teams: string
  readonly figures: number
}

const MOST_SENT = 50

/** The last nudges about some teams, newest first. */
export const listSentNudges = (db: Db, teamIds: readonly string[]): Promise<SentNudge[]> => db.$queryRaw`
  SELECT n.id::text, n.sent_at AS at, p.name AS "to", s.name AS by, n.figures, string_agg(t.name, ', ' ORDER BY t.name) AS teams
  FROM nudge n JOIN person p ON p.id = n.person_id JOIN person s ON s.id = n.sent_by
  JOIN nudge_team x ON x.nudge_id = n.id JOIN team t ON t.id = x.team_id
  WHERE x.team_id = ANY(${[...teamIds]}::uuid[])
  GROUP BY n.id, p.name, s.name ORDER BY n.sent_at DESC, p.name, n.id LIMIT ${MOST_SENT}`
