import { Fragment } from 'react'
import { periodLabel, type Frequency, type Period } from '#app/kernel/period.ts'
import { AREA_NAMES } from '#app/teams/core/areas/area-names.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import type { EntryArea, EntryGrid, EntryRow as Row, EntrySection as Section } from '../../core/entry/grid.ts'
import { askedFrom } from '../../core/entry/headline.ts'
import type { KeptDraft } from '../../core/entry/kept-draft.ts'
import { keepsDates } from '../../core/events/takes-events.ts'
import { DatedRow } from './DatedRow.tsx'
import type { Draft } from './draft.ts'
import { EntryRow } from './EntryRow.tsx'
import type { EntrySlots, ReturnedCell } from './slots.ts'

const HEADING: Record<Frequency, string> = {
  month: 'Monthly measures',
  quarter: 'Quarterly measures',
  year: 'Yearly measures',
}

/** Figures are typed into the row; those of a row of dates follow from the dates. */
export const isTyped = ({ series }: Row): boolean => !keepsDates(series)

export type SectionProps = {
  /** Slug of the team. */
  team: string
  section: Section
  table: number
  firstIndex: number
  returned: ReadonlyMap<string, ReturnedCell>
  first: EntryGrid['cursor']
  busy: boolean
  draft: Draft
  kept: ReadonlyMap<string, KeptDraft>
  settled: boolean
  onRestored: (cells: number) => void
  slots: EntrySlots
  /** The page's address with this section turned to another first period. */
  turn: (start: Period) => string
}

/** The measures of one frequency as a table. Quarters and years that nobody asks for now are folded away. */
export function EntrySection(props: SectionProps) {
  const { section, returned } = props
  const heading = HEADING[section.frequency]
  const came = section.areas.some(({ rows }) =>
    rows.some(({ series, cells }) =>
      cells.some(({ period }) => returned.has(`${series.measure.slug}.${period}`)),
    ),
  )
  const wanted = section.frequency === 'month' || section.due > 0 || section.turned || came
  return (
    <section aria-labelledby={`section-${section.frequency}`} className="mb-10">
      <h2 id={`section-${section.frequency}`} className="text-lg">
        {heading}
      </h2>
      {section.due === 0 && <p className="text-quiet">Nothing is due. {askedFrom(section.next)}</p>}
      {wanted ? (
        <Grid {...props} />
      ) : (
        <Disclosure summary={`Show the last ${section.periods.length} periods`}>
          <Grid {...props} />
        </Disclosure>
      )}
    </section>
  )
}

function Grid({ section, table, firstIndex, turn, ...rest }: SectionProps) {
  const { periods, areas } = section
  const rows = areas.flatMap((area) => area.rows)
  const typed = rows.filter(isTyped)
  const open = periods.map((_, column) => rows.some((row) => row.cells[column]!.due))
  const id = `entry-${section.frequency}`
  return (
    <>
      <Turning section={section} turn={turn} />
      {/* The region takes the focus so that the keyboard can scroll it. */}
      <div
        role="region"
        aria-labelledby={id}
        tabIndex={0}
        data-scroll
        className="overflow-x-auto xl:overflow-visible"
      >
        <table className="w-full border-collapse max-xl:block">
          <caption id={id} className="sr-only">
            {HEADING[section.frequency]}: numerator over denominator, {periodLabel(periods[0]!)} to{' '}
            {periodLabel(periods.at(-1)!)}
          </caption>
          <thead className="bg-paper max-xl:sr-only xl:sticky xl:top-0 xl:z-10">
            <tr className="border-b border-edge text-start text-sm text-quiet">
              <th scope="col" className="min-w-40 p-1.5 text-start font-semibold">
                Measure
              </th>
              {periods.map((period, column) => (
                <th key={period} scope="col" className="min-w-24 p-1.5 text-start font-semibold">
                  {periodLabel(period)}
                  {open[column] && <span className="block font-bold text-brand">Due</span>}
                </th>
              ))}
              <th scope="col" className="p-1.5 text-start font-semibold">
                Chart
              </th>
            </tr>
          </thead>
          {areas.map((area, at) => (
            <Fragment key={area.slug}>
              <AreaHeading area={area} columns={periods.length + 2} />
              {area.rows.map((row) => {
                const { slug } = row.series.measure
                if (!isTyped(row))
                  return <DatedRow key={slug} team={rest.team} row={row} slots={rest.slots} />
                const position = typed.indexOf(row)
                return (
                  <EntryRow
                    key={`${at} ${slug}`}
                    row={row}
                    place={{ table, row: position }}
                    firstIndex={firstIndex + position * periods.length}
                    open={open}
                    {...rest}
                  />
                )
              })}
            </Fragment>
          ))}
        </table>
      </div>
    </>
  )
}

function AreaHeading({ area, columns }: { area: EntryArea; columns: number }) {
  return (
    <tbody className="max-xl:block">
      <tr className="max-xl:block">
        <th
          scope="rowgroup"
          colSpan={columns}
          className="px-1.5 pt-4 pb-1 text-start text-base font-semibold max-xl:block"
        >
          {AREA_NAMES[area.slug].name}
        </th>
      </tr>
    </tbody>
  )
}

function Turning({ section, turn }: Pick<SectionProps, 'section' | 'turn'>) {
  const { periods, earlier, later } = section
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 py-2 text-sm">
      <span className="text-quiet">
        {periodLabel(periods[0]!)} to {periodLabel(periods.at(-1)!)}
      </span>
      {earlier < periods[0]! && <Link href={turn(earlier)}>Earlier periods</Link>}
      {later && <Link href={turn(later)}>Later periods</Link>}
    </p>
  )
}
