import { closedTo, type Closings } from '../reporting/closed.ts'
import type { Rejection } from './codes.ts'
import type { FigureTable } from './figure-table.ts'
import { Noted } from './noted.ts'
import { isSame, storedFor } from './plan.ts'

/** Takes back the rows whose period does not take them: locked, or submitted with another figure. */
export function fitPeriods(
  entries: FigureTable,
  stored: FigureTable,
  closings: Closings,
): { readonly kept: FigureTable; readonly rejected: Noted<Rejection> } {
  if (closings.size === 0) return { kept: entries, rejected: new Noted() }
  const rejected = new Noted<Rejection>()
  const kept = entries.filter((entry) => {
    const old = storedFor(entry, stored)
    const message = closedTo(closings, entry.period, {
      before: old?.reading ?? null,
      after: entry.reading,
      same: old !== undefined && isSame(entry, old),
    })
    if (message === null) return true
    rejected.add({ row: entry.row, column: '', code: 'period_closed', message })
    return false
  })
  return { kept, rejected }
}
