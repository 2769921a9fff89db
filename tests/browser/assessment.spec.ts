import { expect, test } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'national-staff' })

test('a coach reads the evidence, scores the team by keyboard and says why', async ({
  page,
  visit,
  team,
}) => {
  await visit(`/teams/${team.slug}/assessment`)
  await expect(page.getByRole('region', { name: 'Evidence' })).toContainText(
    'At least one test of change is closed',
  )
  await page.getByRole('radio', { name: '0.5 Intent to participate' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: '1.0 Charter and team established' })).toBeChecked()
  await page.getByLabel('Why, in one sentence').fill('The team is formed, and no area is chosen.')
  await page.getByRole('button', { name: /^Give the score for/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Coach 1\.0 for /)
  await expect(page.getByRole('table', { name: 'Scores, newest month first' })).toContainText(
    'The team is formed, and no area is chosen.',
  )
  await visit('/teams/ohio/assessment')
  await expect(page.getByRole('img', { name: /^Scores of the coach: 2\.5 for/ })).toBeVisible()
  await expectWellMade(page, { phone: true })
})
