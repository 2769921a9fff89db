import type { Db } from '#app/platform/database/db.server.ts'

/**
 * The condition under which values are of a team, or of one of its measures, for queries of values: they have
 * no relations to them.
 */
export async function ofTeam(db: Db, team: string, measure?: string) {
  const { id: teamId } = await db.team.findUniqueOrThrow({ where: { slug: team } })
  return measure === undefined ? { teamId } : { teamId, ...(await ofMeasure(db, measure)) }
}

export async function ofMeasure(db: Db, slug: string) {
  const { id: measureId } = await db.measure.findUniqueOrThrow({ where: { slug } })
  return { measureId }
}
