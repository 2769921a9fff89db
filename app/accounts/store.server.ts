import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import { owesSecondFactor } from './second-factor/staff/duty.ts'
import type { ActorMembership, PersonActor, Standing } from '#app/policy/actor.ts'

type HeldRow = {
  person_id: string
  name: string
  demo_persona: string | null
  requires_second_factor: boolean | null
  has_second_factor: boolean
  standings: Standing[]
  memberships: ActorMembership[]
  coaches: string[]
  silenced_until: Date | null
  shortcuts_off: boolean
}

type SessionRow = HeldRow & { expires_at: Date; last_used_at: Date; device: string | null; key: string }

export type KnownSession = {
  readonly personId: string
  readonly expiresAt: Date
  readonly lastUsedAt: Date
  /** Names the session where its hash has no business. */
  readonly key: string
  /** Browser and system in words; null when the browser did not say. */
  readonly device: string | null
  readonly actor: PersonActor
  /** Of the demo story, entered without a password. */
  readonly persona: boolean
}

/** What a person `p` holds today, as columns. */
const HELD = Prisma.sql`p.id::text AS person_id, p.name, p.demo_persona,
  (SELECT bool_or(requires_second_factor) FROM collaborative) AS requires_second_factor,
  EXISTS (SELECT 1 FROM second_factor WHERE person_id = p.id AND confirmed_at IS NOT NULL) AS has_second_factor,
  ARRAY(SELECT role FROM standing WHERE person_id = p.id AND revoked_at IS NULL ORDER BY role) AS standings,
  (SELECT until_at FROM silence WHERE person_id = p.id AND ended_at IS NULL AND until_at > now()) AS silenced_until,
  EXISTS (SELECT 1 FROM key_choice WHERE person_id = p.id AND NOT single_keys) AS shortcuts_off,
  ARRAY(SELECT team_id::text FROM coach_assignment WHERE person_id = p.id AND ended_at IS NULL) AS coaches,
  COALESCE((
    SELECT json_agg(json_build_object('teamId', t.id, 'teamSlug', t.slug, 'teamName', t.name, 'role', m.role,
      'teamClosed', EXISTS (SELECT 1 FROM team_closure c WHERE c.team_id = t.id AND c.reopened_at IS NULL)) ORDER BY t.name)
    FROM membership m JOIN team t ON t.id = m.team_id
    WHERE m.person_id = p.id AND m.ended_at IS NULL), '[]') AS memberships`

/**
 * A session with its person and all they hold today, in one round trip; null when there is none or the
 * account is closed.
 */
export async function findSession(db: Db, idHash: string): Promise<KnownSession | null> {
  const [row] = await db.$queryRaw<SessionRow[]>`
    SELECT s.expires_at, s.last_used_at, s.device, s.key::text, ${HELD} FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.id = ${idHash} AND p.closed_at IS NULL`
  if (row === undefined) return null
  return {
    personId: row.person_id,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
    key: row.key,
    device: row.device,
    actor: actorOf(row),
    persona: row.demo_persona !== null,
  }
}

/** A person as an actor, for what a program does in their place; null when the account is closed. */
export async function findActor(db: Db, personId: string): Promise<PersonActor | null> {
  const [row] = await db.$queryRaw<HeldRow[]>`
    SELECT ${HELD} FROM person p WHERE p.id = ${personId}::uuid AND p.closed_at IS NULL`
  return row ? actorOf(row) : null
}

function actorOf(row: HeldRow): PersonActor {
  const { person_id: id, name, standings, memberships, coaches } = row
  const awaitsSecondFactor =
    row.requires_second_factor === true && !row.has_second_factor && owesSecondFactor(row)
  return {
    ...{ kind: 'person', id, name, standings, memberships, coaches },
    ...(awaitsSecondFactor ? { awaitsSecondFactor } : {}),
    ...(row.silenced_until ? { silencedUntil: row.silenced_until } : {}),
    ...(row.shortcuts_off ? { shortcutsOff: true } : {}),
  }
}

export async function addSession(db: Db, idHash: string, personId: string, expiresAt: Date): Promise<void> {
  const { lastUsedAt } = await db.session.create({ data: { id: idHash, personId, expiresAt } })
  await db.person.update({ where: { id: personId }, data: { lastSeenAt: lastUsedAt } })
}

export async function extendSession(db: Db, idHash: string, expiresAt: Date): Promise<void> {
  await db.session.updateMany({ where: { id: idHash }, data: { expiresAt } })
}

/** Notes that a session is in use, and from where, and that its person is here. */
export async function touchSession(db: Db, idHash: string, device: string | null, at: Date): Promise<void> {
  await db.$executeRaw`
    WITH used AS (UPDATE session SET last_used_at = ${at}, device = ${device} WHERE id = ${idHash} RETURNING person_id)
    UPDATE person p SET last_seen_at = ${at} FROM used WHERE p.id = used.person_id`
}

/** Notes that a person is here, other than by a session. */
export async function noteSeen(db: Db, personId: string, at: Date): Promise<void> {
  await db.person.updateMany({ where: { id: personId, closedAt: null }, data: { lastSeenAt: at } })
}

export async function removeSession(db: Db, idHash: string): Promise<void> {
  await db.session.deleteMany({ where: { id: idHash } })
}

export async function removeSessionsOf(db: Db, personId: string): Promise<void> {
  await db.session.deleteMany({ where: { personId } })
}

export async function removeExpiredSessions(db: Db, now: Date): Promise<void> {
  await db.session.deleteMany({ where: { expiresAt: { lte: now } } })
}

export async function findCredentials(
  db: Db,
  email: string,
): Promise<{ id: string; passwordHash: string | null } | null> {
  return db.person.findFirst({ where: { email, closedAt: null }, select: { id: true, passwordHash: true } })
}

export async function findPersona(db: Db, key: string): Promise<{ id: string } | null> {
  return db.person.findFirst({ where: { demoPersona: key, closedAt: null }, select: { id: true } })
}

export async function listPersonaKeys(db: Db): Promise<string[]> {
  const rows = await db.person.findMany({
    where: { demoPersona: { not: null }, closedAt: null },
    select: { demoPersona: true },
    take: 50,
  })
  return rows.flatMap((row) => (row.demoPersona === null ? [] : [row.demoPersona]))
}

export async function anyPerson(db: Db): Promise<boolean> {
  return (await db.person.findFirst({ select: { id: true } })) !== null
}

export async function keepSetupCode(db: Db, codeHash: string, issuedAt: Date): Promise<void> {
  const fresh = { codeHash, issuedAt, usedAt: null }
  await db.setupCode.upsert({ where: { id: 1 }, create: { id: 1, ...fresh }, update: fresh })
}

/**
 * Uses up the setup code; false when it is not the one that was issued or was used before. One row, one
 * winner.
 */
export async function useSetupCode(db: Db, codeHash: string, usedAt: Date): Promise<boolean> {
  const { count } = await db.setupCode.updateMany({
    where: { id: 1, codeHash, usedAt: null },
    data: { usedAt },
  })
  return count === 1
}

export async function addStaffMember(
  db: Db,
  person: { email: string; name: string; passwordHash: string },
): Promise<{ id: string }> {
  return db.person.create({
    data: { ...person, standings: { create: { role: 'staff' } } },
    select: { id: true },
  })
}

/** A team as far as its people are concerned. */
export type TeamPlace = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly demo: boolean
  readonly closed: boolean
}

/** The team with this address; null when there is none. */
export async function findTeamPlace(db: Db, slug: string): Promise<TeamPlace | null> {
  const rows = await db.$queryRaw<TeamPlace[]>`
    SELECT t.id::text, t.slug, t.name, t.demo,
      EXISTS (SELECT 1 FROM team_closure c WHERE c.team_id = t.id AND c.reopened_at IS NULL) AS closed
    FROM team t WHERE t.slug = ${slug}`
  return rows[0] ?? null
}

export type KnownPerson = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly closed: boolean
}

/** Anyone who has an account with this address (in lower case), a closed one included. */
export async function findPersonByEmail(db: Db, email: string): Promise<KnownPerson | null> {
  return known(await db.person.findUnique({ where: { email }, select: knownColumns }))
}

export async function findPerson(db: Db, id: string): Promise<KnownPerson | null> {
  return known(await db.person.findUnique({ where: { id }, select: knownColumns }))
}

const knownColumns = { id: true, name: true, email: true, closedAt: true } as const

const known = (
  row: { id: string; name: string; email: string; closedAt: Date | null } | null,
): KnownPerson | null =>
  row && { id: row.id, name: row.name, email: row.email, closed: row.closedAt !== null }

/** Makes an account. Throws when the address has one (constraint `person_email_key`). */
export async function addAccount(
  db: Db,
  person: { email: string; name: string; passwordHash: string; createdAt: Date },
): Promise<{ id: string }> {
  return db.person.create({ data: person, select: { id: true } })
}

type Grant = {
  readonly personId: string
  readonly teamId: string
  readonly role: string
  readonly sector: string | null
}

/** Makes somebody a member; false when they are one already, whatever their role. */
export async function grantMembership(db: Db, grant: Grant, at: Date): Promise<boolean> {
  const { count } = await db.membership.createMany({
    data: [{ ...grant, startedAt: at }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Gives somebody a standing; false when they hold it already. */
export async function grantStanding(db: Db, personId: string, role: string, at: Date): Promise<boolean> {
  const { count } = await db.standing.createMany({
    data: [{ personId, role, grantedAt: at }],
    skipDuplicates: true,
  })
  return count === 1
}
