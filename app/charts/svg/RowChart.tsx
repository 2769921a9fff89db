import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import { DrawnSmall } from './DrawnSmall.tsx'
import { rowChart } from '../team/row-chart.ts'

type Draw = typeof rowChart
type Series = Parameters<Draw>[0]

/** What draws charts, once it has come: all rows share it. */
let fetched: Draw | null = null

const never = () => () => {}

/**
 * The chart of a row as it was saved, and as it would be once something is typed. The server draws it, and
 * the browser keeps that drawing: sent as figures it would have to be drawn twice, and sent as a drawing it
 * would come twice. What draws (an eighth of the page's script) is fetched with the first figure that is
 * typed, or when the page was not opened from the server.
 */
export function RowChart({
  saved,
  typed,
  written,
}: {
  saved: Series
  typed: Series | null
  written: Parameters<Draw>[1]
}) {
  const id = useId()
  const first = useSyncExternalStore(
    never,
    () => false,
    () => true,
  )
  const [initial] = useState(() => ({ of: saved, markup: first ? drawnBefore(id) : null }))
  const [draw, setDraw] = useState(() => fetched)
  const wanted = draw === null && (typed !== null || initial.markup === null || initial.of !== saved)
  useEffect(() => {
    if (!wanted) return
    let there = true
    import('../team/row-chart.ts').then(
      (module) => {
        fetched = module.rowChart
        if (there) setDraw(() => module.rowChart)
      },
      // Without it the row stays with the drawing it has.
      () => undefined,
    )
    return () => void (there = false)
  }, [wanted])
  const show: Draw | null = import.meta.env.SSR ? rowChart : draw
  const chart = show?.(typed ?? saved, written)
  if (chart !== undefined) {
    return (
      <div id={id} key="drawn">
        <DrawnSmall chart={chart} />
      </div>
    )
  }
  return <div id={id} key="kept" dangerouslySetInnerHTML={{ __html: initial.markup ?? '' }} />
}

const drawnBefore = (id: string): string | null =>
  import.meta.env.SSR ? null : (document.getElementById(id)?.innerHTML ?? null)
