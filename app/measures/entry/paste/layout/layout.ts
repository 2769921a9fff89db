import type { Measure } from '../../../team-measure.ts'
import { key } from '../../../import/parse/cells/words.ts'
import type { Axis } from './axis.ts'
import { partWord, type FigurePart, type HeadingGuess } from './heading-measure.ts'
import type { HeadingTime } from './heading-time.ts'

/** A heading of the block, what it is taken for, and the key by which a person says otherwise. */
export type Heading = HeadingGuess & {
  readonly key: string
  readonly text: string
  readonly ignored: boolean
}

/**
 * One pasted cell with all that its place says of it; `row` and `column` as in what was pasted, counted from
 * 1.
 */
export type Slot = {
  readonly measure: Measure
  readonly part: FigurePart
  readonly time: HeadingTime
  readonly text: string
  readonly row: number
  readonly column: number
}

export type Layout = {
  readonly headings: readonly Heading[]
  readonly slots: readonly Slot[]
  /** Lines that were passed over, such as totals. */
  readonly passedOver: readonly string[]
}

/** What a person chose for a heading: a measure with or without the part, or nothing. */
export type HeadingChoice = { readonly measure: Measure; readonly part: FigurePart | null } | 'ignore'

type GuessHeading = (text: string) => HeadingGuess

/** Finds for each figure of a block the measure, part and time it belongs to. */
export function layOut(axis: Axis, read: GuessHeading, choices: ReadonlyMap<string, HeadingChoice>): Layout {
  const { rows, column: timeColumn, times } = axis
  const first = times.findIndex((time) => time !== null)
  const head = rows.slice(0, first)
  const width = rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column !== timeColumn,
  )
  const body = rows.map((cells, at) => ({ cells, at, time: times[at] ?? null })).slice(first)
  const labels = columns.filter((column) =>
    isLabel(
      body.map((row) => row.cells[column] ?? ''),
      read,
    ),
  )
  const figures = columns.filter((column) => !labels.includes(column))
  const { dated, passedOver } = withTimes(body, labels, timeColumn)
  const byColumn = columnHeadings(head, figures, dated, read, choices)
  const byRow = rowHeadings(dated, labels, read, choices)
  const slots = dated.flatMap((row, at) =>
    figures.flatMap((column): Slot[] => {
      const text = row.cells[column] ?? ''
      const over = byColumn.get(column)
      const beside = byRow.of[at]
      const measure = over?.measure ?? beside?.measure ?? null
      if (measure === null || over?.ignored || beside?.ignored) return []
      const part = over?.part ?? beside?.part ?? 'value'
      const [line, place] = axis.turned ? [column, row.at] : [row.at, column]
      return [{ measure, part, time: row.time, text, row: line + 1, column: place + 1 }]
    }),
  )
  const headings = [...byColumn.values(), ...byRow.headings].filter(
    ({ text, measure }) => text !== '' || measure,
  )
  return { headings, slots, passedOver }
}

/** A column of names: half of what stands in it is a measure or a part of one. */
function isLabel(cells: readonly string[], read: GuessHeading): boolean {
  const filled = cells.filter((cell) => cell !== '')
  const named = filled.filter((cell) => /[a-z]/i.test(cell) && (partWord(cell) || read(cell).measure))
  return filled.length > 0 && named.length * 2 >= filled.length
}

type Row = { readonly cells: readonly string[]; readonly at: number }
type Dated = Row & { readonly time: HeadingTime }

/**
 * A line without a time belongs to the one above it where it has a name of its own; else it is a total or a
 * note.
 */
function withTimes(
  body: readonly (Row & { readonly time: HeadingTime | null })[],
  labels: readonly number[],
  timeColumn: number,
): { dated: Dated[]; passedOver: string[] } {
  const dated: Dated[] = []
  const passedOver: string[] = []
  for (const row of body) {
    const said = row.cells[timeColumn] ?? ''
    const above = dated.at(-1)
    const named = labels.some((column) => row.cells[column] !== '')
    if (row.time) dated.push({ ...row, time: row.time })
    else if (said === '' && named && above) dated.push({ ...row, time: above.time })
    else if (row.cells.some((cell) => cell !== ''))
      passedOver.push(said || row.cells.find((cell) => cell !== '')!)
  }
  return { dated, passedOver }
}

function columnHeadings(
  head: readonly (readonly string[])[],
  figures: readonly number[],
  dated: readonly Dated[],
  read: GuessHeading,
  choices: ReadonlyMap<string, HeadingChoice>,
): Map<number, Heading> {
  const headings = new Map<number, Heading>()
  // A title over the whole block names no column.
  const lines = head.filter((line) => line.filter((cell) => cell !== '').length > 1 || figures.length === 1)
  const carried = lines.map(() => '')
  for (const column of figures) {
    const texts = lines.map((line, at) => {
      const cell = line[column] ?? ''
      if (cell !== '') carried[at] = cell
      return carried[at]!
    })
    if (dated.every((row) => row.cells[column] === '')) continue
    const guesses = texts.map(read)
    const named = guesses.find((guess) => guess.measure !== null) ?? null
    const part = guesses.findLast((guess) => guess.part !== null)?.part ?? null
    const text = [...new Set(texts.filter((one) => one !== ''))].join(', ')
    const guess = { measure: named?.measure ?? null, part, guessed: named?.guessed ?? false }
    headings.set(column, chosen(`c${column}`, text, guess, choices))
  }
  return paired(headings)
}

/**
 * Two neighbors of one measure that say no more are numerator and denominator; a lone one of a single figure
 * is the value.
 */
function paired(columns: Map<number, Heading>): Map<number, Heading> {
  const result = new Map(columns)
  const entries = [...columns]
  entries.forEach(([column, heading], at) => {
    const own = result.get(column)!
    if (own.measure === null || own.part !== null || own.ignored) return
    if (own.measure.shape === 'single') return void result.set(column, { ...own, part: 'value' })
    const next = entries[at + 1]
    const twin = next && next[1].measure === heading.measure && next[1].part === null ? next : null
    if (twin === null) return
    result.set(column, { ...own, part: 'numerator' })
    result.set(twin[0], { ...twin[1], part: 'denominator' })
  })
  return result
}

/** The names beside the rows, filled down where they are written once for several. */
function rowHeadings(
  dated: readonly Dated[],
  labels: readonly number[],
  read: GuessHeading,
  choices: ReadonlyMap<string, HeadingChoice>,
): { of: readonly (Heading | undefined)[]; headings: readonly Heading[] } {
  if (labels.length === 0) return { of: [], headings: [] }
  const headings = new Map<string, Heading>()
  const carried = labels.map(() => '')
  const of = dated.map((row) => {
    const texts = labels.map((column, at) => {
      const cell = row.cells[column] ?? ''
      if (cell !== '') carried[at] = cell
      return carried[at]!
    })
    const guesses = texts.map(read)
    const named = guesses.find((guess) => guess.measure !== null) ?? null
    const part = guesses.findLast((guess) => guess.part !== null)?.part ?? null
    const text = texts.filter((one) => one !== '').join(', ')
    const guess = { measure: named?.measure ?? null, part, guessed: named?.guessed ?? false }
    const heading = chosen(`l${key(text)}`, text, guess, choices)
    headings.set(heading.key, heading)
    return heading
  })
  return { of, headings: [...headings.values()] }
}

function chosen(
  headingKey: string,
  text: string,
  guess: HeadingGuess,
  choices: ReadonlyMap<string, HeadingChoice>,
): Heading {
  const choice = choices.get(headingKey)
  const heading = { ...guess, key: headingKey, text, ignored: false }
  if (choice === undefined) return heading
  if (choice === 'ignore') return { ...heading, ignored: true, guessed: false }
  return { ...heading, measure: choice.measure, part: choice.part ?? guess.part, guessed: false }
}
