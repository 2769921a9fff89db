import { enterCribAudit, reportSafeSleep, TEACH } from './support/stage.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'

test.use({ persona: 'national-staff' })

withAndWithoutScript(() => {
  test('a month is submitted with a gap, taken back, submitted again and reopened with a reason', async ({
    page,
    visit,
    team,
    staff,
  }) => {
    await reportSafeSleep(staff, team, '2026-02')
    await enterCribAudit(staff, team, [['2026-02', '30', '60']])
    await visit(`/teams/${team.slug}/periods/2026-02`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 of 2 figures are in')
    await expect(page.getByRole('listitem').filter({ hasText: `${TEACH}, missing` })).toBeVisible()
    const submit = page.getByRole('button', { name: 'Submit Feb 2026 with 1 gap' })
    await submit.click()
    await expect(page.getByText('Feb 2026 is submitted')).toBeVisible()
    await expect(page.getByText(`without ${TEACH}`).first()).toBeVisible()
    await page.getByRole('button', { name: /^Undo within/ }).click()
    await expect(page.getByText('Submission taken back')).toBeVisible()
    await submit.click()
    await page.getByRole('link', { name: 'Reopen Feb 2026' }).click()
    await page.getByRole('button', { name: 'Reopen Feb 2026' }).click()
    await expect(page.getByRole('alert')).toContainText('why the period is opened again')
    await page.getByLabel('Why is it opened again?').fill('One unit sent its list twice')
    await page.getByRole('button', { name: 'Reopen Feb 2026' }).click()
    await expect(page.getByText('One unit sent its list twice')).toBeVisible()
    await expect(submit).toBeVisible()
    await visit(`/teams/${team.slug}/measures/safe-crib-audit`)
    await expect(page.getByText('30 of 60').filter({ visible: true }).first()).toBeVisible()
  })
})

test('figures that are not available yet are said to be so for all at once, and stand on the due list with their day', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-02')
  await visit(`/teams/${team.slug}/periods/2026-02`)
  await page.getByRole('link', { name: 'Add expected dates' }).click()
  await page.getByLabel('Expected on').fill('2026-03-01')
  await page.getByLabel('Why it is not available yet').fill('Waits for the extract')
  await page.getByRole('button', { name: 'Save expected date' }).click()
  await expect(page.getByRole('alert')).toContainText('Choose a day to come')
  await expect(page.getByLabel('Why it is not available yet')).toHaveValue('Waits for the extract')
  await page.getByLabel('Expected on').fill('2026-12-15')
  await page.getByRole('button', { name: 'Save expected date' }).click()
  await expect(page.getByText('Expected Dec 15, 2026: Waits for the extract')).toHaveCount(2)
  await visit(`/teams/${team.slug}`)
  await expect(page.getByText(/expected Dec 15, 2026/)).toBeVisible()
  await expect(page.getByText('Everything that is due has been answered.')).toBeVisible()
})

test('teams are sorted by how complete they report, the smallest share first', async ({ page, visit }) => {
  await visit('/teams')
  await page.getByRole('link', { name: 'Complete' }).click()
  await expect(page.getByRole('columnheader', { name: 'Complete' })).toHaveAttribute('aria-sort', 'ascending')
  const shares = await page.locator('tbody tr td:nth-child(3)').allTextContents()
  const numbers = shares.filter((text) => text.includes('%')).map((text) => Number.parseInt(text, 10))
  expect(numbers.length).toBeGreaterThan(5)
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
})
