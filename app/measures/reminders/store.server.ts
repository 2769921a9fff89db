import { randomUUID } from 'node:crypto'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Db } from '#app/platform/database/db.server.ts'

/**
 * Somebody to remind, with the teams they enter figures for: none where they are reminded of something else
 * alone.
 */
export type Remindable = {
  readonly personId: string
  readonly address: string
  readonly name: string
  readonly teams: readonly { readonly id: string; readonly slug: string; readonly name: string }[]
}

/**
 * Leads and data managers, and members among `also`, who have had no reminder in the week and did not stop
 * them. Invented people and teams get no mail, closed teams are not asked.
 */
export async function listRemindable(
  db: Db,
  week: CalendarDay,
  also: readonly string[],
): Promise<Remindable[]> {
  return db.$queryRaw<Remindable[]>`
    SELECT p.id::text AS "personId", p.email AS address, p.name,
      COALESCE(json_agg(json_build_object('id', t.id, 'slug', t.slug, 'name', t.name) ORDER BY t.name)
        FILTER (WHERE ms.role IN ('lead', 'data-manager')), '[]') AS teams
    FROM person p
    JOIN membership ms ON ms.person_id = p.id AND ms.ended_at IS NULL
      AND (ms.role IN ('lead', 'data-manager') OR p.id = ANY(${also}::uuid[]))
    JOIN team t ON t.id = ms.team_id AND NOT t.demo
      AND NOT EXISTS (SELECT FROM team_closure c WHERE c.team_id = t.id AND c.reopened_at IS NULL)
    WHERE p.closed_at IS NULL AND p.demo_persona IS NULL
      AND NOT EXISTS (SELECT FROM reminder r WHERE r.person_id = p.id AND r.week_start = ${new Date(week)}::date)
      AND NOT EXISTS (SELECT FROM reminder_stop s WHERE s.person_id = p.id AND s.resumed_at IS NULL)
    GROUP BY p.id ORDER BY p.id`
}

export type NewReminder = {
  readonly personId: string
  readonly figures: number
  readonly tests: number
  readonly offTokenHash: string
}

/**
 * Takes the week's reminder of each person; gives those taken. A process that is a moment later waits for the
 * first and gets none of them.
 */
export async function takeReminders(
  db: Db,
  week: CalendarDay,
  reminders: readonly NewReminder[],
  at: Date,
): Promise<Set<string>> {
  const taken = await db.reminder.createManyAndReturn({
    data: reminders.map((one) => ({
      ...one,
      id: randomUUID(),
      weekStart: new Date(week),
      queuedAt: at,
    })),
    skipDuplicates: true,
    select: { personId: true },
  })
  return new Set(taken.map(({ personId }) => personId))
}

/** Whose reminder a link came with, and whether they still get them. */
export async function findByLink(
  db: Db,
  hash: string,
): Promise<{ personId: string; address: string; stopped: boolean } | null> {
  const row = await db.reminder.findUnique({
    where: { offTokenHash: hash },
    select: { person: { select: { id: true, email: true, closedAt: true } } },
  })
  if (row === null || row.person.closedAt !== null) return null
  const { id, email } = row.person
  return { personId: id, address: email, stopped: await isStopped(db, id) }
}

export const isStopped = async (db: Db, personId: string): Promise<boolean> =>
  (await db.reminderStop.count({ where: { personId, resumedAt: null } })) > 0

/** Stops a person's reminders; stopping twice is stopping once. */
export async function stopReminders(db: Db, personId: string, way: 'mail' | 'page', at: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO reminder_stop (person_id, stopped_at, way) VALUES (${personId}::uuid, ${at}, ${way})
    ON CONFLICT (person_id) WHERE resumed_at IS NULL DO NOTHING`
}

export async function resumeReminders(db: Db, personId: string, at: Date): Promise<void> {
  await db.reminderStop.updateMany({ where: { personId, resumedAt: null }, data: { resumedAt: at } })
}
