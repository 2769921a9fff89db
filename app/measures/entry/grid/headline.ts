import { monthLabel } from '#app/kernel/time/month.ts'
import { periodLabel, periodLongLabel } from '#app/kernel/time/period.ts'
import type { EntryGrid } from './grid.ts'

export const figures = (count: number): string => `${count} ${count === 1 ? 'figure' : 'figures'}`

/** What waits, as the page's headline: `5 figures due, starting with March 2026`. */
export function entryHeadline({ due, first }: Pick<EntryGrid, 'due' | 'first'>): string {
  if (due === 0) return 'Nothing is due'
  if (first === null) return `${figures(due)} due`
  return `${figures(due)} due${due === 1 ? ' for' : ', starting with'} ${periodLongLabel(first.period)}`
}

/** What comes next when nothing is due: `June 2026 is requested from Jul 2026 on.` */
export function nextAsked(grid: EntryGrid): string {
  const soonest = [...grid.sections].sort((a, b) => (a.next.from < b.next.from ? -1 : 1))[0]
  return soonest ? askedFrom(soonest.next) : ''
}

export const askedFrom = ({ period, from }: EntryGrid['sections'][number]['next']): string =>
  `${periodLabel(period)} is requested from ${monthLabel(from)} on.`
