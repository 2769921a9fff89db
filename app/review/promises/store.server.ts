import type { Signature } from '#app/kernel/signature.ts'
import { calendarDay, startOfDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { PromisesPanel, Side, StepName, TeamPromise } from './promise.ts'

/** Somebody who can promise something to a team or in its name. */
export type Promiser = { readonly id: string; readonly name: string; readonly side: Side }

const MOST_PROMISERS = 500

/**
 * Who can promise something in a team's work: its coaches and its members, by name, and the asker when they
 * are neither, as national staff.
 */
export const listPromisers = (
  db: Db,
  teamId: string,
  askerId: string | null,
): Promise<Promiser[]> => db.$queryRaw`
  SELECT p.id::text, p.name, CASE WHEN m.person_id IS NULL THEN 'coach' ELSE 'team' END AS side
  FROM person p LEFT JOIN membership m ON m.person_id = p.id AND m.team_id = ${teamId}::uuid AND m.ended_at IS NULL
  WHERE p.id IN (
    SELECT person_id FROM membership WHERE team_id = ${teamId}::uuid AND ended_at IS NULL AND role <> 'viewer'
    UNION SELECT person_id FROM coach_assignment WHERE team_id = ${teamId}::uuid AND ended_at IS NULL
    UNION SELECT ${askerId}::uuid)
  ORDER BY p.name, p.id LIMIT ${MOST_PROMISERS}`

type StepRow = Omit<TeamPromise['steps'][number], 'at' | 'dueOn'> & { at: string; dueOn: string }
type Row = Omit<TeamPromise, 'dueOn' | 'steps'> & { dueOn: string; steps: StepRow[] }

const COLUMNS = Prisma.sql`
  o.id::text, p.name AS who, o.side, o.what, to_char(o.due_on, 'YYYY-MM-DD') AS "dueOn", o.state, o.state_at AS "stateAt",
  (SELECT json_agg(json_build_object('step', s.step, 'dueOn', to_char(s.due_on, 'YYYY-MM-DD'), 'words', s.words, 'at', s.at, 'by', b.name)
     ORDER BY s.id) FROM promise_step s JOIN person b ON b.id = s.by WHERE s.promise_id = o.id) AS steps
  FROM promise o JOIN person p ON p.id = o.person_id`

const toPromise = ({ steps, dueOn, ...row }: Row): TeamPromise => ({
  ...row,
  dueOn: calendarDay(dueOn),
  steps: steps.map((step) => ({ ...step, at: new Date(step.at), dueOn: calendarDay(step.dueOn) })),
})

const MOST_LISTED = 300

/** The promises of a team: those that are open first, by their day, then the others, last closed first. */
export async function listPromises(db: Db, teamId: string): Promise<TeamPromise[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${COLUMNS} WHERE o.team_id = ${teamId}::uuid
    ORDER BY o.state <> 'open', CASE WHEN o.state = 'open' THEN o.due_on END, o.state_at DESC, o.id LIMIT ${MOST_LISTED}`
  return rows.map(toPromise)
}

/** A promise of a team, held for the transaction; null where the team has none by that id. */
export async function holdPromise(db: Db, teamId: string, id: string): Promise<TeamPromise | null> {
  await db.$executeRaw`SELECT 1 FROM promise WHERE id = ${id}::uuid FOR UPDATE`
  const rows = await db.$queryRaw<
    Row[]
  >`SELECT ${COLUMNS} WHERE o.team_id = ${teamId}::uuid AND o.id = ${id}::uuid`
  return rows[0] ? toPromise(rows[0]) : null
}

type Made = {
  readonly teamId: string
  readonly who: Promiser
  readonly what: string
  readonly due: CalendarDay
}

/** Stores a new promise with its first step, and gives its id. */
export async function addPromise(
  db: Db,
  { teamId, who, what, due }: Made,
  signed: Signature & { readonly by: string },
): Promise<string> {
  const { id } = await db.teamPromise.create({
    data: {
      ...{ teamId, personId: who.id, side: who.side, what },
      ...{ dueOn: startOfDay(due), stateAt: signed.at, madeAt: signed.at },
    },
    select: { id: true },
  })
  await addStep(db, id, { step: 'made', dueOn: due, words: null }, signed)
  return id
}

/** Stores what became of a promise, and where it stands by that. */
export async function saveStep(
  db: Db,
  id: string,
  taken: {
    readonly step: Exclude<StepName, 'made'>
    readonly dueOn: CalendarDay
    readonly words: string | null
  },
  signed: Signature & { readonly by: string },
): Promise<void> {
  const state = taken.step === 'kept' || taken.step === 'dropped' ? taken.step : 'open'
  await addStep(db, id, taken, signed)
  await db.teamPromise.update({
    where: { id },
    data: { state, stateAt: signed.at, dueOn: startOfDay(taken.dueOn) },
  })
}

async function addStep(
  db: Db,
  promiseId: string,
  { step, dueOn, words }: { step: StepName; dueOn: CalendarDay; words: string | null },
  { at, by }: Signature & { readonly by: string },
): Promise<void> {
  await db.promiseStep.create({ data: { promiseId, step, dueOn: startOfDay(dueOn), words, at, by } })
}

/** How many promises of each team are open and overdue, in one query; teams without an open one are left out. */
export async function listPromisePanels(
  db: Db,
  teamIds: readonly string[],
  today: CalendarDay,
): Promise<Map<string, PromisesPanel>> {
  const rows = await db.$queryRaw<{ team: string; open: number; overdue: number; oldest: string | null }[]>`
    SELECT o.team_id::text AS team, count(*)::int AS open, (count(*) FILTER (WHERE o.due_on < ${today}::date))::int AS overdue,
      to_char(min(o.due_on) FILTER (WHERE o.due_on < ${today}::date), 'YYYY-MM-DD') AS oldest
    FROM promise o WHERE o.team_id = ANY(${[...teamIds]}::uuid[]) AND o.state = 'open' GROUP BY o.team_id`
  return new Map(
    rows.map(({ team, oldest, ...counts }) => [
      team,
      { ...counts, oldestDue: oldest === null ? null : calendarDay(oldest) },
    ]),
  )
}

/** A promise that somebody should see at home: overdue, or due by a day. */
export type DuePromise = {
  readonly id: string
  readonly who: string
  readonly mine: boolean
  readonly what: string
  readonly dueOn: CalendarDay
  readonly team: { readonly slug: string; readonly name: string }
}

/** The open promises of some teams that are due until a day, the longest overdue first. */
export async function listDuePromises(
  db: Db,
  teamIds: readonly string[],
  { until, me, most }: { readonly until: CalendarDay; readonly me: string | null; readonly most: number },
): Promise<{ promises: DuePromise[]; total: number }> {
  const rows = await db.$queryRaw<(Omit<DuePromise, 'dueOn'> & { dueOn: string; total: number })[]>`
    SELECT o.id::text, p.name AS who, COALESCE(o.person_id = ${me}::uuid, FALSE) AS mine, o.what, to_char(o.due_on, 'YYYY-MM-DD') AS "dueOn",
      json_build_object('slug', t.slug, 'name', t.name) AS team, (count(*) OVER ())::int AS total
    FROM promise o JOIN person p ON p.id = o.person_id JOIN team t ON t.id = o.team_id
    WHERE o.team_id = ANY(${[...teamIds]}::uuid[]) AND o.state = 'open' AND o.due_on <= ${until}::date
    ORDER BY o.due_on, o.id LIMIT ${most}`
  return {
    promises: rows.map(({ total: _, dueOn, ...row }) => ({ ...row, dueOn: calendarDay(dueOn) })),
    total: rows[0]?.total ?? 0,
  }
}
