import type { Period } from '#app/kernel/time/period.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { CellText } from '../cell/cell-text.ts'
import type { SavedDraft } from './saved-draft.ts'
import type { DraftInput } from './forms.ts'

type Whose = { readonly teamId: string; readonly personId: string }

/**
 * Stores drafts of measures that the team reports or has reported, in one statement; gives how many. What
 * another window had typed into the same cell stays beside the newer one.
 */
export async function keepDrafts(
  db: Db,
  { teamId, personId }: Whose,
  { at, window }: { at: Date; window: string },
  drafts: readonly DraftInput[],
): Promise<number> {
  return db.$executeRaw`
    INSERT INTO entry_draft AS old (team_id, person_id, measure_id, period, was, numerator, denominator, state, provisional, comment, typed_at, window_id)
    SELECT DISTINCT ON (m.id, d.period) ${teamId}::uuid, ${personId}::uuid, m.id, d.period, d.was, d.numerator, d.denominator, d.state,
      d.provisional, NULLIF(btrim(d.comment), ''), ${at}::timestamptz, ${window}
    FROM json_to_recordset(${JSON.stringify(drafts)}::json) AS d(measure text, period text, was text, numerator text, denominator text,
      state text, provisional boolean, comment text)
    JOIN measure m ON m.slug = d.measure
    WHERE EXISTS (SELECT FROM team_measure tm WHERE tm.team_id = ${teamId}::uuid AND tm.measure_id = m.id)
    ON CONFLICT (person_id, team_id, measure_id, period) DO UPDATE SET
      older = CASE WHEN old.window_id = EXCLUDED.window_id OR (old.numerator, old.denominator, old.state, old.provisional)
          = (EXCLUDED.numerator, EXCLUDED.denominator, EXCLUDED.state, EXCLUDED.provisional) THEN old.older
        ELSE jsonb_build_object('numerator', old.numerator, 'denominator', old.denominator, 'state', old.state, 'provisional', old.provisional) END,
      was = EXCLUDED.was, numerator = EXCLUDED.numerator, denominator = EXCLUDED.denominator, state = EXCLUDED.state,
      provisional = EXCLUDED.provisional, comment = EXCLUDED.comment, typed_at = EXCLUDED.typed_at, window_id = EXCLUDED.window_id`
}

/** Deletes the drafts of some cells. */
export async function dropDrafts(
  db: Db,
  { teamId, personId }: Whose,
  cells: readonly { readonly measure: string; readonly period: string }[],
): Promise<void> {
  if (cells.length === 0) return
  await db.$executeRaw`
    DELETE FROM entry_draft d USING measure m, json_to_recordset(${JSON.stringify(cells)}::json) AS c(measure text, period text)
    WHERE m.slug = c.measure AND d.measure_id = m.id AND d.period = c.period
      AND d.team_id = ${teamId}::uuid AND d.person_id = ${personId}::uuid`
}

/** Deletes all drafts of a person in a team; gives how many there were. */
export async function dropAllDrafts(db: Db, { teamId, personId }: Whose): Promise<number> {
  return (await db.entryDraft.deleteMany({ where: { teamId, personId } })).count
}

const MOST_DRAFTS = 1000

export async function listDrafts(db: Db, { teamId, personId }: Whose): Promise<SavedDraft[]> {
  const rows = await db.entryDraft.findMany({
    where: { teamId, personId },
    orderBy: { typedAt: 'desc' },
    take: MOST_DRAFTS,
    include: { measure: { select: { slug: true } } },
  })
  return rows.map(
    ({
      measure,
      period,
      was,
      numerator,
      denominator,
      state,
      provisional,
      comment,
      typedAt,
      windowId,
      older,
    }) => ({
      measure: measure.slug,
      period: period as Period,
      was,
      text: { numerator, denominator, state, provisional },
      comment,
      typedAt,
      window: windowId,
      older: older as CellText | null,
    }),
  )
}
