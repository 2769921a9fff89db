import { Prisma, type Db } from '#app/platform/database/db.server.ts'

/** A row as the database names its columns; a Date is written as the instant, `YYYY-MM-DD` as the day. */
export type Row = Readonly<Record<string, string | number | boolean | Date | object | null>>

/**
 * Inserts all rows of one table in one statement: they travel as a single JSON parameter, so their number
 * meets no limit on parameters. Every row has the columns of the first. With `unlessSame`, a row whose
 * columns of that name are taken is left out.
 */
export async function insertRows(
  db: Db,
  table: string,
  rows: readonly Row[],
  unlessSame?: readonly string[],
): Promise<void> {
  const first = rows[0]
  if (first === undefined) return
  const columns = Prisma.raw(
    Object.keys(first)
      .map((column) => `"${column}"`)
      .join(', '),
  )
  const onConflict = unlessSame ? `ON CONFLICT (${unlessSame.join(', ')}) DO NOTHING` : ''
  await db.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}"`)} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${Prisma.raw(`"${table}"`)}, ${JSON.stringify(rows)}::jsonb)
    ${Prisma.raw(onConflict)}`
}
