import type { Period } from '#app/kernel/time/period.ts'

/**
 * The page on which one period of a measure is split; without a period it opens on the newest that is not.
 */
export function strataAddress(team: string, measure: string, period?: Period, by?: string): string {
  const given = Object.entries({ period, by }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  )
  const query = new URLSearchParams(given).toString()
  return `/teams/${team}/measures/${measure}/strata${query && `?${query}`}`
}
