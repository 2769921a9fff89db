/**
 * The parser takes quadratic time where many of these stand in one paragraph: each closing mark looks back
 * for its opening one, each beginning of an address for an open bracket, and each line asks every level of
 * quotes and lists around it. No post that somebody wrote for others to read comes near.
 */
const MOST_IN_PARAGRAPH = { marks: 800, brackets: 400, beginnings: 600, cells: 5_000 }
const MOST_LEVELS = 16
const MOST_LINES = 2_000

/**
 * Whether a text is shown as it was typed, line by line, because reading it as Markdown would take too long.
 */
export function isTooComplex(source: string): boolean {
  const lines = source.split(/[\r\n]/)
  if (lines.length > MOST_LINES) return true
  let seen = NOTHING
  for (const line of lines) {
    seen = line.trim() === '' ? NOTHING : withLine(seen, line)
    if (isTooDeep(line) || seen.lines * seen.widest > MOST_IN_PARAGRAPH.cells) return true
    if (seen.marks > MOST_IN_PARAGRAPH.marks || seen.brackets > MOST_IN_PARAGRAPH.brackets) return true
    if (seen.beginnings > MOST_IN_PARAGRAPH.beginnings) return true
  }
  return false
}

/** Of one paragraph. A table has as many cells in each row as in its widest. */
const NOTHING = { lines: 0, widest: 0, marks: 0, brackets: 0, beginnings: 0 }

const withLine = (seen: typeof NOTHING, line: string): typeof NOTHING => ({
  lines: seen.lines + 1,
  widest: Math.max(seen.widest, countOf(line, /\|/g)),
  marks: seen.marks + countOf(line, /[*_~]/g),
  brackets: seen.brackets + countOf(line, /\[/g),
  // Of `http` and `www`.
  beginnings: seen.beginnings + countOf(line, /(?<![a-z])[hw]/gi),
})

const countOf = (line: string, pattern: RegExp): number => line.match(pattern)?.length ?? 0

const LEVEL = /[>*+-]|\d{1,9}[.)]/y
const BLANKS = /[ \t]*/y

/**
 * A line that begins with more marks of quotes and lists than anybody can follow. A rule drawn of such marks
 * has one level.
 */
function isTooDeep(line: string): boolean {
  if (/^(?:[*\t ]+|[-\t ]+|[_\t ]+)$/.test(line)) return false
  let levels = 0
  for (let at = past(BLANKS, line, 0); levels <= MOST_LEVELS; levels += 1) {
    const next = past(LEVEL, line, at)
    if (next === at) return false
    at = past(BLANKS, line, next)
  }
  return true
}

function past(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at
  return at + (pattern.exec(line)?.[0].length ?? 0)
}
