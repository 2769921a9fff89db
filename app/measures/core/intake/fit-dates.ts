import { FOLLOWS_FROM_DATES } from '../events/takes-events.ts'
import type { Rejection } from './codes.ts'
import { isSame, storedKey, type Stored } from './plan.ts'
import type { Entry } from './read.ts'

/** Takes back the monthly figures of measures whose dates the team keeps, unless they say what follows from the dates anyway. */
export function fitDates(
  entries: readonly Entry[],
  stored: readonly Stored[],
  dated: ReadonlySet<string>,
): { readonly kept: readonly Entry[]; readonly rejected: readonly Rejection[] } {
  if (dated.size === 0) return { kept: entries, rejected: [] }
  const byKey = new Map(stored.map((value) => [storedKey(value), value]))
  const follows = (entry: Entry) => {
    const old = byKey.get(storedKey(entry))
    return dated.has(entry.measureSlug) && !(old && isSame(entry, old))
  }
  return {
    kept: entries.filter((entry) => !follows(entry)),
    rejected: entries
      .filter(follows)
      .map(({ row }) => ({ row, column: '', code: 'follows_from_dates', message: FOLLOWS_FROM_DATES })),
  }
}
