import { send } from './support/teams.ts'
import { expect, test } from './support/test.ts'

test.use({ persona: 'national-staff' })

test('a new aim whose button is clicked twice is set once', async ({ page, visit, team, staff }) => {
  await send(staff, `/teams/${team.slug}/areas`, { areas: ['safe-sleep'] })
  await visit(`/teams/${team.slug}/areas/safe-sleep/aims/new`)
  await page.getByRole('radio', { name: 'reduce', exact: true }).check()
  await page.getByRole('textbox', { name: 'What', exact: true }).fill('sleep-related deaths')
  await page.getByLabel('For whom').fill('babies under one year')
  await page.getByRole('radio', { name: 'the value to reach' }).check()
  await page.getByLabel('Target', { exact: true }).fill('2')
  await page.getByLabel('By', { exact: true }).fill('2026-12')
  await page.getByRole('button', { name: 'Set this aim' }).dblclick()
  await expect(page).toHaveURL(`/teams/${team.slug}`)
  await visit(`/teams/${team.slug}`)
  await expect(page.getByRole('main').getByText('reduce sleep-related deaths')).toHaveCount(1)
})
