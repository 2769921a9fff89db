import { pageTitle } from '#app/routes/page-title.ts'
import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useMemo } from 'react'
import { firstMonthOf } from '#app/kernel/time/period.ts'
import { DropFile } from '#app/measures/import/DropFile.tsx'
import { ExportLinks } from '#app/measures/export/ExportLinks.tsx'
import { formatValue } from '#app/charts/words/format.ts'
import type { TeamMarks } from '#app/charts/marks/marks.ts'
import { enterValues } from '#app/measures/entry/commands.server.ts'
import { RowChart } from '#app/charts/svg/RowChart.tsx'
import { readTeamMarks } from '#app/charts/queries.server.ts'
import { entryAddress } from '#app/measures/entry/address.ts'
import type { EntryGrid, WindowStarts } from '#app/measures/entry/grid/grid.ts'
import { entryHeadline, nextAsked } from '#app/measures/entry/grid/headline.ts'
import { packGrid, unpackGrid, type PackedGrid } from '#app/measures/entry/grid/window/packed-grid.ts'
import { shownRows } from '#app/measures/entry/grid/window/shown-rows.ts'
import { EntryForm } from '#app/measures/entry/grid/EntryForm.tsx'
import { EntryKeys } from '#app/measures/entry/grid/keys/EntryKeys.tsx'
import { EntryOutcome } from '#app/measures/entry/grid/EntryOutcome.tsx'
import type { EntrySlots } from '#app/measures/entry/grid/window/slots.tsx'
import { PastedNotice } from '#app/measures/entry/paste/PastedNotice.tsx'
import { CELLS_FORM } from '#app/measures/entry/forms.ts'
import { readEntry } from '#app/measures/entry/queries.server.ts'
import { returnedCells } from '#app/measures/entry/returned-cells.tsx'
import { formReader } from '#app/platform/forms/form-reader.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { DemoNotice } from '#app/teams/DemoNotice.tsx'
import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { useSettled } from '#app/ui/forms/use-settled.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'

export const meta = pageTitle<typeof loader>((data) =>
  data ? `${entryHeadline(data.grid)} · ${data.team.name}` : 'Entry',
)

export const loader = pageOf({ entry: readEntry, written: readTeamMarks }, ({ entry, written }) => ({
  ...entry,
  grid: packGrid(entry.grid),
  written: written.marks,
}))

export const action = submit(
  enterValues,
  (saved, { request, params }) => {
    if (saved.refused.length > 0) return data(saved, { status: 422 })
    const { searchParams } = new URL(request.url)
    const start = (name: string) => searchParams.get(name) ?? undefined
    const same = { month: start('from'), quarter: start('quarter'), year: start('year') }
    const visit = { saved: saved.savedBy, all: searchParams.has('all') }
    return redirect(entryAddress(params.team ?? '', saved.finished ? {} : same, visit), 303)
  },
  () => ({}),
  formReader(CELLS_FORM),
)

/** Also after a save that sent cells back: the rest of it is saved and has to show. */
export const shouldRevalidate = () => true

const slotsWith = (written: TeamMarks, definitions: EntrySlots['definitions']): EntrySlots => ({
  definitions,
  chart: (series, typed) => <RowChart saved={series} typed={typed} written={written} />,
  figure: formatValue,
})

function Lead({ grid, team, allHref }: { grid: EntryGrid; team: string; allHref: string | null }) {
  return (
    <>
      {grid.due === 0 && <p>Thank you. {nextAsked(grid)} What is saved can still be corrected.</p>}
      <p>
        Type the numerator above the denominator; what counts as either is under each measure. What cannot be
        saved comes back to its cell with the reason, and the rest is saved.
      </p>
      <p>
        Several months at once: <Link href={`/teams/${team}/entry/paste`}>paste them from a spreadsheet</Link>
        , or press Ctrl + V here.
      </p>
      {allHref && (
        <p>
          A comment, the history and whether a figure is provisional stand in its cell once you are in it.{' '}
          <Link href={allHref}>Show them in all cells</Link>
        </p>
      )}
      <EntryKeys />
    </>
  )
}

function figuresOf({ sections }: EntryGrid) {
  const values = sections.flatMap(({ areas }) =>
    areas.flatMap(({ rows }) => rows.flatMap((row) => row.series.values)),
  )
  return { invented: values.filter((value) => value.invented).length, all: values.length }
}

/** The first period of each window, so that the same windows can be requested again. */
const startsOf = ({ sections }: EntryGrid): WindowStarts =>
  Object.fromEntries(sections.map(({ frequency, periods }) => [frequency, periods[0]]))

/** The first and the last month that any part of the grid shows. */
function shownExtent({ sections }: EntryGrid) {
  const starts = sections.flatMap(({ periods }) => periods.map(firstMonthOf)).sort()
  return { from: starts.at(0), to: starts.at(-1) }
}

export default function Entry() {
  const loaded = useLoaderData<typeof loader>()
  const { team, mayImport, as, all, drafts, saved, pasted, version, written, definitions } = loaded
  const slots = useMemo(() => slotsWith(written, definitions), [written, definitions])
  const answer = useSettled(useActionData<typeof action>())
  const partly = answer && 'refused' in answer ? answer : null
  const rejected = answer && 'typed' in answer ? answer : null
  const whole = useMemo(() => unpackGrid(loaded.grid as PackedGrid), [loaded.grid])
  const returned = returnedCells(answer)
  const typedIn = new Set([
    ...drafts.map(({ measure }) => measure),
    ...returned.map(({ typed }) => typed.measure),
  ])
  const grid = shownRows(whole, { all, keep: typedIn })
  const empty = grid.sections.length === 0
  return (
    <>
      <PageHeader
        trail={[{ label: team.name, href: `/teams/${team.slug}` }]}
        name={`${team.name} · Entry`}
        title={empty ? 'No measures picked yet' : entryHeadline(grid)}
        lead={
          empty ? undefined : (
            <Lead
              grid={grid}
              team={team.slug}
              allHref={all ? null : entryAddress(team.slug, startsOf(grid), { all: true })}
            />
          )
        }
      />
      {team.demo && !empty && (
        <div className="mb-6">
          <DemoNotice figures={figuresOf(whole)} />
        </div>
      )}
      {mayImport && <DropFile team={team.slug} />}
      {pasted && <PastedNotice {...pasted} team={team.slug} />}
      {rejected && <ProblemSummary problems={rejected.problems} title="Nothing was saved" />}
      <EntryOutcome saved={partly ? partly.changes : saved} refused={partly?.refused ?? []} grid={grid} />
      {grid.due > 0 && grid.dueShown === 0 && (
        <p className="mb-6">
          Nothing is due in these periods. <Link href={entryAddress(team.slug)}>Go to what is due</Link>
        </p>
      )}
      {empty ? (
        <EmptyState
          title="Figures are entered here, month by month"
          action={<ButtonLink href={`/teams/${team.slug}/measures`}>Pick measures</ButtonLink>}
        >
          Pick the measures that {team.name} reports first. Each then has a row here, with its definition, its
          chart and the months that are due.
        </EmptyState>
      ) : (
        <div className="space-y-6">
          <EntryForm
            key={version}
            team={team}
            grid={grid}
            all={all}
            drafts={drafts}
            returned={returned}
            settled={saved !== null || partly !== null}
            as={as}
            slots={slots}
          />
          <ExportLinks team={team.slug} what="These months as a file" {...shownExtent(grid)} />
        </div>
      )}
    </>
  )
}
