import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { period } from '#app/kernel/time/period.ts'
import { parseFiles, type ParsedFile, type InputFile } from '#app/measures/import/parse/read.ts'
import type { ParseOptions } from '#app/measures/import/parse/options.ts'
import { openWorkbook } from '#app/measures/import/workbook/open.ts'
import type { Known } from '#app/measures/import/parse/rows/known.ts'

const DATA = join(import.meta.dirname, '..', 'data')

/** A few jurisdictions and one measure of every kind. */
export const KNOWN: Known = {
  teams: [
    { code: 'AL', fips: '01', name: 'Alabama' },
    { code: 'DC', fips: '11', name: 'District of Columbia' },
    { code: 'OH', fips: '39', name: 'Ohio', slug: 'ohio' },
    { code: 'VT', fips: '50', name: 'Vermont' },
    { code: 'VI', fips: '78', name: 'U.S. Virgin Islands' },
  ],
  measures: [
    {
      slug: 'safe-sleep-education',
      name: 'Safe sleep education',
      shape: 'proportion',
      frequency: 'month',
      reported: true,
    },
    {
      slug: 'safe-sleep-audits',
      name: 'Safe sleep audits',
      shape: 'proportion',
      frequency: 'month',
      reported: false,
    },
    {
      slug: 'hospitals-with-hard-stop',
      name: 'Hospitals with a hard stop',
      shape: 'proportion',
      frequency: 'quarter',
      reported: true,
    },
    {
      slug: 'low-risk-cesarean',
      name: 'Low-risk cesarean births',
      shape: 'proportion',
      frequency: 'year',
      reported: true,
    },
    {
      slug: 'days-between-deaths',
      name: 'Days between deaths',
      shape: 'single',
      frequency: 'month',
      reported: true,
    },
  ],
}

const NOW = { month: period('2026-03'), quarter: period('2026-Q1'), year: period('2026') }

export const fileNamed = (path: string) => ({
  name: path.split('/').at(-1)!,
  bytes: new Uint8Array(readFileSync(join(DATA, path))),
})

/** Reads a text as it lies in a file, or the first sheet of a workbook, as Ohio in March 2026. */
export const parsedText = (text: string, options: Partial<ParseOptions> = {}): ParsedFile =>
  read({ name: 'f.csv', bytes: new TextEncoder().encode(text) }, options)

export async function parsedWorkbook(
  bytes: Uint8Array,
  options: Partial<ParseOptions> = {},
): Promise<ParsedFile> {
  const [sheet] = await openWorkbook('f.xlsx', bytes)
  return read({ name: 'f.xlsx', sheet: sheet!.records }, options)
}

const read = (main: InputFile, options: Partial<ParseOptions>, denominator: InputFile | null = null) =>
  parseFiles({
    files: { main, denominator },
    options: { team: 'OH', measure: null, mapping: {}, where: [], ...options },
    known: KNOWN,
    current: NOW,
  })

/** Reads a file of the test data as Ohio in March 2026. */
export function parsedFile(
  path: string,
  options: Partial<ParseOptions> = {},
  denominator: string | null = null,
): ParsedFile {
  return read(fileNamed(path), options, denominator === null ? null : fileNamed(denominator))
}

/**
 * An outcome in lines short enough to be read: entries (`3 OH measure 2024-01 47/201`), `x` refusals, `-`
 * rows left out.
 */
export function linesOf(parsed: ParsedFile): string[] {
  if (!parsed.ok) return [`refused ${parsed.code}${parsed.column && ` ${parsed.column}`}`]
  return [
    ...Array.from(
      parsed.entries,
      ({ row, teamCode, measureSlug, period: p, reported, provisional, comment }) => {
        const figure =
          reported.state !== 'value'
            ? reported.state
            : reported.denominator === null
              ? String(reported.numerator)
              : `${reported.numerator}/${reported.denominator}`
        const status = provisional === null ? [] : [provisional ? 'provisional' : 'final']
        return [
          row,
          teamCode,
          measureSlug,
          p,
          figure,
          ...status,
          ...(comment === null ? [] : [`"${comment}"`]),
        ].join(' ')
      },
    ),
    ...parsed.rejected.map(({ row, column, code }) => `x ${row} ${column || '*'} ${code}`),
    ...parsed.leftOut.map(({ row, why }) => `- ${row} ${why}`),
  ]
}
