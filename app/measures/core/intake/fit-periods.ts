import { closedTo, type Closings } from '../reporting/closed.ts'
import type { Rejection } from './codes.ts'
import { isSame, storedKey, type Stored } from './plan.ts'
import type { Entry } from './read.ts'

/** Takes back the rows whose period does not take them: locked, or submitted with another figure. */
export function fitPeriods(
  entries: readonly Entry[],
  stored: readonly Stored[],
  closings: Closings,
): { readonly kept: readonly Entry[]; readonly rejected: readonly Rejection[] } {
  if (closings.size === 0) return { kept: entries, rejected: [] }
  const byKey = new Map(stored.map((value) => [storedKey(value), value]))
  const kept: Entry[] = []
  const rejected: Rejection[] = []
  for (const entry of entries) {
    const old = byKey.get(storedKey(entry))
    const message = closedTo(closings, entry.period, {
      before: old?.reading ?? null,
      after: entry.reading,
      same: old !== undefined && isSame(entry, old),
    })
    if (message === null) kept.push(entry)
    else rejected.push({ row: entry.row, column: '', code: 'period_closed', message })
  }
  return { kept, rejected }
}
