import { monthNumber, readTime } from '../cells/period-text.ts'
import { listed, quoted, suggestion } from '../cells/words.ts'
import { FileRefusal } from '../codes.ts'
import { firstRows } from '../file/rows.ts'
import type { Table } from '../file/table.ts'
import { candidates, columnNamed, type Mapping, type Role, ROLES } from './roles.ts'

/** The number of each role's column, counted from 0. */
export type Columns = Readonly<Partial<Record<Role, number>>>

/**
 * Looks up a column by the name a person gave. Throws FileRefusal, naming the nearest, when the file has none
 * or two of that name.
 */
export function columnOf(name: string, table: Pick<Table, 'name' | 'headers'>, purpose: string): number {
  const column = columnNamed(name, table.headers)
  if (column < 0) {
    const headers = table.headers.filter((header) => header !== '')
    throw new FileRefusal(
      'unknown_column',
      `${table.name} has no column ${quoted(name)} ${purpose}.` +
        (suggestion(name, headers) || ` Its columns are ${listed(headers)}.`),
      name,
    )
  }
  refuseTwin(column, table)
  return column
}

/** Two columns of one name are ambiguous, so neither is used. */
export function refuseTwin(column: number, table: Pick<Table, 'name' | 'headers'>): void {
  const header = table.headers[column]!
  if (table.headers.filter((other) => other === header).length > 1) {
    throw new FileRefusal(
      'repeated_column',
      `${table.name} has two columns called ${quoted(header)}. Rename one of them.`,
      header,
    )
  }
}

/** Year and month or quarter from two columns, as one text. */
export function joinedPeriod(year: string, month: string | null, quarter: string | null): string {
  if (year === '' && !month && !quarter) return ''
  if (month !== null) {
    const number = monthNumber(month)
    return number === null ? `${month} ${year}`.trim() : `${year}-${String(number).padStart(2, '0')}`
  }
  return `${year} Q${(quarter ?? '').replace(/^(q|quarter|qtr)[. ]*/i, '')}`
}

const cellOf = (role: Role, cells: readonly string[], columns: Columns): string | null =>
  columns[role] === undefined ? null : (cells[columns[role]] ?? '')

/** The text of a row's period, from one column or two; a mark such as `2023 (provisional)` stays with it. */
export function periodText(cells: readonly string[], columns: Columns): string {
  if (columns.period !== undefined) return cells[columns.period] ?? ''
  const year = cellOf('year', cells, columns) ?? ''
  const time = readTime(year)
  const plain = time?.kind === 'period' ? time.period : year
  const joined = joinedPeriod(plain, cellOf('month', cells, columns), cellOf('quarter', cells, columns))
  return joined + (time?.provisional ? ' provisional' : '')
}

const SAMPLE = 60

/**
 * Which column, or pair of columns, holds the period: the choice under which most cells can be read, pairs
 * before single columns.
 */
function periodColumns(table: Table, taken: ReadonlySet<number>): Columns {
  const free = (role: Role) => candidates(role, table.headers).filter((column) => !taken.has(column))
  const pairs = free('year').flatMap((year) => [
    ...free('month').map((month) => ({ year, month })),
    ...free('quarter').map((quarter) => ({ year, quarter })),
  ])
  const choices: Columns[] = [...pairs, ...free('period').map((period) => ({ period }))]
  let best: Columns = choices.find((choice) => choice.period !== undefined) ?? {}
  let most = 0
  const rows = firstRows(table.rows, SAMPLE)
  for (const choice of choices) {
    const readable = rows.filter((row) => readTime(periodText(row.cells, choice)) !== null).length
    // A year alone is always readable, also where a month stands beside it.
    const weight = choice.period === undefined ? 2 : 1
    if (readable * weight > most) [best, most] = [choice, readable * weight]
  }
  return best
}

/**
 * Of the columns that may name the team, the one that names most; an ambiguous name (area, location) counts
 * only when it does.
 */
function teamColumn(
  role: 'state' | 'team_code',
  table: Table,
  isTeam: (cell: string) => boolean,
): number | undefined {
  let best: number | undefined
  let most = 0
  const named = candidates(role, table.headers)
  const counts = named.map(() => 0)
  for (const { cells } of named.length === 0 ? [] : table.rows) {
    for (let i = 0; i < named.length; i += 1) if (isTeam(cells[named[i]!] ?? '')) counts[i]! += 1
    // One candidate needs no comparison with others.
    if (named.length === 1 && counts[0] === 1) break
  }
  for (const [i, column] of named.entries()) {
    const known = counts[i]!
    const certain = /^(state|team)[ _]?(name|code)?$/i.test(table.headers[column]!)
    if (known > most || (best === undefined && certain)) [best, most] = [column, known]
  }
  return best
}

export type Probes = { readonly isTeam: (cell: string) => boolean }

/**
 * Gives every role its column: what the person mapped, then aliases, in an order that lets the surest name
 * win. Throws FileRefusal for a mapped column that is not there.
 */
export function assignColumns(table: Table, mapping: Mapping, probes: Probes): Columns {
  const columns: Partial<Record<Role, number>> = {}
  for (const role of ROLES) {
    const name = mapping[role]
    if (name !== undefined) columns[role] = columnOf(name, table, `for the ${role.replace('_', ' ')}`)
  }
  if (
    columns.period === undefined &&
    columns.quarter === undefined &&
    (columns.year === undefined) !== (columns.month === undefined)
  ) {
    // One half alone is the whole period: a year of a yearly measure, or months written with their year.
    columns.period = columns.year ?? columns.month
    delete columns.year
    delete columns.month
  }
  const taken = new Set(Object.values(columns))
  if (columns.period === undefined && columns.year === undefined) {
    for (const [role, column] of Object.entries(periodColumns(table, taken))) columns[role as Role] = column
  }
  for (const column of [columns.period, columns.year, columns.month, columns.quarter]) {
    if (column !== undefined) taken.add(column)
  }
  for (const role of ['state', 'team_code'] as const) {
    columns[role] ??= teamColumn(role, table, probes.isTeam)
  }
  for (const role of [
    'measure_code',
    'numerator',
    'denominator',
    'value',
    'stratum_type',
    'stratum',
    'status',
    'reason',
    'comment',
  ] as const) {
    if (columns[role] !== undefined) continue
    const column = candidates(role, table.headers).find((candidate) => !taken.has(candidate))
    if (column === undefined) continue
    columns[role] = column
    taken.add(column)
  }
  for (const role of ['period', 'numerator', 'denominator', 'value'] as const) {
    if (columns[role] !== undefined) refuseTwin(columns[role], table)
  }
  return columns
}
