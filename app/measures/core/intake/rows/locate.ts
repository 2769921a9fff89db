import type { Frequency, Period } from '#app/kernel/period.ts'
import { readPeriod, readTime } from '../cells/period-text.ts'
import { quoted } from '../cells/words.ts'
import type { LeftOut, Rejection, RowCode } from '../codes.ts'
import { periodText, type Columns } from '../columns/assign.ts'
import type { FileRecord } from '../file/records.ts'
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
  readonly currentPeriodOf: (frequency: Frequency) => Period
}

/** What the row is when it is no row of figures: a total, a note beneath the table, or nothing but its period. */
function asideOf(record: FileRecord, columns: Columns, findTeam: TeamFinder): string | null {
  const cell = (column: number | undefined) => (column === undefined ? '' : (record.cells[column] ?? ''))
  const first = record.cells.find((text) => text !== '') ?? ''
  const heads = [
    record.cells[0] ?? '',
    first,
    cell(columns.comment),
    cell(columns.period),
    cell(columns.year),
    cell(columns.month),
    cell(columns.state),
  ]
  if (heads.some(isTotal)) return 'a total'
  if ([columns.state, columns.team_code].some((column) => findTeam(cell(column))?.kind === 'nation')) {
    return 'figures of the whole country'
  }
  const period = periodText(record.cells, columns)
  if (readTime(period) !== null) return null
  const alone = record.cells.filter((text) => text !== '').length === 1
  const sentence =
    alone && !/^[\d.,]+$/.test(first) && (first !== period || first.length > 24 || !/\d/.test(first))
  return sentence || isNote(first) || /^\*+\s?\S{4,}/.test(first) ? 'a note' : null
}

/** Finds out for which team, measure and period a row is. The first thing wrong is the one reported. */
export function locateRow(record: FileRecord, table: Table, columns: Columns, setting: Setting): Located {
  const cell = (column: number | undefined) => (column === undefined ? '' : (record.cells[column] ?? ''))
  const header = (column: number | undefined) => (column === undefined ? '' : (table.headers[column] ?? ''))
  const refuse = (column: number | undefined, code: RowCode, message: string): Located => ({
    kind: 'rejected',
    rejection: { row: record.line, column: header(column), code, message },
  })
  const aside = asideOf(record, columns, setting.findTeam)
  if (aside) return { kind: 'left-out', leftOut: { row: record.line, why: aside } }
  if (record.cells.slice(table.headers.length).some((text) => text !== '')) {
    return refuse(
      undefined,
      'too_many_cells',
      `The row has ${record.cells.length} cells and the header ${table.headers.length}. A comma inside a number or a text needs quotation marks around it.`,
    )
  }

  let team = setting.team
  for (const column of [columns.state, columns.team_code]) {
    const text = cell(column)
    if (text === '') continue
    const found = setting.findTeam(text)
    if (found?.kind !== 'team') {
      return refuse(
        column,
        'unknown_team',
        `${quoted(text)} is no state or jurisdiction known here.${setting.suggestTeam(text)}`,
      )
    }
    if (team && found.team.code !== team.code) {
      return refuse(
        column,
        'other_team',
        `The row is for ${found.team.name}; you are importing for ${team.name}.`,
      )
    }
    team = found.team
  }

  const measureText = cell(columns.measure_code)
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
      ? refuse(
          columns.measure_code,
          'missing_measure',
          'The row names no measure. Choose one for the file, or fill the column.',
        )
      : refuse(
          columns.measure_code,
          'unknown_measure',
          `${quoted(measureText)} is no measure of the catalogue.${setting.suggestMeasure(measureText)}`,
        )
  }
  if (!measure.picked) {
    return refuse(
      columns.measure_code,
      'not_picked',
      `Your team has not picked the measure "${measure.name}". Pick it under Measures, then import again.`,
    )
  }

  const groupFound = groupOf(cell(columns.stratum), cell(columns.stratum_type), measure, setting.known)
  if (groupFound.kind === 'unknown') {
    const why = 'people whose group is not known: what the groups leave of the total'
    return { kind: 'left-out', leftOut: { row: record.line, why } }
  }
  if (groupFound.kind === 'refused') return refuse(columns.stratum, groupFound.code, groupFound.message)

  const text = periodText(record.cells, columns)
  const periodColumn = columns.period ?? columns.month ?? columns.quarter ?? columns.year
  if (text === '') {
    return refuse(periodColumn, 'missing_period', 'The row does not say for which period it is.')
  }
  const reading = readPeriod(text, measure.frequency, setting.currentPeriodOf(measure.frequency))
  if (!reading.ok) {
    const rejection = { row: record.line, column: record.from?.heading ?? header(periodColumn) }
    return { kind: 'rejected', rejection: { ...rejection, code: reading.code, message: reading.message } }
  }
  return {
    kind: 'row',
    row: {
      record,
      teamCode: team?.code ?? null,
      measure,
      period: reading.period,
      provisional: reading.provisional,
      group: groupFound.group,
    },
  }
}
