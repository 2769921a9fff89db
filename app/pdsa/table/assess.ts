import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { key } from '#app/measures/import/parse/cells/words.ts'
import type { CellProblem, ImportedTest, Known } from './imported-test.ts'
import { readRow } from './read-row.ts'
import type { TableRow } from './read-table.ts'

/** A test that the team has already, as far as it takes to recognize it. */
export type Present = {
  readonly id: string
  readonly change: string
  readonly plannedStart: CalendarDay
  readonly startedOn: CalendarDay | null
}

export type Assessed = {
  readonly fresh: readonly { readonly line: number; readonly test: ImportedTest }[]
  /** Rows of tests that are here already; `id` null: an earlier row of the same file. */
  readonly known: readonly { readonly line: number; readonly change: string; readonly id: string | null }[]
  readonly refused: readonly {
    readonly line: number
    readonly change: string
    readonly problems: readonly CellProblem[]
  }[]
}

/** The same change begun on the same day is the same test. */
const likeness = (change: string, day: string): string => `${key(change)} ${day}`

const likenesses = ({ change, plannedStart, startedOn }: Omit<Present, 'id'>): string[] =>
  [plannedStart, startedOn].flatMap((day) => (day === null ? [] : [likeness(change, day)]))

/**
 * Sets the rows of a table against the tests a team has: which are new, which are known, and which cannot be
 * read and why.
 */
export function assess(rows: readonly TableRow[], known: Known, present: readonly Present[]): Assessed {
  const ids = new Set(present.map(({ id }) => id))
  const here = new Map<string, string | null>(
    present.flatMap((test) => likenesses(test).map((like) => [like, test.id] as const)),
  )
  const assessed = { fresh: [], known: [], refused: [] } as {
    -readonly [Part in keyof Assessed]: Assessed[Part][number][]
  }
  for (const row of rows) {
    const { line, cells } = row
    const change = cells.change ?? ''
    const id = cells.test?.toLowerCase() ?? ''
    if (ids.has(id)) {
      assessed.known.push({ line, change, id })
      continue
    }
    const parsed = readRow(row, known)
    if (!parsed.ok) {
      assessed.refused.push({ line, change, problems: parsed.problems })
      continue
    }
    const likes = likenesses(parsed.test)
    const like = likes.find((one) => here.has(one))
    if (like !== undefined) assessed.known.push({ line, change, id: here.get(like) ?? null })
    else {
      for (const one of likes) here.set(one, null)
      assessed.fresh.push({ line, test: parsed.test })
    }
  }
  return assessed
}
