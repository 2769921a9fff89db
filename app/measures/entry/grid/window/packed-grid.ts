import type { Period } from '#app/kernel/time/period.ts'
import { MISSING_STATES, type ReportedValue } from '#app/kernel/reported-value.ts'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { withoutTrailing } from '#app/kernel/text/text.ts'
import type { RecordedValue, TeamSeries } from '../../../team-measure.ts'
import type { EntryArea, EntryGrid, EntryRow, EntrySection } from '../grid.ts'

type PackedRow = Omit<EntryRow, 'series' | 'cells'> & {
  readonly series: Omit<TeamSeries, 'values'> & { readonly values: string }
  /** Columns in which something is due. */
  readonly dueIn: readonly number[]
}
type PackedSection = Omit<EntrySection, 'areas'> & {
  readonly areas: readonly (Omit<EntryArea, 'rows'> & { readonly rows: readonly PackedRow[] })[]
}

/**
 * A grid on its way to the browser: the figures of years as text, which is a fifth of what they take as
 * objects.
 */
export type PackedGrid = Omit<EntryGrid, 'sections'> & { readonly sections: readonly PackedSection[] }

export const packGrid = (grid: EntryGrid): PackedGrid => ({
  ...grid,
  sections: grid.sections.map((section) => ({
    ...section,
    areas: section.areas.map((area) => ({ ...area, rows: area.rows.map(packRow) })),
  })),
})

export const unpackGrid = (grid: PackedGrid): EntryGrid => ({
  ...grid,
  sections: grid.sections.map((section) => ({
    ...section,
    areas: section.areas.map((area) => ({
      ...area,
      rows: area.rows.map((row) => unpackRow(row, section.periods)),
    })),
  })),
})

function packRow({ series, cells, ...row }: EntryRow): PackedRow {
  const dueIn = cells.flatMap(({ due }, column) => (due ? [column] : []))
  return { ...row, series: { ...series, values: series.values.map(packValue).join(';') }, dueIn }
}

function unpackRow({ series, dueIn, ...row }: PackedRow, periods: readonly Period[]): EntryRow {
  const values = series.values === '' ? [] : series.values.split(';').map(unpackValue)
  const recorded = new Map(values.map((value) => [value.period, value]))
  const cells = periods.map((period, column) => ({
    period,
    due: dueIn.includes(column),
    recorded: recorded.get(period) ?? null,
  }))
  return { ...row, series: { ...series, values }, cells }
}

/** `2026-05|181/228|pi|2|comment|2026-12-01|why`, without what is empty at its end. */
function packValue(value: RecordedValue): string {
  const { period, reported, provisional, invented, corrections, comment, expected } = value
  const figure =
    reported.state === 'value' ? `${reported.numerator}/${reported.denominator ?? ''}` : reported.state
  const flags = `${provisional ? 'p' : ''}${invented ? 'i' : ''}`
  const said = comment === null ? '' : `.${encodeURIComponent(comment)}`
  const awaited = expected ? [expected.on, encodeURIComponent(expected.why)] : []
  return withoutTrailing([period, figure, flags, corrections || '', said, ...awaited].join('|'), /\|/)
}

function unpackValue(text: string): RecordedValue {
  const [period = '', figure = '', flags = '', corrections = '', said = '', on = '', why = ''] =
    text.split('|')
  return {
    period: period as Period,
    reported: unpackReported(figure),
    provisional: flags.includes('p'),
    comment: said === '' ? null : decodeURIComponent(said.slice(1)),
    invented: flags.includes('i'),
    corrections: Number(corrections),
    expected: on === '' ? null : { on: on as CalendarDay, why: decodeURIComponent(why) },
  }
}

function unpackReported(figure: string): ReportedValue {
  const state = MISSING_STATES.find((known) => known === figure)
  if (state !== undefined) return { state }
  const [numerator, denominator] = figure.split('/')
  return {
    state: 'value',
    numerator: Number(numerator),
    denominator: denominator ? Number(denominator) : null,
  }
}
