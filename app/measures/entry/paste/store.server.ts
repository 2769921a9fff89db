import type { Signature } from '#app/kernel/signature.ts'
import { firstDay } from '#app/kernel/time/month.ts'
import { firstMonthOf, type Period } from '#app/kernel/time/period.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { Measure } from '../../team-measure.ts'

/** A value that applying a paste wrote: `created` when nothing stood there before. */
export type WrittenValue = {
  readonly measureId: string
  readonly periodStart: string
  readonly created: boolean
}

export type Paste = {
  readonly id: string
  readonly text: string
  readonly anchor: string | null
  readonly choices: readonly { readonly key: string; readonly to: string }[]
  readonly pastedAt: Date
  readonly pastedBy: string | null
  readonly applied: {
    readonly at: Date
    readonly by: string | null
    readonly written: readonly WrittenValue[]
  } | null
  readonly undone: Signature | null
}

export async function addPaste(
  db: Db,
  paste: { teamId: string; text: string; anchor: string | null } & Signature,
): Promise<string> {
  const { teamId, text, anchor, at, by } = paste
  const row = await db.entryPaste.create({
    data: { teamId, text, anchor, pastedAt: at, pastedBy: by },
    select: { id: true },
  })
  return row.id
}

/** Forgets what was pasted before an instant and never applied. */
export async function dropPastesBefore(db: Db, before: Date): Promise<void> {
  await db.entryPaste.deleteMany({ where: { appliedAt: null, pastedAt: { lt: before } } })
}

export async function findPaste(db: Db, teamId: string, id: string): Promise<Paste | null> {
  const row = await db.entryPaste.findFirst({
    where: { id, teamId },
    include: {
      pastedPerson: { select: { name: true } },
      appliedPerson: { select: { name: true } },
      undonePerson: { select: { name: true } },
    },
  })
  if (row === null) return null
  const { text, anchor, choices, pastedAt, appliedAt, written, undoneAt } = row
  return {
    id,
    text,
    anchor,
    choices: Array.isArray(choices) ? (choices as unknown as Paste['choices']) : [],
    pastedAt,
    pastedBy: row.pastedPerson?.name ?? null,
    applied: appliedAt && {
      at: appliedAt,
      by: row.appliedPerson?.name ?? null,
      written: written as unknown as WrittenValue[],
    },
    undone: undoneAt && { at: undoneAt, by: row.undonePerson?.name ?? null },
  }
}

/** Notes that a paste was applied. False when somebody had done so already. */
export async function markPasteApplied(
  db: Db,
  id: string,
  { at, by, choices, written }: Signature & { choices: Paste['choices']; written: readonly WrittenValue[] },
): Promise<boolean> {
  const { count } = await db.entryPaste.updateMany({
    where: { id, appliedAt: null },
    data: {
      appliedAt: at,
      appliedBy: by,
      choices: choices as unknown as object,
      written: written as unknown as object,
    },
  })
  return count === 1
}

export const writtenValue = (
  measure: Pick<Measure, 'id'>,
  period: Period,
  created: boolean,
): WrittenValue => ({
  measureId: measure.id,
  periodStart: firstDay(firstMonthOf(period)),
  created,
})

/** The newest applied pastes of a team. */
export async function listPastes(db: Db, teamId: string, limit: number) {
  const rows = await db.entryPaste.findMany({
    where: { teamId, appliedAt: { not: null } },
    orderBy: { appliedAt: 'desc' },
    take: limit,
    select: {
      id: true,
      appliedAt: true,
      undoneAt: true,
      written: true,
      appliedPerson: { select: { name: true } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    at: row.appliedAt!,
    by: row.appliedPerson?.name ?? null,
    undone: row.undoneAt !== null,
    values: Array.isArray(row.written) ? row.written.length : 0,
  }))
}

/** Marks a paste as taken back. False when it was never applied or somebody had taken it back already. */
export async function markPasteUndone(db: Db, id: string, { at, by }: Signature): Promise<boolean> {
  const { count } = await db.entryPaste.updateMany({
    where: { id, appliedAt: { not: null }, undoneAt: null },
    data: { undoneAt: at, undoneBy: by },
  })
  return count === 1
}

type Where = { readonly teamId: string; readonly appliedAt: Date; readonly written: readonly WrittenValue[] }

/**
 * Which of the values that a paste wrote somebody has changed, or split into groups, since: measure and first
 * month, with who and when; at most ten.
 */
export async function listTouchedSince(db: Db, { teamId, appliedAt, written }: Where) {
  return db.$queryRaw<{ measure: string; start: string; by: string | null; at: Date | null }[]>`
    SELECT m.name AS measure, to_char(w."periodStart", 'YYYY-MM') AS start, p.name AS by, v.recorded_at AS at
    FROM json_to_recordset(${JSON.stringify(written)}::json) AS w("measureId" uuid, "periodStart" date)
    JOIN measure m ON m.id = w."measureId"
    LEFT JOIN measure_value v ON v.team_id = ${teamId}::uuid AND v.measure_id = w."measureId" AND v.period_start = w."periodStart"
    LEFT JOIN person p ON p.id = v.recorded_by
    WHERE v.id IS NULL OR v.recorded_at <> ${appliedAt}::timestamptz
      OR EXISTS (SELECT FROM stratum_value s WHERE s.team_id = v.team_id AND s.measure_id = v.measure_id
        AND s.period_start = v.period_start AND s.recorded_at > ${appliedAt}::timestamptz)
    ORDER BY m.name, w."periodStart" LIMIT 10`
}

/**
 * Puts back what stood before a paste: values it changed say again what their newest revision says, and
 * values it brought go, after what they said is on record. Nobody may have touched them since
 * (`listTouchedSince`).
 */
export async function restoreBefore(
  db: Db,
  { teamId, written }: Where,
  { at, by }: Signature,
): Promise<void> {
  const rows = JSON.stringify(written)
  await db.$executeRaw`
    UPDATE measure_value v SET state = r.state, numerator = r.numerator, denominator = r.denominator, provisional = r.provisional,
      comment = r.comment, origin = r.origin, import_id = r.import_id, recorded_at = ${at}::timestamptz, recorded_by = ${by}::uuid
    FROM json_to_recordset(${rows}::json) AS w("measureId" uuid, "periodStart" date, created boolean)
    JOIN measure_value old ON old.team_id = ${teamId}::uuid AND old.measure_id = w."measureId" AND old.period_start = w."periodStart"
    JOIN LATERAL (SELECT * FROM measure_value_revision WHERE value_id = old.id ORDER BY id DESC LIMIT 1) r ON true
    WHERE NOT w.created AND v.id = old.id`
  await db.$executeRaw`
    INSERT INTO measure_value_withdrawal (value_id, team_id, measure_id, period_start, state, numerator, denominator, provisional, comment,
      recorded_at, recorded_by, origin, withdrawn_at, withdrawn_by)
    SELECT v.id, v.team_id, v.measure_id, v.period_start, v.state, v.numerator, v.denominator, v.provisional, v.comment,
      v.recorded_at, v.recorded_by, v.origin, ${at}::timestamptz, ${by}::uuid
    FROM json_to_recordset(${rows}::json) AS w("measureId" uuid, "periodStart" date, created boolean)
    JOIN measure_value v ON v.team_id = ${teamId}::uuid AND v.measure_id = w."measureId" AND v.period_start = w."periodStart"
    WHERE w.created`
  await db.$executeRaw`
    DELETE FROM measure_value v USING json_to_recordset(${rows}::json) AS w("measureId" uuid, "periodStart" date, created boolean)
    WHERE w.created AND v.team_id = ${teamId}::uuid AND v.measure_id = w."measureId" AND v.period_start = w."periodStart"`
}
