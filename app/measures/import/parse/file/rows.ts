/** One record of the file: the line on which it begins (first line is 1) and its cells, trimmed. */
export type FileRecord = {
  readonly line: number
  readonly cells: readonly string[]
  /**
   * Of a record made of a wide table: the heading its figures stand under, and the line of its denominator.
   */
  readonly from?: { readonly heading: string; readonly denominatorLine: number | null }
}

/**
 * The records of a file one after the other, read anew from its beginning each time they are gone through, so
 * that none has to be held in memory.
 */
export type Rows = Iterable<FileRecord>

/** The first `count` rows, or all there are. */
export function firstRows(rows: Rows, count: number): FileRecord[] {
  const first: FileRecord[] = []
  if (count < 1) return first
  for (const row of rows) {
    first.push(row)
    if (first.length === count) break
  }
  return first
}

/** Whether any row passes; only as many are read as it takes. */
export function someRow(rows: Rows, test: (row: FileRecord) => boolean): boolean {
  for (const row of rows) if (test(row)) return true
  return false
}

export const everyRow = (rows: Rows, test: (row: FileRecord) => boolean): boolean =>
  !someRow(rows, (row) => !test(row))

export const hasRows = (rows: Rows): boolean => someRow(rows, () => true)

export function countRows(rows: Rows): number {
  let count = 0
  for (const _ of rows) count += 1
  return count
}

/** The rows that pass, as they are gone through. */
export const rowsWhere = (rows: Rows, test: (row: FileRecord) => boolean): Rows => ({
  *[Symbol.iterator]() {
    for (const row of rows) if (test(row)) yield row
  },
})

/** All rows but the first `count`. */
export const rowsAfter = (rows: Rows, count: number): Rows => ({
  *[Symbol.iterator]() {
    let left = count
    for (const row of rows) {
      if (left > 0) left -= 1
      else yield row
    }
  },
})
