import { readTime } from '#app/measures/import/parse/cells/period-text.ts'
import { key, listed, quoted, suggestion } from '#app/measures/import/parse/cells/words.ts'
import { isCalendarDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Column } from './columns.ts'
import type { CellProblem } from './imported-test.ts'
import type { TableRow } from './read-table.ts'

/** Reads the cells of one row and gathers what cannot be read. An empty cell is null. */
export function cellsOf({ cells }: TableRow) {
  const problems: CellProblem[] = []
  const refuse = (column: Column, message: string): null => {
    problems.push({ column, message })
    return null
  }

  function text(column: Column, most: number): string | null {
    const words = cells[column] ?? null
    if (words === null || words.length <= most) return words
    return refuse(
      column,
      `The text has ${words.length.toLocaleString('en-US')} characters; at most ${most.toLocaleString('en-US')} are kept.`,
    )
  }

  function day(column: Column): CalendarDay | null {
    const words = cells[column]
    if (words === undefined) return null
    const time = readTime(words)
    const read = time?.kind === 'day' ? `${time.month}-${String(time.day).padStart(2, '0')}` : ''
    if (isCalendarDay(read) && read >= '2000-01-01') return read
    return refuse(column, `${quoted(words)} is no day after 1999: write it as 2026-03-16.`)
  }

  function count(column: Column, least: number, most: number): number | null {
    const words = cells[column]
    if (words === undefined) return null
    const number = Number(words.replace(/,(?=\d{3}\b)/g, ''))
    if (Number.isInteger(number) && number >= least && number <= most) return number
    return refuse(
      column,
      `${quoted(words)} is no whole number from ${least} to ${most.toLocaleString('en-US')}.`,
    )
  }

  /** One of a closed list of words. */
  function word<Value extends string>(column: Column, values: readonly Value[]): Value | null {
    const words = cells[column]
    if (words === undefined) return null
    const match = values.find((value) => key(value) === key(words) || key(words) === `${key(value)}ed`)
    if (match !== undefined) return match
    return refuse(column, `${quoted(words)} is none of ${listed(values)}.${suggestion(words, values)}`)
  }

  /** Several in one cell, separated by semicolons; an empty place among them stays empty. */
  const several = (column: Column): string[] => cells[column]?.split(';').map((part) => part.trim()) ?? []

  const lines = (column: Column): string[] =>
    (cells[column] ?? '')
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '')

  return {
    problems,
    refuse,
    text,
    day,
    count,
    word,
    several,
    lines,
    raw: (column: Column) => cells[column] ?? null,
  }
}

export type Cells = ReturnType<typeof cellsOf>
