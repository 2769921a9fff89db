import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { Level, Scale } from './scale.ts'

type ScaleRow = Omit<Scale, 'levels'> & { readonly levels: Level[] }

/**
 * The scale in a wording, or in the newest. Null when there is no such wording. Throws nothing when staff have
 * never reworded it: the first wording comes with the reference data.
 */
export async function findScale(db: Db, wording: number | null = null): Promise<Scale | null> {
  const rows = await db.$queryRaw<ScaleRow[]>`
    SELECT s.number, s.reason, s.written_at AS "writtenAt", p.name AS "writtenBy",
      (SELECT json_agg(json_build_object('score', l.score, 'name', l.name, 'current', l.current_wording, 'classic', l.classic_wording)
        ORDER BY l.score) FROM assessment_level l WHERE (l.collaborative_id, l.number) = (s.collaborative_id, s.number)) AS levels
    FROM assessment_scale s LEFT JOIN person p ON p.id = s.written_by
    WHERE ${wording}::int IS NULL OR s.number = ${wording}::int ORDER BY s.number DESC LIMIT 1`
  return rows[0] ?? null
}

const MOST_WORDINGS = 50

/** When the scale was worded, by whom and why, newest first. */
export const listWordings = (db: Db): Promise<Omit<Scale, 'levels'>[]> =>
  db.$queryRaw`
    SELECT s.number, s.reason, s.written_at AS "writtenAt", p.name AS "writtenBy"
    FROM assessment_scale s LEFT JOIN person p ON p.id = s.written_by ORDER BY s.number DESC LIMIT ${MOST_WORDINGS}`

/** A new wording beside the earlier ones, which stay. Two people at once meet at the primary key. */
export async function addWording(
  db: Db,
  { number, levels, reason }: { number: number; levels: readonly Level[]; reason: string },
  { at, by }: Signature,
): Promise<void> {
  const { id: collaborativeId } = await db.collaborative.findFirstOrThrow({ select: { id: true } })
  await db.assessmentScale.create({ data: { collaborativeId, number, reason, writtenAt: at, writtenBy: by } })
  await db.assessmentLevel.createMany({
    data: levels.map(({ score, name, current, classic }) => ({
      ...{ collaborativeId, number, score, name },
      ...{ currentWording: current, classicWording: classic },
    })),
  })
}
