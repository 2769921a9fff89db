import type { APIRequestContext, Locator, Page } from '@playwright/test'
import { send, type OpenTeam } from './teams.ts'

export const CRIB = 'Safe crib audit, all elements met'
export const TEACH = 'Caregiver teach-back before discharge'

/** Has a team work on safe sleep and report two measures of it from `dueFrom` on. */
export async function reportSafeSleep(
  staff: APIRequestContext,
  { slug }: OpenTeam,
  dueFrom: string,
): Promise<void> {
  await send(staff, `/teams/${slug}/areas`, { areas: ['safe-sleep'] })
  await send(staff, `/teams/${slug}/measures`, {
    measures: ['safe-crib-audit', 'safe-sleep-teach-back'],
    dueFrom,
  })
}

/** Enters figures of the safe crib audit: `[month, numerator, denominator]`. */
export async function enterCribAudit(
  staff: APIRequestContext,
  { slug }: OpenTeam,
  figures: readonly (readonly [string, string, string])[],
): Promise<void> {
  const cells = figures.flatMap(([period, numerator, denominator], at) =>
    Object.entries({ measure: 'safe-crib-audit', period, numerator, denominator }).map(
      ([name, value]) => [`cells[${at}].${name}`, value] as const,
    ),
  )
  await send(staff, `/teams/${slug}/entry`, Object.fromEntries(cells))
}

/** A field of the entry grid: `field(page, CRIB, 'February 2026', 'numerator')`. */
export const field = (
  page: Page,
  measure: string,
  period: string,
  part: 'numerator' | 'denominator' | 'comment',
): Locator => page.getByRole('textbox', { name: `${measure}, ${period}, ${part}` })

export const cellOf = (figure: Locator): Locator => figure.locator('xpath=ancestor::td')
