import { nameOf, type NameReader } from '#app/accounts/api.server.ts'
import { firstDay, month, type Month } from '#app/kernel/time/month.ts'
import type { Signature } from '#app/kernel/signature.ts'
import { Prisma, type Db } from '#app/platform/database/db.server.ts'
import type { DefinitionVersion, Wording } from './versions/versions.ts'

type Row = Omit<DefinitionVersion, 'effective'> & { measureId: string; effective: string | null }

/**
 * Every version of the given measures in the order of writing, in one query, with its writer by the name that
 * the reader may know. Keyed by measure.
 */
export async function listVersions(
  db: Db,
  measureIds: readonly string[],
  reader: NameReader = null,
): Promise<Map<string, DefinitionVersion[]>> {
  const versions = await versionsOf(db, Prisma.sql`${measureIds}::uuid[]`, reader)
  return new Map(measureIds.map((id) => [id, versions.get(id) ?? []]))
}

/** The same for every measure with a version that breaks its series, of which there are few. */
export const listVersionsOfBroken = (db: Db): Promise<Map<string, DefinitionVersion[]>> =>
  versionsOf(db, Prisma.sql`ARRAY(SELECT measure_id FROM measure_version WHERE breaks_series)`, null)

async function versionsOf(
  db: Db,
  measureIds: Prisma.Sql,
  reader: NameReader,
): Promise<Map<string, DefinitionVersion[]>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT v.measure_id::text AS "measureId", v.number, to_char(v.effective_month, 'YYYY-MM') AS effective,
      v.numerator_text AS "numeratorText", v.denominator_text AS "denominatorText", v.guidance, v.source,
      v.usual_lag_months AS "usualLagMonths", v.changed, v.reason, v.breaks_series AS "breaksSeries",
      v.written_at AS "writtenAt", ${nameOf({ person: 'p', team: 'm.team_id' }, reader)} AS "writtenBy"
    FROM measure_version v JOIN measure m ON m.id = v.measure_id LEFT JOIN person p ON p.id = v.written_by
    WHERE v.measure_id = ANY(${measureIds}) ORDER BY v.measure_id, v.number`
  const byMeasure = new Map<string, DefinitionVersion[]>()
  for (const { measureId, effective, ...version } of rows) {
    const own = byMeasure.get(measureId) ?? []
    own.push({ ...version, effective: effective === null ? null : month(effective) })
    byMeasure.set(measureId, own)
  }
  return byMeasure
}

/**
 * Writes the version of that number. The database refuses it when somebody else has written that number
 * first.
 */
export async function addVersion(
  db: Db,
  { measureId, number }: { measureId: string; number: number },
  version: Wording & { effective: Month; changed: string; reason: string; breaksSeries: boolean },
  { at, by }: Signature,
): Promise<void> {
  const { effective, ...words } = version
  await db.measureVersion.create({
    data: {
      measureId,
      number,
      ...words,
      effectiveMonth: new Date(firstDay(effective)),
      writtenAt: at,
      writtenBy: by,
    },
  })
}

/** Keeps a measure from being picked from now on; false when it is retired already. */
export async function retireMeasure(
  db: Db,
  { measureId, reason }: { measureId: string; reason: string },
  { at, by }: Signature,
): Promise<boolean> {
  const { count } = await db.measure.updateMany({
    where: { id: measureId, retiredOn: null },
    data: { retiredOn: at, retiredReason: reason, retiredBy: by },
  })
  return count === 1
}

/** How many teams report a measure now. */
export const countReporting = (db: Db, measureId: string): Promise<number> =>
  db.teamMeasure.count({ where: { measureId, droppedAt: null } })

/** What a new measure is made of beside its first wording. */
export type NewMeasure = {
  readonly slug: string
  readonly areaSlug: string
  readonly name: string
  readonly kind: string
  readonly shape: string
  readonly direction: string
  readonly unit: string
  readonly multiplier: number
  readonly frequency: string
  readonly level: string
  readonly provenance: string
  /** The team whose own measure it is; null for the catalog. */
  readonly teamId: string | null
}

/** Adds a measure behind those of its area, with its first wording; gives its id. */
export async function addMeasure(
  db: Db,
  measure: NewMeasure,
  wording: Wording,
  { at, by }: Signature,
): Promise<string> {
  const last = await db.measure.aggregate({ where: { areaSlug: measure.areaSlug }, _max: { ordinal: true } })
  const { id } = await db.measure.create({
    data: {
      ...measure,
      ordinal: (last._max.ordinal ?? 0) + 1,
      createdAt: at,
      createdBy: by,
      versions: { create: { number: 1, ...wording, writtenAt: at, writtenBy: by } },
    },
    select: { id: true },
  })
  return id
}
