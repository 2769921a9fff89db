import { periodText, type Columns } from '../columns/assign.ts'
import { ROLES, type Role } from '../columns/roles.ts'
import type { FileRecord } from '../file/rows.ts'

/** The halves of a period come as one text, under one name. */
export const WRITTEN = ROLES.filter((role) => !['year', 'month', 'quarter'].includes(role))

export type RoleCells = Readonly<Partial<Record<Role, string>>>

/** The cells of a record by role, as the file has them. */
export const roleCells = ({ cells }: FileRecord, columns: Columns): RoleCells => ({
  ...Object.fromEntries(
    WRITTEN.flatMap((role) => (columns[role] === undefined ? [] : [[role, cells[columns[role]] ?? '']])),
  ),
  period: periodText(cells, columns),
})
