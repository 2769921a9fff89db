import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { send } from './support/teams.ts'
import { expect, test } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

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

test('two windows that change different fields keep both; where they change the same one, the second chooses what stays', async ({
  page,
  visit,
  team,
  staff,
  alsoSignedIn,
}) => {
  const base = `/teams/${team.slug}`
  await send(staff, `${base}/areas`, { areas: ['safe-sleep'] })
  await send(staff, `${base}/areas/safe-sleep/aims/new`, {
    ...{ change: 'reduce', what: 'sleep-related deaths', forWhom: 'babies under one year' },
    ...{ targetKind: 'absolute', targetValue: '2', due: '2026-12', once: randomUUID() },
  })
  await visit(base)
  const aim = await page
    .getByRole('main')
    .locator('a[href*="/aims/"]:not([href$="/new"])')
    .getAttribute('href')
  const other = await alsoSignedIn('national-staff')
  const what = (window: Page) => window.getByRole('textbox', { name: 'What', exact: true })
  const save = (window: Page) => window.getByRole('button', { name: 'Save this wording' }).click()
  const openBoth = async () => {
    for (const window of [page, other]) await visit(aim!, window)
  }

  await openBoth()
  await what(other).fill('deaths in sleep')
  await save(other)
  await expect(other).toHaveURL(base)
  await page.getByLabel('For whom').fill('all babies')
  await save(page)
  await expect(page.getByRole('main')).toContainText('reduce deaths in sleep among all babies')

  await openBoth()
  await what(other).fill('deaths of infants')
  await save(other)
  await expect(other).toHaveURL(base)
  await what(page).fill('deaths of sleeping babies')
  await save(page)
  const choice = page.getByRole('group', { name: 'What: which of the two stays?' })
  await expect(choice).toContainText('deaths of infants')
  await expect(choice.getByRole('radio', { checked: true })).toHaveCount(0)
  await expectWellMade(page)
  await choice.getByRole('radio', { name: /^Saved meanwhile/ }).check()
  await save(page)
  await expect(page.getByRole('main')).toContainText('reduce deaths of infants among all babies')
  await other.context().close()
})
