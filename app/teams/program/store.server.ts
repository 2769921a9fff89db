import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { CoachLoad, TeamAtWork } from './attention.ts'

/**
 * Every team (at most one a jurisdiction, so 59) with what staff need to know of it, in one query; the closed
 * ones last.
 */
export async function listTeamsAtWork(db: Db): Promise<TeamAtWork[]> {
  return db.$queryRaw<TeamAtWork[]>`
    SELECT t.id::text, t.slug, t.jurisdiction_code AS code, t.name, t.demo, p.name AS phase,
      EXISTS (SELECT 1 FROM team_closure c WHERE c.team_id = t.id AND c.reopened_at IS NULL) AS closed,
      (SELECT count(*)::int FROM team_area a WHERE a.team_id = t.id AND a.left_at IS NULL) AS areas,
      (SELECT count(*)::int FROM team_measure m WHERE m.team_id = t.id AND m.dropped_at IS NULL) AS measures,
      (SELECT count(*)::int FROM membership m WHERE m.team_id = t.id AND m.ended_at IS NULL) AS members,
      (SELECT count(*)::int FROM membership m WHERE m.team_id = t.id AND m.ended_at IS NULL AND m.role = 'lead') AS leads,
      ARRAY(SELECT c.name FROM coach_assignment ca JOIN person c ON c.id = ca.person_id
        WHERE ca.team_id = t.id AND ca.ended_at IS NULL ORDER BY ca.started_at, ca.id) AS coaches,
      ARRAY(SELECT ca.person_id::text FROM coach_assignment ca WHERE ca.team_id = t.id AND ca.ended_at IS NULL) AS "coachIds"
    FROM team t LEFT JOIN collaborative_phase p ON p.collaborative_id = t.collaborative_id AND p.number = t.phase_number
    ORDER BY closed, t.name`
}

const MOST_COACHES = 200

/** Everybody who is a coach, with how many open teams they coach now. */
export async function listCoaches(db: Db): Promise<CoachLoad[]> {
  return db.$queryRaw<CoachLoad[]>`
    SELECT p.id::text, p.name, (SELECT count(*)::int FROM coach_assignment a WHERE a.person_id = p.id AND a.ended_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM team_closure c WHERE c.team_id = a.team_id AND c.reopened_at IS NULL)) AS teams
    FROM person p
    WHERE p.closed_at IS NULL AND EXISTS (SELECT 1 FROM standing s WHERE s.person_id = p.id AND s.role = 'coach' AND s.revoked_at IS NULL)
    ORDER BY p.name, p.id LIMIT ${MOST_COACHES}`
}

export type CoachSpell = {
  readonly coachId: string
  readonly coach: string
  readonly startedAt: Date
  readonly endedAt: Date | null
  readonly assignedBy: string | null
}
export type Closure = {
  readonly reason: string
  readonly closedAt: Date
  readonly closedBy: string | null
  readonly reopenedAt: Date | null
  readonly reopenedBy: string | null
}

const MOST_SPELLS = 100

/** Who coached a team and when it was closed, newest first. */
export async function findTeamHistory(
  db: Db,
  teamId: string,
): Promise<{ coaches: CoachSpell[]; closures: Closure[]; phaseNumber: number | null }> {
  const team = await db.team.findUniqueOrThrow({
    where: { id: teamId },
    select: {
      phaseNumber: true,
      coaches: {
        orderBy: [{ startedAt: 'desc' }, { id: 'asc' }],
        take: MOST_SPELLS,
        select: {
          startedAt: true,
          endedAt: true,
          personId: true,
          person: { select: { name: true } },
          assignedPerson: { select: { name: true } },
        },
      },
      closures: {
        orderBy: { closedAt: 'desc' },
        take: MOST_SPELLS,
        select: {
          reason: true,
          closedAt: true,
          reopenedAt: true,
          closedPerson: { select: { name: true } },
          reopenedPerson: { select: { name: true } },
        },
      },
    },
  })
  return {
    phaseNumber: team.phaseNumber,
    coaches: team.coaches.map(({ personId, person, assignedPerson, startedAt, endedAt }) => ({
      ...{
        coachId: personId,
        coach: person.name,
        startedAt,
        endedAt,
        assignedBy: assignedPerson?.name ?? null,
      },
    })),
    closures: team.closures.map(({ closedPerson, reopenedPerson, ...closure }) => ({
      ...closure,
      closedBy: closedPerson?.name ?? null,
      reopenedBy: reopenedPerson?.name ?? null,
    })),
  }
}

/**
 * Changes what a team is called and the phase it joined with. Its address stays, so that links keep leading
 * to it.
 */
export async function renameTeam(
  db: Db,
  teamId: string,
  { name, phaseNumber }: { name: string; phaseNumber: number | null },
): Promise<void> {
  await db.team.update({ where: { id: teamId }, data: { name, phaseNumber } })
}

export async function closeTeam(
  db: Db,
  teamId: string,
  reason: string,
  { at, by }: Signature,
): Promise<void> {
  await db.teamClosure.create({ data: { teamId, reason, closedAt: at, closedBy: by } })
}

/** Opens a closed team again; false when it is open. */
export async function reopenTeam(db: Db, teamId: string, { at, by }: Signature): Promise<boolean> {
  const where = { teamId, reopenedAt: null }
  const { count } = await db.teamClosure.updateMany({ where, data: { reopenedAt: at, reopenedBy: by } })
  return count === 1
}

/**
 * The last day on which the coaches of a team changed: nobody begins before it, or the history would overlap.
 */
export async function lastCoachChange(db: Db, teamId: string): Promise<Date | null> {
  const last = await db.coachAssignment.aggregate({
    where: { teamId },
    _max: { startedAt: true, endedAt: true },
  })
  const days = [last._max.startedAt, last._max.endedAt].filter((day) => day !== null)
  return days.sort((a, b) => Number(b) - Number(a))[0] ?? null
}

/**
 * Ends the work of all coaches of a team except one who goes on, and begins that one's unless they coach it
 * already.
 */
export async function assignCoach(
  db: Db,
  teamId: string,
  { coachId, from }: { coachId: string | null; from: Date },
  by: string | null,
): Promise<void> {
  const open = { teamId, endedAt: null }
  await db.coachAssignment.updateMany({
    where: coachId === null ? open : { ...open, personId: { not: coachId } },
    data: { endedAt: from, endedBy: by },
  })
  if (coachId === null || (await db.coachAssignment.count({ where: { ...open, personId: coachId } })) > 0)
    return
  await db.coachAssignment.create({ data: { teamId, personId: coachId, startedAt: from, assignedBy: by } })
}

export type StoredPhase = {
  readonly number: number
  readonly name: string
  readonly ledBy: string
  readonly scope: string
  readonly startsOn: Date
  readonly endsOn: Date
  readonly planned: boolean
}

/** The phases of the collaborative in their order. */
export async function listPhases(db: Db): Promise<StoredPhase[]> {
  return db.collaborativePhase.findMany({
    orderBy: { startsOn: 'asc' },
    take: MOST_SPELLS,
    select: {
      number: true,
      name: true,
      ledBy: true,
      scope: true,
      startsOn: true,
      endsOn: true,
      planned: true,
    },
  })
}

type PhaseFields = Omit<StoredPhase, 'number' | 'planned'>

/** Plans a phase behind the others; gives its number. */
export async function addPhase(db: Db, phase: PhaseFields): Promise<number> {
  const { id } = await db.collaborative.findFirstOrThrow({ select: { id: true } })
  const last = await db.collaborativePhase.aggregate({
    where: { collaborativeId: id },
    _max: { number: true },
  })
  const number = (last._max.number ?? 0) + 1
  const source = 'Planned by national staff'
  await db.collaborativePhase.create({
    data: { ...phase, collaborativeId: id, number, planned: true, source },
  })
  return number
}

/** Changes a planned phase; false when there is none of that number. */
export async function changePhase(db: Db, number: number, phase: PhaseFields): Promise<boolean> {
  const { count } = await db.collaborativePhase.updateMany({ where: { number, planned: true }, data: phase })
  return count === 1
}
