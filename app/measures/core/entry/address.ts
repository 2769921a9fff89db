import type { WindowStarts } from './grid.ts'

/** The page's address with the windows it shows, and the save it comes from. */
export function entryAddress(
  teamSlug: string,
  starts: WindowStarts = {},
  saved: string | null = null,
): string {
  const named = { from: starts.month, quarter: starts.quarter, year: starts.year, saved: saved ?? undefined }
  const given = Object.entries(named).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const query = new URLSearchParams(given).toString()
  return `/teams/${teamSlug}/entry${query && `?${query}`}`
}
