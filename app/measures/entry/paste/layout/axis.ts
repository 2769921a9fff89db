import { transposed } from './block.ts'
import { readHeadingTime, withYear, type HeadingTime } from './heading-time.ts'

/** A block turned so that time runs down one column. */
export type Axis = {
  readonly rows: readonly (readonly string[])[]
  /** Whether it was turned to get there: its rows are columns of what was pasted. */
  readonly turned: boolean
  readonly column: number
  /** For each row the time it says, null where it says none. */
  readonly times: readonly (HeadingTime | null)[]
}

/** How much a form is worth as a sign of time: a bare year may as well be a number of births. */
const WORTH: Record<HeadingTime['form'], number> = { words: 1, 'year-month': 0.9, serial: 0.8, year: 0.5 }

/** Headings stand at the beginning. */
const HEAD = 12

type Rows = readonly (readonly string[])[]

/** Finds the line of a block that says months, quarters or years; null when there is none. */
export function findAxis(rows: Rows): Axis | null {
  const across = transposed(rows)
  const columns = across.slice(0, HEAD).map((line, column) => ({ ...scored(line), column, turned: false }))
  const lines = rows.slice(0, HEAD).map((line, column) => ({ ...scored(line), column, turned: true }))
  // With as many on both sides, months down the side are what most people have.
  const best = [...columns, ...lines].reduce((a, b) => (b.score > a.score ? b : a))
  if (best.score === 0) return null
  const turned = best.turned ? across : rows
  const beside = best.turned ? rows : across
  const times = withYearsBeside(best.times, [beside[best.column - 1], beside[best.column + 1]])
  return { rows: turned, turned: best.turned, column: best.column, times }
}

function scored(line: readonly string[]): { score: number; times: (HeadingTime | null)[] } {
  const read = line.map(readHeadingTime)
  const sure = read.filter((one) => one?.sure)
  if (sure.length > 0) {
    const from = read.findIndex((one) => one?.sure)
    const strangers = line.filter((cell, at) => at > from && cell !== '' && !read[at]?.sure).length
    // Where a line goes on with something else, the one that crosses it is more likely the line of time.
    // Beside months in words a number of six digits is a month too; a bare year may still be a figure.
    const times = read.map((one) =>
      one?.sure || one?.form === 'year-month' || one?.form === 'serial' ? one : null,
    )
    return { score: Math.max(0.1, sure.length * 2 - strangers / 10), times }
  }
  const present = read.filter((one) => one !== null)
  const others = line.filter((cell) => cell !== '').length - present.length
  const forms = new Set(present.map((one) => one.form))
  const [form] = forms
  // Bare numbers are times only where the line holds nothing else but its own heading.
  if (form === undefined || forms.size > 1 || others > 2) return { score: 0, times: read }
  const begun = read.findIndex((one) => one !== null)
  const figures = line.filter((cell, at) => at > begun && read[at] === null && /^[\d.,]+$/.test(cell)).length
  if (figures > 0) return { score: 0, times: read }
  const repeated = new Set(present.map((one) => one.text)).size < present.length
  if (form === 'year' && repeated) return { score: 0, times: read }
  return { score: present.length * WORTH[form], times: read }
}

/** Months that stand under (or beside) their year, which is written once for several of them. */
function withYearsBeside(
  times: readonly (HeadingTime | null)[],
  neighbors: readonly (readonly string[] | undefined)[],
): (HeadingTime | null)[] {
  const years = neighbors
    .map((line) => (line ?? []).map((cell) => (/^(19|20)\d{2}$/.test(cell.trim()) ? Number(cell) : null)))
    .find((line) => line.some((year) => year !== null))
  if (years === undefined) return [...times]
  let year: number | null = null
  return times.map((time, at) => {
    year = years[at] ?? year
    return time === null || time.calendarMonth === null || year === null ? time : withYear(time, year)
  })
}
