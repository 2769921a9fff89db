import { firstMonthOf, periodOf, periodOrdinal, type PointFrequency } from '#app/kernel/time/period.ts'
import type { PlacedAnnotation } from '../view/chart.ts'
import type { Annotation } from './marks.ts'
import type { SeriesPoint } from '../statistics/series.ts'

/**
 * Notes in order of time, numbered, each at its place on the axis. One that began before the axis or goes on
 * after it is cut there; one wholly outside is given back in `offAxis`.
 */
export function placeNotes(
  notes: readonly Annotation[],
  points: readonly SeriesPoint[],
  frequency: PointFrequency,
): { annotations: PlacedAnnotation[]; offAxis: Annotation[] } {
  const first = points[0]
  const annotations: PlacedAnnotation[] = []
  const offAxis: Annotation[] = []
  for (const note of notes.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const at = (month: Annotation['from']) => {
      if (frequency === 'event') return placeOfMonth(month, points)
      return first ? periodOrdinal(periodOf(frequency, month)) - periodOrdinal(first.period) : 0
    }
    const [from, to] = [at(note.from), at(note.to ?? note.from)]
    if (!first || to < 0 || from >= points.length) {
      offAxis.push(note)
      continue
    }
    const outcome = note.test?.outcome
    const decided = outcome ? at(outcome.month) : points.length
    annotations.push({
      number: annotations.length + 1,
      note,
      from: Math.max(0, from),
      to: Math.min(points.length - 1, to),
      breaks: note.kind === 'definition' && from > 0,
      ...(decided < points.length && { decided: Math.max(0, decided) }),
    })
  }
  return { annotations, offAxis }
}

/** The first event in a month or after it; beyond the axis when all came before. */
function placeOfMonth(month: Annotation['from'], points: readonly SeriesPoint[]): number {
  const at = points.findIndex(({ period }) => firstMonthOf(period) >= month)
  return at < 0 ? points.length : at
}
