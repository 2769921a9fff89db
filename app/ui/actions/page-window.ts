export type PageSlot = { page: number } | { gap: true }

/**
 * Which page numbers to show: the first, the last, the current one with its neighbors, and a gap where
 * more than one page is left out. Pages count from 1.
 */
export function pageWindow(current: number, count: number): PageSlot[] {
  const shown = new Set(
    [1, count, current - 1, current, current + 1].filter((page) => page >= 1 && page <= count),
  )
  const slots: PageSlot[] = []
  let previous = 0
  for (const page of [...shown].sort((a, b) => a - b)) {
    if (page - previous === 2) slots.push({ page: page - 1 })
    else if (page - previous > 2) slots.push({ gap: true })
    slots.push({ page })
    previous = page
  }
  return slots
}
