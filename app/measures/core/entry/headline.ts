import { monthLabel } from '#app/kernel/month.ts'
import { firstMonthOf, lastMonthOf, periodLabel, periodLongLabel, type Period } from '#app/kernel/period.ts'
import type { EntryGrid } from './grid.ts'

export const figures = (count: number): string => `${count} ${count === 1 ? 'figure' : 'figures'}`

/** What waits, as the page's headline: `5 figures due, the oldest for March 2026`. */
export function entryHeadline(grid: EntryGrid): string {
  const oldest = oldestDue(grid)
  if (oldest === null) return 'Nothing is due'
  return `${figures(grid.due)} due, ${grid.due === 1 ? '' : 'the oldest '}for ${periodLongLabel(oldest)}`
}

/** What comes next when nothing is due: `June 2026 is asked for from Jul 2026 on.` */
export function nextAsked(grid: EntryGrid): string {
  const soonest = [...grid.sections].sort((a, b) => (a.next.from < b.next.from ? -1 : 1))[0]
  return soonest ? askedFrom(soonest.next) : ''
}

export const askedFrom = ({ period, from }: EntryGrid['sections'][number]['next']): string =>
  `${periodLabel(period)} is asked for from ${monthLabel(from)} on.`

function oldestDue({ sections }: EntryGrid): Period | null {
  const oldest = sections.flatMap((section) => section.oldestDue ?? [])
  return oldest.sort((a, b) => (order(a) < order(b) ? -1 : 1))[0] ?? null
}

const order = (period: Period): string => `${lastMonthOf(period)} ${firstMonthOf(period)}`
