import type { Db } from '#app/platform/db.server.ts'

/** A team as every page of it needs to know it. */
export type Team = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly jurisdictionCode: string
  readonly hhsRegion: number
  /** Of the demo story: its numbers are invented. */
  readonly demo: boolean
}

/** By its address (`ohio`) or its jurisdiction's code (`OH`). */
export async function findTeam(db: Db, slugOrCode: string): Promise<Team | null> {
  const rows = await db.$queryRaw<Team[]>`
    SELECT t.id::text, t.slug, t.name, t.jurisdiction_code AS "jurisdictionCode", j.hhs_region AS "hhsRegion", t.demo
    FROM team t JOIN jurisdiction j ON j.code = t.jurisdiction_code
    WHERE t.slug = ${slugOrCode} OR t.jurisdiction_code = upper(${slugOrCode}) LIMIT 1`
  return rows[0] ?? null
}
