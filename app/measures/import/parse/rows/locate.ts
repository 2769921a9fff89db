import { unguarded } from '#app/kernel/text/formula-guard.ts'
import type { Frequency, Period } from '#app/kernel/time/period.ts'
import { readTime, type ParsedPeriod } from '../cells/period-text.ts'
import { quoted } from '../cells/words.ts'
import type { LeftOut, Rejection, RowCode } from '../codes.ts'
import { periodText, type Columns } from '../columns/assign.ts'
import type { FileRecord } from '../file/rows.ts'
import type { Table } from '../file/table.ts'
import { groupOf, type Group } from './group.ts'
import { isNote, isTotal } from './asides.ts'
import { type Known, type KnownMeasure, type KnownTeam, type TeamFinder } from './known.ts'

/** A row whose team, measure and period are known. */
export type LocatedRow = {
  readonly record: FileRecord
  readonly teamCode: string | null
  readonly measure: KnownMeasure
  readonly period: Period
  readonly provisional: boolean
  /** Null for figures of everybody. */
  readonly group: Group | null
}

export type Located =
  | { readonly kind: 'row'; readonly row: LocatedRow }
  | { readonly kind: 'rejected'; readonly rejection: Rejection }
  | { readonly kind: 'left-out'; readonly leftOut: LeftOut }

/** What locating needs to know beside the row. `team` and `measure` are those chosen for the whole file. */
export type Setting = {
  readonly known: Known
  readonly team: KnownTeam | null
  readonly measure: KnownMeasure | null
  readonly findTeam: TeamFinder
  readonly findMeasure: (cell: string) => KnownMeasure | null
  /** The sentence about the name nearest in spelling, or nothing. */
  readonly suggestTeam: (cell: string) => string
  readonly suggestMeasure: (cell: string) => string
  /** The period a cell names, for each frequency. */
  readonly readPeriod: Record<Frequency, (cell: string) => ParsedPeriod>
}

// Rows come by the hundred thousand, so what each needs is no function made anew for it.
const cellAt = (record: FileRecord, column: number | undefined): string =>
  column === undefined ? '' : (record.cells[column] ?? '')

const namesTotal = (record: FileRecord, column: number | undefined): boolean =>
  column !== undefined && isTotal(cellAt(record, column))

const isNation = (record: FileRecord, column: number | undefined, findTeam: TeamFinder): boolean =>
  column !== undefined && findTeam(cellAt(record, column))?.kind === 'nation'

/** A row that is refused, at the column as the file writes its name. */
const refusal = (
  { line }: FileRecord,
  table: Table,
  column: number | undefined,
  code: RowCode,
  message: string,
): Located => ({
  kind: 'rejected',
  rejection: { row: line, column: column === undefined ? '' : (table.headers[column] ?? ''), code, message },
})

/**
 * What the row is when it is no row of figures: a total, a note beneath the table, or nothing but its period.
 */
function asideOf(record: FileRecord, columns: Columns, findTeam: TeamFinder): string | null {
  const first = record.cells.find((text) => text !== '') ?? ''
  const { comment, period: when, year, month, state, team_code: code } = columns
  if (isTotal(first) || isTotal(record.cells[0] ?? '')) return 'a total'
  if (namesTotal(record, comment) || namesTotal(record, when) || namesTotal(record, year)) return 'a total'
  if (namesTotal(record, month) || namesTotal(record, state)) return 'a total'
  if (isNation(record, state, findTeam) || isNation(record, code, findTeam))
    return 'figures of the whole country'
  const period = periodText(record.cells, columns)
  if (readTime(period) !== null) return null
  const alone = record.cells.filter((text) => text !== '').length === 1
  const sentence =
    alone && !/^[\d.,]+$/.test(first) && (first !== period || first.length > 24 || !/\d/.test(first))
  return sentence || isNote(first) || /^\*+\s?\S{4,}/.test(first) ? 'a note' : null
}

const hasTextFrom = (record: FileRecord, column: number): boolean =>
  record.cells.slice(column).some((text) => text !== '')

/** Finds out for which team, measure and period a row is. The first thing wrong is the one reported. */
export function locateRow(record: FileRecord, table: Table, columns: Columns, setting: Setting): Located {
  const aside = asideOf(record, columns, setting.findTeam)
  if (aside) return { kind: 'left-out', leftOut: { row: record.line, why: aside } }
  if (record.cells.length > table.headers.length && hasTextFrom(record, table.headers.length)) {
    return refusal(
      record,
      table,
      undefined,
      'too_many_cells',
      `The row has ${record.cells.length} cells and the header ${table.headers.length}. A comma inside a number or a text needs quotation marks around it.`,
    )
  }

  let team = setting.team
  for (let which = 0; which < 2; which += 1) {
    const column = which === 0 ? columns.state : columns.team_code
    const text = unguarded(cellAt(record, column))
    if (text === '') continue
    const match = setting.findTeam(text)
    if (match?.kind !== 'team') {
      return refusal(
        record,
        table,
        column,
        'unknown_team',
        `${quoted(text)} is no state or jurisdiction known here.${setting.suggestTeam(text)}`,
      )
    }
    if (team && match.team.code !== team.code) {
      return refusal(
        record,
        table,
        column,
        'other_team',
        `The row is for ${match.team.name}; you are importing for ${team.name}.`,
      )
    }
    team = match.team
  }

  const measureText = cellAt(record, columns.measure_code)
  const named = measureText === '' ? null : setting.findMeasure(measureText)
  if (setting.measure && named && named.slug !== setting.measure.slug) {
    return {
      kind: 'left-out',
      leftOut: { row: record.line, why: `figures of another measure, ${named.name}` },
    }
  }
  const measure = setting.measure ?? named
  if (!measure) {
    return measureText === ''
      ? refusal(
          record,
          table,
          columns.measure_code,
          'missing_measure',
          'The row names no measure. Choose one for the file, or fill the column.',
        )
      : refusal(
          record,
          table,
          columns.measure_code,
          'unknown_measure',
          `${quoted(measureText)} is no measure of the catalog.${setting.suggestMeasure(measureText)}`,
        )
  }
  if (!measure.reported) {
    return refusal(
      record,
      table,
      columns.measure_code,
      'not_picked',
      `Your team has not picked the measure "${measure.name}". Pick it under Measures, then import again.`,
    )
  }

  const groupMatch = groupOf(
    cellAt(record, columns.stratum),
    cellAt(record, columns.stratum_type),
    measure,
    setting.known,
  )
  if (groupMatch.kind === 'unknown') {
    const why = 'people whose group is not known: what the groups leave of the total'
    return { kind: 'left-out', leftOut: { row: record.line, why } }
  }
  if (groupMatch.kind === 'refused')
    return refusal(record, table, columns.stratum, groupMatch.code, groupMatch.message)

  const text = periodText(record.cells, columns)
  const periodColumn = columns.period ?? columns.month ?? columns.quarter ?? columns.year
  if (text === '') {
    return refusal(
      record,
      table,
      periodColumn,
      'missing_period',
      'The row does not say for which period it is.',
    )
  }
  const parsed = setting.readPeriod[measure.frequency](text)
  if (!parsed.ok) {
    const heading = periodColumn === undefined ? '' : (table.headers[periodColumn] ?? '')
    const rejection = { row: record.line, column: record.from?.heading ?? heading }
    return { kind: 'rejected', rejection: { ...rejection, code: parsed.code, message: parsed.message } }
  }
  return {
    kind: 'row',
    row: {
      record,
      teamCode: team?.code ?? null,
      measure,
      period: parsed.period,
      provisional: parsed.provisional,
      group: groupMatch.group,
    },
  }
}
