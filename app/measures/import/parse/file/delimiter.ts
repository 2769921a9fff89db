export const DELIMITERS = ['\t', ';', ','] as const
export type Delimiter = (typeof DELIMITERS)[number]

const SEPARATOR_LINE = /^"?sep=([,;\t])"?\s*$/i

/** How often the delimiter stands outside quotation marks. */
function countOutsideQuotes(line: string, delimiter: Delimiter): number {
  let count = 0
  let quoted = false
  for (const character of line) {
    if (character === '"') quoted = !quoted
    else if (character === delimiter && !quoted) count += 1
  }
  return count
}

/** The share of lines that agree on how many cells they have; 0 when the delimiter does not occur. */
function agreement(lines: readonly string[], delimiter: Delimiter): number {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const count = countOutsideQuotes(line, delimiter)
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
  }
  return Math.max(0, ...counts.values()) / Math.max(1, lines.length)
}

/**
 * What separates the cells: a spreadsheet's own `sep=` line when there is one, else the character on which
 * most lines agree. On a tie tab wins over semicolon over comma, since the latter two also stand inside
 * numbers and sentences.
 */
export function detectDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 50_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 40)
  const named = SEPARATOR_LINE.exec(lines[0] ?? '')
  if (named) return named[1] as Delimiter
  let best: Delimiter = ','
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const score = agreement(lines, delimiter)
    if (score > bestScore) [best, bestScore] = [delimiter, score]
  }
  return best
}

/** Whether a line only names the delimiter for spreadsheets (`sep=;`). */
export const isSeparatorLine = (line: string): boolean => SEPARATOR_LINE.test(line)
