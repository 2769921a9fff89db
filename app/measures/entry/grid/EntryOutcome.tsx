import { periodLabel, isPeriod } from '#app/kernel/time/period.ts'
import { Notice } from '#app/ui/content/Notice.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'
import { cellKey } from '../cell/cell-text.ts'
import { savedSentence, type Change } from '../validation/changes.ts'
import type { TypedCell } from '../cell/cell-text.ts'
import type { EntryGrid } from './grid.ts'
import type { CellRefusal } from './window/slots.tsx'

/** The outcome of the last save: what is saved, and what came back, with links to the cells. */
export function EntryOutcome({
  saved,
  refused,
  grid,
}: {
  saved: readonly Change[] | null
  refused: readonly ({ typed: TypedCell } & CellRefusal)[]
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
  const lines = refused.map(({ typed, part, kind, message }) => {
    const key = cellKey(typed.measure, typed.period)
    const period = isPeriod(typed.period) ? periodLabel(typed.period) : typed.period
    const name = names.get(typed.measure) ?? typed.measure
    const field = shown.has(key) ? `${key}.${part}` : ''
    return { kind, field, message: `${name}, ${period}: ${message}` }
  })
  const wrong = refused.filter(({ kind }) => kind === 'wrong').length
  return (
    <div className="mb-6 space-y-3">
      {saved && (
        <Notice kind={saved.length > 0 ? 'success' : 'info'}>
          {savedSentence(saved, { refused: wrong, asked: refused.length - wrong })}
        </Notice>
      )}
      <ProblemSummary problems={lines.filter(({ kind }) => kind === 'wrong')} title="These were not saved" />
      <ProblemSummary
        problems={lines.filter(({ kind }) => kind === 'overtaken')}
        title="Somebody else saved these while you typed"
      />
      <ProblemSummary
        problems={lines.filter(({ kind }) => kind === 'question')}
        title="Asked before they are saved"
      />
    </div>
  )
}
