import { FOLLOWS_FROM_DATES } from '../../events/takes-events.ts'
import type { Rejection } from './codes.ts'
import { Noted } from './noted.ts'
import { isSame, storedFor, type StoredValues } from './plan.ts'
import type { Entry } from './read.ts'

/**
 * Takes back the monthly figures of measures whose dates the team keeps, unless they say what follows from
 * the dates anyway.
 */
export function fitDates(
  entries: readonly Entry[],
  stored: StoredValues,
  dated: ReadonlySet<string>,
): { readonly accepted: readonly Entry[]; readonly rejected: Noted<Rejection> } {
  if (dated.size === 0) return { accepted: entries, rejected: new Noted() }
  const follows = (entry: Entry) => {
    if (!dated.has(entry.measureSlug)) return false
    const old = storedFor(entry, stored)
    return !(old && isSame(entry, old))
  }
  const rejected = new Noted<Rejection>()
  const accepted = entries.filter((entry) => {
    if (!follows(entry)) return true
    rejected.add({ row: entry.row, column: '', code: 'follows_from_dates', message: FOLLOWS_FROM_DATES })
    return false
  })
  return { accepted, rejected }
}
