import type { Db } from '#app/platform/database/db.server.ts'

/**
 * Who recorded the newest figure of each measure of a team, by the measure's address. Measures without a
 * figure by a person are left out.
 */
export async function listLastEditors(db: Db, teamId: string): Promise<{ measure: string; by: string }[]> {
  return db.$queryRaw`
    SELECT DISTINCT ON (m.slug) m.slug AS measure, p.name AS by
    FROM measure_value v JOIN measure m ON m.id = v.measure_id JOIN person p ON p.id = v.recorded_by
    WHERE v.team_id = ${teamId}::uuid ORDER BY m.slug, v.recorded_at DESC, v.period_start DESC`
}

/** How many cells somebody has typed into and not saved, in one team. */
export async function countDrafts(db: Db, teamId: string, personId: string): Promise<number> {
  return db.entryDraft.count({ where: { teamId, personId } })
}

/**
 * Gives the drafts of one person in a team to another; how many. Where both had typed into a cell, the
 * receiver's stays and the other stands beside it, as with two windows of one person.
 */
export async function moveDrafts(
  db: Db,
  teamId: string,
  { from, to }: { from: string; to: string },
): Promise<number> {
  const met = await db.$executeRaw`
    UPDATE entry_draft mine SET older = jsonb_build_object('numerator', theirs.numerator, 'denominator', theirs.denominator,
      'state', theirs.state, 'provisional', theirs.provisional)
    FROM entry_draft theirs
    WHERE (theirs.team_id, theirs.measure_id, theirs.period) = (mine.team_id, mine.measure_id, mine.period)
      AND mine.team_id = ${teamId}::uuid AND mine.person_id = ${to}::uuid AND theirs.person_id = ${from}::uuid
      AND (theirs.numerator, theirs.denominator, theirs.state, theirs.provisional)
        <> (mine.numerator, mine.denominator, mine.state, mine.provisional)`
  await db.$executeRaw`
    DELETE FROM entry_draft theirs USING entry_draft mine
    WHERE (theirs.team_id, theirs.measure_id, theirs.period) = (mine.team_id, mine.measure_id, mine.period)
      AND mine.team_id = ${teamId}::uuid AND mine.person_id = ${to}::uuid AND theirs.person_id = ${from}::uuid`
  const { count } = await db.entryDraft.updateMany({
    where: { teamId, personId: from },
    data: { personId: to },
  })
  return met + count
}

/** Throws away the drafts of a person, in one team or in all. */
export async function dropDraftsOf(db: Db, personId: string, teamId: string | null = null): Promise<number> {
  const { count } = await db.entryDraft.deleteMany({
    where: { personId, ...(teamId === null ? {} : { teamId }) },
  })
  return count
}
