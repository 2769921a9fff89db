import { cellOf, CRIB, enterCribAudit, field, reportSafeSleep } from './support/stage.ts'
import { expect, test } from './support/test.ts'

test.use({ persona: 'national-staff' })

test('a saved figure shows its state, comment and history once somebody is in its cell', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-02')
  await enterCribAudit(staff, team, [['2026-01', '30', '60']])
  await visit(`/teams/${team.slug}/entry`)
  const january = field(page, CRIB, 'January 2026', 'numerator')
  const more = cellOf(january).getByText('Provisional')
  await expect(more).toHaveCount(0)
  await january.focus()
  await expect(more).toBeVisible()
  await expect(cellOf(january).getByRole('link', { name: 'History' })).toBeVisible()
  await cellOf(january)
    .getByRole('checkbox', { name: /provisional$/ })
    .check()
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(page.getByText('Saved 1 corrected')).toBeVisible()
  await visit(`/teams/${team.slug}/entry`)
  await expect(cellOf(january)).toContainText('Provisional')
  // It stays provisional although its cell holds no box to tick.
  await field(page, CRIB, 'January 2026', 'numerator').fill('31')
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(page.getByText('Saved 1 corrected')).toBeVisible()
  await visit(`/teams/${team.slug}/entry`)
  await expect(cellOf(january)).toContainText('Provisional')
  await expect(cellOf(january).getByRole('link', { name: 'Corrected' })).toBeVisible()
})

test('a comment that was typed when the session ended is there again after signing in', async ({
  visit,
  team,
  staff,
  alsoSignedIn,
}) => {
  await reportSafeSleep(staff, team, '2026-02')
  await enterCribAudit(staff, team, [['2026-01', '30', '60']])
  const page = await alsoSignedIn('national-staff')
  await visit(`/teams/${team.slug}/entry`, page)
  const cell = cellOf(field(page, CRIB, 'January 2026', 'numerator'))
  const comment = field(page, CRIB, 'January 2026', 'comment')
  await page.context().clearCookies()
  await field(page, CRIB, 'January 2026', 'numerator').focus()
  await cell.getByText('Comment', { exact: true }).click()
  await comment.fill('Audited by the night staff')
  await cell.getByRole('checkbox', { name: /on the chart$/ }).check()
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await page.getByRole('button', { name: 'Enter as national staff' }).click()
  // The months that were shown are shown again.
  await expect(page).toHaveURL(`/teams/${team.slug}/entry?from=2025-09`)
  await expect(page.getByText('1 figure typed earlier and not saved yet: check and save.')).toBeVisible()
  await expect(comment).toHaveValue('Audited by the night staff')
  await expect(cell.getByRole('checkbox', { name: /on the chart$/ })).toBeChecked()
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(cell).toContainText('“Audited by the night staff”')
  await page.context().close()
})

test('the grid of a team with eleven measures is a small page', async ({ staff }) => {
  const page = await staff.get('/teams/ohio/entry')
  const html = await page.text()
  expect(html.match(/class="sheet-row"/g)!.length).toBeGreaterThanOrEqual(10)
  expect(Buffer.byteLength(html)).toBeLessThan(150_000)
})
