import { useEffect, useRef, useState, type FocusEvent, type FormEvent } from 'react'
import type { Period } from '#app/kernel/period.ts'
import { cellKey, sameText, stampOf, textOf, type CellText } from '../../core/entry/cell-text.ts'
import { spellsWithin, wordedIn } from '../../core/definition/versions.ts'
import { readCell, type CellVerdict } from '../../core/entry/cell.ts'
import type { EntryCell as Cell, EntryRow as Row } from '../../core/entry/grid.ts'
import { historyAddress } from '../../core/entry/address.ts'
import { FREQUENCY_WORDS, LEVEL_WORDS } from '../../core/measure-words.ts'
import { cellAround, readControls, settleControls, writeControls } from './cell-controls.ts'
import type { KeptDraft } from '../../core/entry/kept-draft.ts'
import type { Draft } from './draft.ts'
import { EntryCell } from './EntryCell.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { takesEvents } from '../../core/events/takes-events.ts'
import { SplitLinks } from '../../strata/components/SplitLinks.tsx'
import { LastValues } from './LastValues.tsx'
import { MeasureDefinition } from './MeasureDefinition.tsx'
import { windowName } from './use-autosave.ts'
import type { CellRefusal, EntrySlots, LiveSeries, ReturnedCell } from './slots.ts'

export type RowProps = {
  /** Slug of the team. */
  team: string
  row: Row
  place: { table: number; row: number }
  /** Number of the row's first cell in the form. */
  firstIndex: number
  /** For each column, whether something is due in it. */
  open: readonly boolean[]
  returned: ReadonlyMap<string, ReturnedCell>
  first: { measure: string; period: Period } | null
  busy: boolean
  draft: Draft
  /** Drafts that are kept on the server, by cell. */
  kept: ReadonlyMap<string, KeptDraft>
  /** Whether the page answers a save. */
  settled: boolean
  onRestored: (cells: number) => void
  slots: EntrySlots
}

/** One measure over the window, with its chart, its last values and its definition. What is typed shows at once in all of them. */
export function EntryRow(props: RowProps) {
  const { row, place, firstIndex, open, returned, first, busy, draft, kept, slots } = props
  const { series, cells } = row
  const { measure } = series
  const versions = slots.definitions[measure.id] ?? []
  const keyOf = (cell: Cell) => cellKey(measure.slug, cell.period)
  const body = useRef<HTMLTableSectionElement>(null)
  const initial = new Map(
    cells.map((cell) => [cell.period, initialText(cell, returned.get(keyOf(cell)), kept.get(keyOf(cell)))]),
  )
  const [typed, setTyped] = useState<ReadonlyMap<Period, CellText>>(initial)
  const [left, setLeft] = useState<ReadonlySet<Period>>(new Set())

  const stamps = new Map(
    cells.map((cell) => [cell.period, madeFrom(cell, returned.get(keyOf(cell)), kept.get(keyOf(cell)))]),
  )
  const readRow = () => {
    const tds = [...(body.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]
    setTyped(new Map(tds.map((td) => [periodOf(td), readControls(td)])))
  }
  const restore = () => {
    const cellsBack = [...(body.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])].filter((td) => {
      const key = cellKey(measure.slug, periodOf(td))
      const elsewhere = kept.has(key) && kept.get(key)!.window !== windowName()
      const text =
        returned.has(key) || elsewhere ? null : draft.recall(key, stamps.get(periodOf(td))!, props.settled)
      const there = readControls(td)
      if (text === null || sameText(text, there) || !sameText(there, initial.get(periodOf(td))!)) return false
      writeControls(td, text)
      return true
    })
    if (cellsBack.length > 0) props.onRestored(cellsBack.length)
  }
  // What was typed before the script came, or is put back by the browser or from the draft, is in the controls only.
  useEffect(() => {
    restore()
    readRow()
    // Once, when the controls are there: from then on they are listened to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const onTyped = (event: FormEvent<HTMLElement>) => {
    const td = cellAround(event.currentTarget)
    if (td === null) return
    settleControls(td, event.currentTarget)
    draft.note(cellKey(measure.slug, periodOf(td)), stamps.get(periodOf(td))!, readControls(td))
    readRow()
  }
  const onLeft = (event: FocusEvent<HTMLElement>) => {
    const td = cellAround(event.currentTarget)
    if (td === null || td.contains(event.relatedTarget)) return
    setLeft((before) => new Set(before).add(periodOf(td)))
  }
  const verdicts = cells.map((cell) => readCell(typed.get(cell.period)!, stamps.get(cell.period)!, measure))
  return (
    <tbody
      ref={body}
      className="border-b border-line max-xl:mb-4 max-xl:block max-xl:rounded max-xl:border max-xl:bg-raised max-xl:p-2"
    >
      <tr className="max-xl:grid max-xl:grid-cols-[repeat(auto-fill,minmax(6.25rem,1fr))]">
        <th
          scope="rowgroup"
          className="p-1.5 text-start align-top text-sm font-semibold max-xl:col-span-full"
        >
          {measure.name}
          <span className="block pt-1 text-xs font-normal text-quiet">
            {LEVEL_WORDS[measure.level]}, {FREQUENCY_WORDS[measure.frequency].toLowerCase()}
          </span>
        </th>
        {cells.map((cell, column) => {
          const { period } = cell
          const back = returned.get(cellKey(measure.slug, period))
          const verdict = verdicts[column]!
          const asSent = back !== undefined && sameText(typed.get(period)!, initial.get(period)!)
          return (
            <EntryCell
              key={period}
              historyHref={historyAddress(props.team, measure.slug, period)}
              measure={wordedIn(measure, versions, period)}
              cell={cell}
              index={firstIndex + column}
              place={{ ...place, column }}
              open={open[column]!}
              initial={initial.get(period)!}
              was={stamps.get(period)!}
              back={back}
              kept={back ? undefined : kept.get(keyOf(cell))}
              shown={afterwards(cell, verdict)}
              refusal={asSent ? back.refusal : left.has(period) || back ? refusalOf(verdict) : null}
              focused={first?.measure === measure.slug && first.period === period}
              busy={busy}
              onTyped={onTyped}
              onLeft={onLeft}
              figure={slots.figure}
            />
          )
        })}
        <td className="w-50 p-1.5 align-top max-xl:col-span-full max-xl:w-auto max-xl:max-w-xs xl:border-s xl:border-line">
          {slots.chart({ ...series, values: liveValues(row, verdicts) })}
        </td>
      </tr>
      <tr className="max-xl:block">
        <td colSpan={cells.length + 2} className="px-1.5 pb-3 max-xl:block">
          <LastValues series={series} figure={slots.figure} />
          <SplitLinks team={props.team} series={series} cells={cells} />
          {takesEvents(measure) && (
            <p className="py-1 text-sm">
              <Link href={`/teams/${props.team}/measures/${measure.slug}/events`}>
                Enter the dates instead<span className="sr-only">, {measure.name}</span>
              </Link>
              <span className="text-quiet">: the monthly figures then follow from them.</span>
            </p>
          )}
          <MeasureDefinition
            measure={measure}
            spells={spellsWithin(
              versions,
              cells.map(({ period }) => period),
            )}
          />
        </td>
      </tr>
    </tbody>
  )
}

const periodOf = (cell: HTMLElement): Period => cell.dataset.cell as Period

const initialText = (cell: Cell, back: ReturnedCell | undefined, kept: KeptDraft | undefined): CellText =>
  back?.typed ?? kept?.text ?? textOf(cell.recorded)

/** What the text of a cell was made from: while two figures are to be chosen from, still what stood before both. */
const madeFrom = (cell: Cell, back: ReturnedCell | undefined, kept: KeptDraft | undefined): string => {
  const before = back ? (back.refusal?.kind === 'overtaken' ? back.typed.was : null) : kept?.was
  return before ?? stampOf(cell.recorded)
}

const refusalOf = (verdict: CellVerdict): CellRefusal | null =>
  verdict.kind === 'refused'
    ? { part: verdict.part, message: verdict.message, kind: 'wrong', theirs: null }
    : null

/** What the cell would say if it were saved now. */
function afterwards(cell: Cell, verdict: CellVerdict) {
  if (verdict.kind === 'reading') return verdict
  return verdict.kind === 'untouched' ? cell.recorded : null
}

function liveValues({ series, cells }: Row, verdicts: readonly CellVerdict[]): LiveSeries['values'] {
  const live = new Map<Period, LiveSeries['values'][number]>(
    series.values.map((value) => [value.period, value]),
  )
  for (const [column, { period }] of cells.entries()) {
    const verdict = verdicts[column]!
    if (verdict.kind === 'reading') live.set(period, { ...verdict, period })
  }
  return [...live.values()].sort((a, b) => (a.period < b.period ? -1 : 1))
}
