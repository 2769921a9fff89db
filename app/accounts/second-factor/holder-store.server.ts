import type { Db } from '#app/platform/database/db.server.ts'

export type Holder = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly passwordHash: string | null
  /** Of the demo story, entered without a password. */
  readonly persona: boolean
}

/** A person with an open account, as far as a second factor needs to know. */
export async function findHolder(db: Db, id: string): Promise<Holder | null> {
  const row = await db.person.findFirst({
    where: { id, closedAt: null },
    select: { id: true, name: true, email: true, passwordHash: true, demoPersona: true },
  })
  if (row === null) return null
  const { demoPersona, ...holder } = row
  return { ...holder, persona: demoPersona !== null }
}
