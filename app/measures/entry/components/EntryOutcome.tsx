import { periodLabel, isPeriod } from '#app/kernel/period.ts'
import { Notice } from '#app/ui/content/Notice.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { cellKey } from '../../core/entry/cell-text.ts'
import { savedSentence, type Change } from '../../core/entry/changes.ts'
import type { EntryGrid } from '../../core/entry/grid.ts'
import type { RefusedCell } from '../../core/entry/judge.ts'

/** What the last save did: what is saved, and what came back, each line leading to its cell. */
export function EntryOutcome({
  saved,
  refused,
  grid,
}: {
  saved: readonly Change[] | null
  refused: readonly RefusedCell[]
  grid: EntryGrid
}) {
  const names = new Map<string, string>()
  const shown = new Set<string>()
  for (const { series, cells } of grid.sections.flatMap((section) =>
    section.areas.flatMap((area) => area.rows),
  )) {
    names.set(series.measure.slug, series.measure.name)
    for (const { period } of cells) shown.add(cellKey(series.measure.slug, period))
  }
  const problems = refused.map(({ typed, part, message }) => {
    const key = cellKey(typed.measure, typed.period)
    const period = isPeriod(typed.period) ? periodLabel(typed.period) : typed.period
    const name = names.get(typed.measure) ?? typed.measure
    return { field: shown.has(key) ? `${key}.${part}` : '', message: `${name}, ${period}: ${message}` }
  })
  return (
    <div className="mb-6 space-y-3">
      {saved && (
        <Notice kind={saved.length > 0 ? 'success' : 'info'}>{savedSentence(saved, refused.length)}</Notice>
      )}
      <ProblemSummary problems={problems} title="These were not saved" />
    </div>
  )
}
