import { closedTo, type ClosedPeriods } from '../../periods/closed-periods.ts'
import type { Rejection } from './codes.ts'
import { Noted } from './noted.ts'
import { isSame, storedFor, type StoredValues } from './plan.ts'
import type { Entry } from './read.ts'

/** Takes back the rows whose period does not take them: locked, or submitted with another figure. */
export function fitPeriods(
  entries: readonly Entry[],
  stored: StoredValues,
  closedPeriods: ClosedPeriods,
): { readonly accepted: readonly Entry[]; readonly rejected: Noted<Rejection> } {
  if (closedPeriods.size === 0) return { accepted: entries, rejected: new Noted() }
  const rejected = new Noted<Rejection>()
  const accepted = entries.filter((entry) => {
    const old = storedFor(entry, stored)
    const message = closedTo(closedPeriods, entry.period, {
      before: old?.reported ?? null,
      after: entry.reported,
      same: old !== undefined && isSame(entry, old),
    })
    if (message === null) return true
    rejected.add({ row: entry.row, column: '', code: 'period_closed', message })
    return false
  })
  return { accepted, rejected }
}
