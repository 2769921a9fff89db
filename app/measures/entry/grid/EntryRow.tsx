import { useEffect, useRef, useState, type FocusEvent, type FormEvent } from 'react'
import type { Period } from '#app/kernel/time/period.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { spellsWithin, wordedIn } from '../../definitions/versions/versions.ts'
import { historyAddress } from '../address.ts'
import { cellKey, sameText, type CellDraft, type CellText } from '../cell/cell-text.ts'
import { readCell } from '../cell/cell.ts'
import type { EntryCell as Cell, EntryRow as Row } from './grid.ts'
import type { SavedDraft } from '../drafts/saved-draft.ts'
import { takesEvents } from '../../events/takes-events.ts'
import type { ClosedPeriod } from '../../periods/closed-periods.ts'
import { SplitLinks } from '../../strata/SplitLinks.tsx'
import { cellAround, readControls, settleControls, writeControls } from '../cell/cell-controls.ts'
import type { Draft } from '../drafts/draft.ts'
import { EntryCell } from '../cell/EntryCell.tsx'
import { LastValues } from './LastValues.tsx'
import { LockedCell } from '../cell/LockedCell.tsx'
import { MeasureDefinition } from './MeasureDefinition.tsx'
import { afterwards, initialText, liveSeries, madeFrom, offerOf, refusalOf } from './row-state.tsx'
import { RowHeading } from './RowHeading.tsx'
import type { EntrySlots, ReturnedCell } from './window/slots.tsx'
import { windowName } from '../drafts/use-autosave.tsx'

export type RowProps = {
  /** Slug of the team. */
  team: string
  row: Row
  place: { table: number; row: number }
  /** Number of the row's first cell in the form. */
  firstIndex: number
  /** For each column, whether something is due in it. */
  open: readonly boolean[]
  /** The periods of the window that are locked. */
  locked: ReadonlyMap<Period, ClosedPeriod>
  /** Whether every cell is opened: for those who have no script to open one. */
  all: boolean
  returned: ReadonlyMap<string, ReturnedCell>
  first: { measure: string; period: Period } | null
  busy: boolean
  draft: Draft
  /** Drafts stored on the server, by cell. */
  savedDrafts: ReadonlyMap<string, SavedDraft>
  /** Whether the page answers a save. */
  settled: boolean
  onRestored: (cells: number) => void
  slots: EntrySlots
}

/**
 * One measure over the window, with its chart, its last values and its definition. What is typed shows at
 * once in all of them.
 */
export function EntryRow(props: RowProps) {
  const { row, place, firstIndex, open, returned, first, busy, draft, savedDrafts, slots } = props
  const { series, cells } = row
  const { measure } = series
  const versions = slots.definitions[measure.id] ?? []
  const keyOf = ({ period }: Pick<Cell, 'period'>) => cellKey(measure.slug, period)
  const body = useRef<HTMLTableSectionElement>(null)
  const initial = new Map(
    cells.map((cell) => [
      cell.period,
      initialText(cell, returned.get(keyOf(cell)), savedDrafts.get(keyOf(cell))),
    ]),
  )
  const [typed, setTyped] = useState<ReadonlyMap<Period, CellText>>(initial)
  const [left, setLeft] = useState<ReadonlySet<Period>>(new Set())
  const [opened, setOpened] = useState<ReadonlySet<Period>>(new Set())
  const [recalled, setRecalled] = useState<ReadonlyMap<Period, CellDraft>>(new Map())

  const stamps = new Map(
    cells.map((cell) => [
      cell.period,
      madeFrom(cell, returned.get(keyOf(cell)), savedDrafts.get(keyOf(cell))),
    ]),
  )
  const readRow = () => {
    const tds = [...(body.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])]
    setTyped((before) => new Map([...before, ...tds.map((td) => [periodOf(td), readControls(td)] as const)]))
  }
  /** Restores what this window stored, in the cells that still show what they showed then. */
  const recallInto = (row: Element): Map<Period, CellDraft> => {
    const back = new Map<Period, CellDraft>()
    for (const td of row.querySelectorAll<HTMLElement>('[data-key]')) {
      const period = periodOf(td)
      const key = keyOf({ period })
      const elsewhere = savedDrafts.has(key) && savedDrafts.get(key)!.window !== windowName()
      const there = readControls(td)
      const text =
        returned.has(key) || elsewhere ? null : draft.recall(key, stamps.get(period)!, props.settled)
      if (text === null || !sameText(there, initial.get(period)!)) continue
      if (sameText(text, there) && text.comment === there.comment) continue
      writeControls(td, text)
      back.set(period, text)
    }
    return back
  }
  // What was typed before the script came, or is put back by the browser or from the draft, is in the
  // controls only.
  useEffect(() => {
    const back = recallInto(body.current!)
    setRecalled(back)
    if (back.size > 0) props.onRestored(back.size)
    // Once, when the controls are there: from then on they are listened to.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  // A cell that is opened has more controls than before.
  useEffect(readRow, [opened, recalled])

  const onTyped = (event: FormEvent<HTMLElement>) => {
    const td = cellAround(event.currentTarget)
    if (td === null) return
    settleControls(td, event.currentTarget)
    draft.note(keyOf({ period: periodOf(td) }), stamps.get(periodOf(td))!, readControls(td))
    readRow()
  }
  const onEntered = (event: FocusEvent<HTMLElement>) => {
    const period = periodOf(event.currentTarget)
    setOpened((before) => (before.has(period) ? before : new Set(before).add(period)))
  }
  const onLeft = (event: FocusEvent<HTMLElement>) => {
    const td = cellAround(event.currentTarget)
    if (td === null || td.contains(event.relatedTarget)) return
    setLeft((before) => new Set(before).add(periodOf(td)))
  }
  const verdicts = cells.map((cell) => readCell(typed.get(cell.period)!, stamps.get(cell.period)!, measure))
  const periods = cells.map(({ period }) => period)
  return (
    <tbody ref={body} className="sheet-row">
      <tr>
        <RowHeading measure={measure} />
        {cells.map((cell, column) => {
          const { period } = cell
          const key = keyOf(cell)
          const back = returned.get(key)
          const lock = props.locked.get(period)
          const worded = wordedIn(measure, versions, period)
          // What was typed before the period was locked stays in sight.
          if (lock && !back && !savedDrafts.has(key) && !recalled.has(period)) {
            return <LockedCell key={period} cell={cell} measure={worded} lock={lock} figure={slots.figure} />
          }
          const verdict = verdicts[column]!
          const asSent = back !== undefined && sameText(typed.get(period)!, initial.get(period)!)
          return (
            <EntryCell
              key={period}
              cellKey={key}
              historyHref={historyAddress(props.team, measure.slug, period)}
              measure={worded}
              cell={cell}
              index={firstIndex + column}
              place={{ ...place, column }}
              open={open[column]!}
              offer={
                opened.has(period) || recalled.has(period) || back || savedDrafts.has(key) || props.all
                  ? 'all'
                  : offerOf(cell)
              }
              initial={initial.get(period)!}
              was={stamps.get(period)!}
              back={back}
              savedDraft={back ? undefined : savedDrafts.get(key)}
              recalled={recalled.get(period)}
              shown={afterwards(cell, verdict)}
              refusal={asSent ? back.refusal : left.has(period) || back ? refusalOf(verdict) : null}
              focused={first?.measure === measure.slug && first.period === period}
              busy={busy}
              onTyped={onTyped}
              onEntered={onEntered}
              onLeft={onLeft}
              figure={slots.figure}
            />
          )
        })}
        <td className="sheet-chart">{slots.chart(series, liveSeries(row, verdicts))}</td>
      </tr>
      <tr>
        <td colSpan={cells.length + 2} className="sheet-below">
          <LastValues series={series} shown={periods} figure={slots.figure} />
          <SplitLinks team={props.team} series={series} cells={cells} />
          {takesEvents(measure) && (
            <p className="py-1 text-sm">
              <Link href={`/teams/${props.team}/measures/${measure.slug}/events`}>
                Enter the dates instead<span className="sr-only">, {measure.name}</span>
              </Link>
              <span className="text-quiet">: the monthly figures then follow from them.</span>
            </p>
          )}
          <MeasureDefinition measure={measure} spells={spellsWithin(versions, periods)} />
        </td>
      </tr>
    </tbody>
  )
}

const periodOf = (cell: HTMLElement): Period => (cell.dataset.key ?? '').split('.').at(-1) as Period
