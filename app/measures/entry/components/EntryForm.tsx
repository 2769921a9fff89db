import { Form, unstable_usePrompt as usePrompt, useBeforeUnload, useNavigation } from '@remix-run/react'
import { useCallback, useRef } from 'react'
import type { Period } from '#app/kernel/period.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { entryAddress } from '../../core/entry/address.ts'
import { cellKey } from '../../core/entry/cell-text.ts'
import type { EntryGrid, WindowStarts } from '../../core/entry/grid.ts'
import { figures } from '../../core/entry/headline.ts'
import { EntryKeys } from './EntryKeys.tsx'
import { EntrySection } from './EntrySection.tsx'
import type { EntrySlots, ReturnedCell } from './slots.ts'

/**
 * The grid as one form. It keeps what is typed in its own controls, so give it a new `key` when the page shows something else.
 * `returned`: cells that came back from a save. `as`: who saves.
 */
export function EntryForm(props: {
  team: { slug: string; name: string }
  grid: EntryGrid
  returned: readonly ReturnedCell[]
  as: string
  slots: EntrySlots
}) {
  const { team, grid, as, slots } = props
  const navigation = useNavigation()
  const busy = navigation.state !== 'idle' && navigation.formMethod === 'POST'
  const unsaved = useUnsaved()
  const returned = new Map(
    props.returned.map((cell) => [cellKey(cell.typed.measure, cell.typed.period), cell]),
  )
  const starts: WindowStarts = Object.fromEntries(
    grid.sections.map(({ frequency, periods }) => [frequency, periods[0]]),
  )
  const sizes = grid.sections.map(
    (section) => section.areas.flatMap((area) => area.rows).length * section.periods.length,
  )
  return (
    <Form
      method="post"
      action={entryAddress(team.slug, starts)}
      noValidate
      onInput={unsaved.note}
      onSubmit={unsaved.forget}
    >
      {grid.sections.map((section, table) => (
        <EntrySection
          key={section.frequency}
          section={section}
          table={table}
          firstIndex={sizes.slice(0, table).reduce((sum, size) => sum + size, 0)}
          returned={returned}
          first={returned.size > 0 ? null : grid.first}
          busy={busy}
          slots={slots}
          turn={(start: Period) => entryAddress(team.slug, { ...starts, [section.frequency]: start })}
        />
      ))}
      <div className="border-line bg-paper py-3 lg:sticky lg:bottom-0 lg:z-10 lg:border-t print:hidden">
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button disabled={busy}>{busy ? 'Saving' : 'Save figures'}</Button>
          <p className="text-sm text-quiet">
            Saving as {as}. {grid.dueShown > 0 && `${figures(grid.dueShown)} due here. `}
            What cannot be saved comes back to its cell; the rest is saved.
          </p>
        </div>
        <EntryKeys />
      </div>
    </Form>
  )
}

/** Asks before a page with unsaved figures is left. */
function useUnsaved() {
  const unsaved = useRef(false)
  useBeforeUnload(
    useCallback((event) => {
      if (unsaved.current) event.preventDefault()
    }, []),
  )
  usePrompt({
    when: () => unsaved.current,
    message: 'Some figures on this page are not saved. Leave without saving them?',
  })
  return {
    note: () => {
      unsaved.current = true
    },
    forget: () => {
      unsaved.current = false
    },
  }
}
