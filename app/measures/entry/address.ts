import type { Period } from '#app/kernel/time/period.ts'
import type { WindowStarts } from './grid/grid.ts'

/** The page with the history of one figure. */
export const historyAddress = (team: string, measure: string, period: Period): string =>
  `/teams/${team}/measures/${measure}/history/${period}`

/**
 * What a visit comes from: the request that saved, or the paste that was applied. `all`: whether it shows
 * what is not due as well.
 */
type Visit = { readonly saved?: string | null; readonly pasted?: string; readonly all?: boolean }

/** The page's address with the windows it shows, and what the visit comes from. */
export function entryAddress(
  teamSlug: string,
  starts: WindowStarts = {},
  { saved, pasted, all }: Visit = {},
): string {
  const named = {
    from: starts.month,
    quarter: starts.quarter,
    year: starts.year,
    all: all ? 'yes' : undefined,
    saved: saved ?? undefined,
    pasted,
  }
  const given = Object.entries(named).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const query = new URLSearchParams(given).toString()
  return `/teams/${teamSlug}/entry${query && `?${query}`}`
}
