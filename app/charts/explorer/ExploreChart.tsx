import { lazy, Suspense, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import type { ChartAnswers } from '../view/chart-to-export.ts'
import type { ChartLook } from '../view/look.ts'
import type { Explored } from './Explorer.tsx'
import type { PointWriting } from './PointBar.tsx'

const Explorer = lazy(async () => ({ default: (await import('./Explorer.tsx')).Explorer }))

const never = () => () => {}

/**
 * Offers to explore the chart point by point. The library behind it is fetched on request, never before;
 * without scripts there is no button, and the chart and its table say the same.
 */
export function ExploreChart({
  explored,
  answers,
  look,
  lookHref,
  ...writing
}: {
  explored: Explored
  /** The data of the chart and its look, to read it by other rules. */
  answers: ChartAnswers
  look: ChartLook
  /** The address of the page with another look. */
  lookHref: (change: ChartLook) => string
} & PointWriting) {
  const able = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const [open, setOpen] = useState(false)
  const toggle = useRef<HTMLDivElement>(null)
  const close = () => {
    setOpen(false)
    toggle.current?.querySelector('button')?.focus()
  }
  if (!able) return null
  return (
    <div ref={toggle} className="print:hidden">
      <Button
        type="button"
        look="plain"
        size="sm"
        icon="chart"
        aria-expanded={open}
        onClick={() => setOpen((before) => !before)}
      >
        {open ? 'Close the explorer' : 'Explore this chart'}
      </Button>
      {open && (
        <Suspense
          fallback={
            <p role="status" className="explorer-room py-3 text-sm text-quiet">
              Fetching the explorer …
            </p>
          }
        >
          <Explorer
            explored={explored}
            answers={answers}
            look={look}
            lookHref={lookHref}
            writing={writing}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  )
}
