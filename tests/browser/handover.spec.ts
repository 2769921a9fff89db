import type { Page } from '@playwright/test'
import { linkFor } from './support/handed-mail.ts'
import { CRIB, field } from './support/stage.ts'
import { send } from './support/teams.ts'
import { expect, test } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

const PASSWORD = 'a sentence nobody guesses'

async function signIn(page: Page, address: string): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(address)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/home')
}

test('handover: a data manager leaves in one step, and the successor goes on where they stopped', async ({
  page,
  visit,
  staff,
  team,
}) => {
  const base = `/teams/${team.slug}`
  await send(staff, `${base}/measures`, { measures: ['safe-crib-audit'], dueFrom: '2025-11' })
  const addressOf = (who: string) => `${who}.${team.slug}@agency.example`
  for (const [who, name, role] of [
    ['ana', 'Ana Lee', 'lead'],
    ['ben', 'Ben Fox', 'data-manager'],
  ] as const) {
    const people = `${name} <${addressOf(who)}>`
    await send(staff, `${base}/invitations`, { people, role, sector: 'public-health' })
    await page.context().clearCookies()
    await visit(await linkFor(staff, addressOf(who), 'You are invited'))
    await page.getByLabel('Password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Accept and sign in' }).click()
    await expect(page).toHaveURL(base)
  }

  // Ben types a figure and does not save it.
  await visit(`${base}/entry`)
  const draftStored = page.waitForResponse((answer) => answer.url().includes('/entry/drafts') && answer.ok())
  await field(page, CRIB, 'February 2026', 'numerator').fill('45')
  await draftStored

  await visit('/account')
  await expectWellMade(page)
  await page.getByRole('link', { name: `Leave ${team.name}` }).click()
  await expect(page.getByText('One figure that is typed and not saved')).toBeVisible()
  await expectWellMade(page)
  await page.getByRole('button', { name: `Leave ${team.name}` }).click()
  await expect(page.getByRole('alert')).toContainText('Choose who takes over')
  await page.getByLabel('A word to the successor').fill('The hospital sends its list on the 5th.')
  await page.getByLabel('Who takes over').selectOption({ label: 'Ana Lee, team lead' })
  await page.getByRole('button', { name: `Leave ${team.name}` }).click()
  await expect(page.getByText('You have left the team')).toBeVisible()
  expect((await page.goto(base))?.status()).toBe(403)

  await signIn(page, addressOf('ana'))
  await visit(`${base}/entry`)
  await expect(field(page, CRIB, 'February 2026', 'numerator')).toHaveValue('45')
  await visit(`${base}/briefing`)
  await expect(page.getByText('The hospital sends its list on the 5th.')).toBeVisible()
  await expectWellMade(page)

  // Ben closes his account, and is a former member from then on.
  await signIn(page, addressOf('ben'))
  await visit('/account/closing')
  await expectWellMade(page)
  await page.getByLabel('Your password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Close my account for good' }).click()
  await expect(page.getByText('Your account is closed')).toBeVisible()
  await signIn(page, addressOf('ana'))
  await visit(`${base}/briefing`)
  await expect(page.getByText('Former member (data manager) to Ana Lee')).toBeVisible()
  await expect(page.getByText('Ben Fox')).toHaveCount(0)
})
