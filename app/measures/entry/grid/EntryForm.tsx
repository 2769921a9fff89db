import { Form, useBeforeUnload, useNavigation } from '@remix-run/react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Period } from '#app/kernel/time/period.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { entryAddress } from '../address.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import { cellKey, NOTHING } from '../cell/cell-text.ts'
import type { WindowStarts } from './grid.ts'
import { figures } from './headline.ts'
import type { SavedDraft } from '../drafts/saved-draft.ts'
import type { ShownGrid } from './window/shown-rows.ts'
import { PartWords } from '../cell/cell-words.tsx'
import { draftOf } from '../drafts/draft.ts'
import { DraftNotice } from '../drafts/DraftNotice.tsx'
import { useAutosave, type Autosave } from '../drafts/use-autosave.tsx'
import { usePastedBlock } from '../paste/use-pasted-block.tsx'
import { EntrySection, isTyped } from './EntrySection.tsx'
import type { EntrySlots, ReturnedCell } from './window/slots.tsx'

/**
 * The grid as one form. It keeps what is typed in its own controls, so give it a new `key` when the page
 * shows something else. `returned`: cells that came back from a save. `settled`: the page answers a save.
 * `as`: who saves.
 */
export function EntryForm(props: {
  team: { slug: string; name: string }
  grid: ShownGrid
  /** Whether everything is shown, also what is not due. */
  all: boolean
  drafts: readonly SavedDraft[]
  returned: readonly ReturnedCell[]
  settled: boolean
  as: string
  slots: EntrySlots
}) {
  const { team, grid, all, settled, as, slots } = props
  const navigation = useNavigation()
  const busy = navigation.state !== 'idle' && navigation.formMethod === 'POST'
  const autosave = useAutosave(team.slug)
  useAskBeforeLeaving(autosave.atRisk)
  usePastedBlock(team.slug)
  const draft = useMemo(() => draftOf(`entry ${team.slug} ${as}`), [team.slug, as])
  const [restored, setRestored] = useState(0)
  useEffect(() => {
    draft.settle(settled)
    for (const { typed } of props.returned)
      draft.note(cellKey(typed.measure, typed.period), typed.was ?? NOTHING, {
        ...typed,
        comment: typed.comment ?? '',
        onChart: typed.onChart ?? false,
      })
    // Once for each answer: the form is made anew with the next.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const send = () => {
    autosave.forget()
    draft.markSent(cellKeys(grid))
  }
  const returned = new Map(
    props.returned.map((cell) => [cellKey(cell.typed.measure, cell.typed.period), cell]),
  )
  const starts: WindowStarts = Object.fromEntries(
    grid.sections.map(({ frequency, periods }) => [frequency, periods[0]]),
  )
  const sizes = grid.sections.map(
    (section) => section.areas.flatMap((area) => area.rows).filter(isTyped).length * section.periods.length,
  )
  const savedDrafts = new Map(props.drafts.map((one) => [cellKey(one.measure, one.period), one]))
  const shown = new Set(cellKeys(grid))
  const draftsHere = [...savedDrafts.keys()].filter((key) => shown.has(key) && !returned.has(key)).length
  const toSubmit = periodToSubmit(grid)
  return (
    <>
      <DraftNotice count={restored + draftsHere} team={team.slug} onDiscard={draft.clear} />
      <Form
        method="post"
        action={entryAddress(team.slug, starts, { all })}
        noValidate
        autoComplete="off"
        onInput={autosave.onTyped}
        onSubmit={send}
      >
        <PartWords />
        {grid.sections.map((section, table) => (
          <EntrySection
            key={section.frequency}
            team={team.slug}
            section={section}
            table={table}
            firstIndex={sizes.slice(0, table).reduce((sum, size) => sum + size, 0)}
            returned={returned}
            first={returned.size > 0 ? null : grid.cursor}
            busy={busy}
            draft={draft}
            savedDrafts={savedDrafts}
            settled={settled}
            all={all}
            allHref={entryAddress(team.slug, starts, { all: true })}
            onRestored={(cells) => setRestored((before) => before + cells)}
            slots={slots}
            turn={(start: Period) =>
              entryAddress(team.slug, { ...starts, [section.frequency]: start }, { all })
            }
          />
        ))}
        <div className="border-line bg-paper py-3 md:sticky md:bottom-0 md:z-10 md:border-t print:hidden">
          <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
            <Button disabled={busy}>{busy ? 'Saving' : 'Save figures'}</Button>
            {toSubmit && (
              <ButtonLink look="plain" href={`/teams/${team.slug}/periods/${toSubmit}`}>
                Submit {periodLabel(toSubmit)}
              </ButtonLink>
            )}
            <p className="text-sm text-quiet">
              Saving as {as}. {grid.dueShown > 0 && `${figures(grid.dueShown)} due here.`}
            </p>
            <p aria-live="polite" className="text-sm text-quiet">
              {AUTOSAVE_WORDS[autosave.state]}
            </p>
          </div>
        </div>
      </Form>
    </>
  )
}

/** The oldest period that can be submitted and in which something is due; when nothing is, the newest. */
function periodToSubmit({ sections }: ShownGrid): Period | undefined {
  const { submittable = [], periods = [], areas = [] } = sections[0] ?? {}
  const isDue = (period: Period) =>
    areas.some(({ rows }) => rows.some(({ cells }) => cells[periods.indexOf(period)]!.due))
  return submittable.find(isDue) ?? submittable.at(-1)
}

const cellKeys = (grid: ShownGrid): string[] =>
  grid.sections.flatMap(({ areas }) =>
    areas.flatMap(({ rows }) =>
      rows
        .filter(isTyped)
        .flatMap(({ series, cells }) => cells.map(({ period }) => cellKey(series.measure.slug, period))),
    ),
  )

/** Asks before a tab is closed that holds something stored nowhere else. */
function useAskBeforeLeaving(atRisk: () => boolean) {
  useBeforeUnload(
    useCallback(
      (event) => {
        if (atRisk()) event.preventDefault()
      },
      [atRisk],
    ),
  )
}

const AUTOSAVE_WORDS: Record<Autosave, string> = {
  idle: '',
  waiting: 'Keeping what you typed.',
  stored: 'Not saved yet. What you typed is kept as a draft.',
  'signed-out': 'You are signed out. Press Save figures: after signing in, what you typed is here again.',
  unreachable: 'Not kept yet: there is no answer. It is tried again; leave this window open.',
}
