import { cpus, totalmem } from 'node:os'
import type { Choices } from './load.ts'
import type { Weight } from './pages.ts'
import type { Line } from './summary.ts'

export type Measured = Line & Weight

const COLUMNS: readonly [string, (line: Measured) => string][] = [
  ['', ({ page }) => page],
  ['requests/s', ({ perSecond }) => perSecond.toFixed(0)],
  ['p99 ms', ({ p99 }) => p99.toFixed(0)],
  ['share', ({ share }) => `${(share * 100).toFixed(0)}%`],
  ['CPU ms', ({ cpuMs }) => cpuMs.toFixed(1)],
  ['queries', ({ queries }) => String(queries)],
  ['HTML', ({ html }) => `${Math.round(html / 1024)} KB`],
  ['scripts', ({ scripts }) => `${Math.round(scripts / 1024)} KB`],
]

export const describeMachine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, ` +
  `${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`

/** The lines as a table for a terminal, and below it how they were measured. */
export function tableOf(lines: readonly Measured[], choices: Choices, machine: string): string {
  const { connections, seconds, rounds } = choices
  const rows = [COLUMNS.map(([head]) => head), ...lines.map((line) => COLUMNS.map(([, of]) => of(line)))]
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const text = rows.map((row) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  )
  return [
    ...text,
    '',
    `Medians of ${rounds} rounds of ${seconds} s, ${connections} connections, signed in. Share: requests/s of those of`,
    'the app of one route in the same round. CPU: of the server for one answer. Queries: statements to the database.',
    'Scripts: all files that the page names, as they travel. Server, database and load on one machine:',
    machine,
  ].join('\n')
}
