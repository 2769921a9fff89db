import { Fragment } from 'react'
import { periodLabel, type Frequency, type Period } from '#app/kernel/time/period.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import type { EntryArea, EntryGrid, EntryRow as Row } from './grid.ts'
import { askedFrom } from './headline.ts'
import type { SavedDraft } from '../drafts/saved-draft.ts'
import type { ShownSection } from './window/shown-rows.ts'
import { keepsDates } from '../../events/takes-events.ts'
import { CellWords } from '../cell/cell-words.tsx'
import { DatedRow } from './DatedRow.tsx'
import type { Draft } from '../drafts/draft.ts'
import { EntryRow } from './EntryRow.tsx'
import { lockedBy } from '../cell/LockedCell.tsx'
import { SectionLinks } from './SectionLinks.tsx'
import type { EntrySlots, ReturnedCell } from './window/slots.tsx'

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
  section: ShownSection
  table: number
  firstIndex: number
  returned: ReadonlyMap<string, ReturnedCell>
  first: EntryGrid['cursor']
  busy: boolean
  draft: Draft
  savedDrafts: ReadonlyMap<string, SavedDraft>
  settled: boolean
  all: boolean
  onRestored: (cells: number) => void
  slots: EntrySlots
  /** The page's address with this section turned to another first period. */
  turn: (start: Period) => string
  /** The page's address with everything shown. */
  allHref: string
}

/** The measures of one frequency as a table. Of quarters and years only what is requested now. */
export function EntrySection(props: SectionProps) {
  const { section, allHref } = props
  const { frequency, areas, folded } = section
  const measures = folded === 1 ? '1 measure' : `${folded} measures`
  return (
    <section aria-labelledby={`section-${frequency}`} className="mb-10">
      <h2 id={`section-${frequency}`} className="text-lg">
        {HEADING[frequency]}
      </h2>
      {section.due === 0 && <p className="text-quiet">Nothing is due. {askedFrom(section.next)}</p>}
      {areas.length > 0 && <Grid {...props} />}
      {folded > 0 && (
        <p className="py-2 text-sm">
          <Link href={allHref}>
            Show {measures} of which nothing is due<span className="sr-only">, {HEADING[frequency]}</span>
          </Link>
        </p>
      )}
    </section>
  )
}

function Grid({ section, table, firstIndex, turn, ...rest }: SectionProps) {
  const { periods, areas } = section
  const rows = areas.flatMap((area) => area.rows)
  const typed = rows.filter(isTyped)
  const open = periods.map((_, column) => rows.some((row) => row.cells[column]!.due))
  const closed = new Map(section.closed.map((one) => [one.period, one]))
  const locked = new Map([...closed].filter(([, { kind }]) => kind === 'locked'))
  const id = `entry-${section.frequency}`
  return (
    <>
      <SectionLinks team={rest.team} section={section} turn={turn} />
      <CellWords table={table} measures={typed.map(({ series }) => series.measure.name)} periods={periods} />
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
                  {closed.has(period) && <Closed closedPeriod={closed.get(period)!} />}
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
                    locked={locked}
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

/** Under a period's name: that it is submitted or locked; by whom and when, to those who hear the page. */
function Closed({ closedPeriod }: { closedPeriod: ShownSection['closed'][number] }) {
  return (
    <span className="block font-bold">
      {closedPeriod.kind === 'locked' ? 'Locked' : 'Submitted'}
      <span className="sr-only">, {lockedBy(closedPeriod)}</span>
    </span>
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
