import { createHash } from 'node:crypto'
import type { Db } from '#app/platform/database/db.server.ts'

export type Factor = {
  readonly sealedSecret: string
  /** Null until a first code has confirmed it. */
  readonly confirmedAt: Date | null
  /** Recovery codes that were not used yet. */
  readonly freshCodes: number
}

/** The second factor of a person, confirmed or only begun. */
export async function findFactor(db: Db, personId: string): Promise<Factor | null> {
  const row = await db.secondFactor.findUnique({
    where: { personId },
    select: {
      sealedSecret: true,
      confirmedAt: true,
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  })
  return (
    row && {
      sealedSecret: row.sealedSecret,
      confirmedAt: row.confirmedAt,
      freshCodes: row._count.recoveryCodes,
    }
  )
}

export async function hasConfirmedFactor(db: Db, personId: string): Promise<boolean> {
  return (await db.secondFactor.count({ where: { personId, confirmedAt: { not: null } } })) > 0
}

/** What differs from one password of a person to the next, and gives none away. */
export async function passwordPrint(db: Db, personId: string): Promise<string> {
  const person = await db.person.findUnique({ where: { id: personId }, select: { passwordHash: true } })
  return createHash('sha256')
    .update(person?.passwordHash ?? '')
    .digest('hex')
    .slice(0, 16)
}

/** Begins a set-up, in place of one that was begun before; false when a confirmed one is there. */
export async function beginFactor(
  db: Db,
  personId: string,
  sealedSecret: string,
  at: Date,
): Promise<boolean> {
  const count = await db.$executeRaw`
    INSERT INTO second_factor (person_id, sealed_secret, begun_at) VALUES (${personId}::uuid, ${sealedSecret}, ${at})
    ON CONFLICT (person_id) DO UPDATE SET sealed_secret = EXCLUDED.sealed_secret, begun_at = EXCLUDED.begun_at
    WHERE second_factor.confirmed_at IS NULL`
  return count === 1
}

/**
 * Makes a begun factor count, using up the step of its first code; false when it was begun anew or confirmed
 * meanwhile.
 */
export async function confirmFactor(
  db: Db,
  personId: string,
  { sealedSecret, step, at }: { sealedSecret: string; step: number; at: Date },
): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { personId, sealedSecret, confirmedAt: null },
    data: { confirmedAt: at, lastStep: step },
  })
  return count === 1
}

/**
 * Uses up the code of a step and all before it; false when one of them was used already. One row, one winner.
 */
export async function useStep(db: Db, personId: string, step: number): Promise<boolean> {
  const { count } = await db.secondFactor.updateMany({
    where: { personId, confirmedAt: { not: null }, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1
}

/** Takes the factor away with its recovery codes; false when there was none that counted. */
export async function removeFactor(db: Db, personId: string): Promise<boolean> {
  const { count } = await db.secondFactor.deleteMany({ where: { personId, confirmedAt: { not: null } } })
  return count === 1
}

/** Puts new recovery codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(
  db: Db,
  personId: string,
  hashes: readonly string[],
  at: Date,
): Promise<void> {
  await db.recoveryCode.deleteMany({ where: { personId } })
  await db.recoveryCode.createMany({ data: hashes.map((codeHash) => ({ personId, codeHash, madeAt: at })) })
}

/** Uses up a recovery code; null when it is none of theirs or was used before, else how many are left. */
export async function useRecoveryCode(
  db: Db,
  personId: string,
  codeHash: string,
  at: Date,
): Promise<number | null> {
  const { count } = await db.recoveryCode.updateMany({
    where: { personId, codeHash, usedAt: null },
    data: { usedAt: at },
  })
  if (count !== 1) return null
  return db.recoveryCode.count({ where: { personId, usedAt: null } })
}
