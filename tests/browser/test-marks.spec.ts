import { expect, test } from './support/test.ts'

test.use({ persona: 'state-lead' })

test('marks on the chart: from the chart to the test, and from the test to the chart', async ({
  page,
  visit,
}) => {
  await visit('/teams/ohio/measures/safe-crib-audit')
  const figure = page.locator('figure.chart').first()
  await expect(figure.locator('.chart-tested').first()).toBeAttached()
  const change = /^Weekly look at ten cribs/
  await figure.getByRole('link', { name: change }).click()
  await expect(page.getByRole('heading', { level: 1, name: change })).toBeVisible()
  const onTheChart = page.getByRole('region', { name: 'On the chart' })
  await expect(onTheChart.locator('.chart-tested')).toHaveCount(1)
  await expect(onTheChart).toContainText('What follows a test need not come of it.')
  await onTheChart.getByRole('link').first().click()
  await expect(page).toHaveURL('/teams/ohio/measures/safe-crib-audit')
})

test('the look of a chart leaves tests away, in the drawing alone', async ({ page, visit }) => {
  await visit('/teams/ohio/measures/safe-crib-audit?hide=tests')
  await expect(page.locator('figure.chart').first().locator('.chart-tested')).toHaveCount(0)
  await expect(page.getByText('drawn without tests')).toBeVisible()
  await expect(page.getByRole('row', { name: /Test began/ }).first()).toBeVisible()
})
