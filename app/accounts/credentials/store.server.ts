import type { Db } from '#app/platform/database/db.server.ts'

export type AccountLinkKind = 'password-reset' | 'address-change'

export type AccountLinkRow = {
  readonly id: string
  readonly personId: string
  readonly newEmail: string | null
  readonly expiresAt: Date
  readonly usedAt: Date | null
  readonly voidedAt: Date | null
  readonly person: { readonly name: string; readonly email: string; readonly closedAt: Date | null }
}

/** Takes the open links of a kind back: only the newest one works. */
export async function voidLinks(db: Db, personId: string, kind: AccountLinkKind, at: Date): Promise<void> {
  await db.accountLink.updateMany({
    where: { personId, kind, usedAt: null, voidedAt: null },
    data: { voidedAt: at },
  })
}

export async function addLink(
  db: Db,
  link: {
    personId: string
    kind: AccountLinkKind
    newEmail?: string
    tokenHash: string
    issuedAt: Date
    expiresAt: Date
  },
): Promise<void> {
  await db.accountLink.create({ data: link })
}

export async function findLink(
  db: Db,
  kind: AccountLinkKind,
  tokenHash: string,
): Promise<AccountLinkRow | null> {
  return db.accountLink.findFirst({
    where: { tokenHash, kind },
    select: {
      id: true,
      personId: true,
      newEmail: true,
      expiresAt: true,
      usedAt: true,
      voidedAt: true,
      person: { select: { name: true, email: true, closedAt: true } },
    },
  })
}

/** Uses an open link up; false when somebody was faster, or it is no longer open. */
export async function useLink(db: Db, id: string, at: Date): Promise<boolean> {
  const { count } = await db.accountLink.updateMany({
    where: { id, usedAt: null, voidedAt: null, expiresAt: { gt: at } },
    data: { usedAt: at },
  })
  return count === 1
}

export async function setPassword(db: Db, personId: string, passwordHash: string): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { passwordHash } })
}

/** Throws when the address belongs to another account (constraint `person_email_key`). */
export async function setEmail(db: Db, personId: string, email: string): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { email } })
}

/**
 * Who may have a password: everybody with an open account but the personas of the demo story, who are entered
 * without one.
 */
export async function findPasswordHolder(
  db: Db,
  email: string,
): Promise<{ id: string; name: string; email: string } | null> {
  return db.person.findFirst({
    where: { email, closedAt: null, demoPersona: null },
    select: { id: true, name: true, email: true },
  })
}

/**
 * Somebody's own account: what they sign in with. `persona`: of the demo story, entered without a password.
 */
export async function findOwnAccount(
  db: Db,
  id: string,
): Promise<{
  id: string
  name: string
  email: string
  passwordHash: string | null
  demoPersona: string | null
}> {
  return db.person.findUniqueOrThrow({
    where: { id },
    select: { id: true, name: true, email: true, passwordHash: true, demoPersona: true },
  })
}

/**
 * Ends every session of a person but the one whose hash is given (all of them when none is), and whatever
 * sign-in is half open.
 */
export async function endSessions(db: Db, personId: string, exceptHash: string | null): Promise<void> {
  await db.halfSignIn.deleteMany({ where: { personId } })
  await db.session.deleteMany({
    where: { personId, ...(exceptHash === null ? {} : { NOT: { id: exceptHash } }) },
  })
}
