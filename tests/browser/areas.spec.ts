import type { Page } from '@playwright/test'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { expect, test } from './support/test.ts'
import { send } from './support/teams.ts'

const box = (page: Page, area: AreaSlug) => page.getByRole('checkbox', { name: AREA_NAMES[area].name })
const choose = (page: Page) => page.getByRole('button', { name: 'Work on the chosen areas' })

test.use({ persona: 'national-staff' })

test('with three areas ticked the fourth closes and says why', async ({ page, visit, team }) => {
  await visit(`/teams/${team.slug}/areas`)
  for (const area of ['safe-sleep', 'smoking-cessation', 'preterm-early-term'] as const)
    await box(page, area).check()
  const fourth = box(page, 'risk-appropriate-care')
  await expect(fourth).toBeDisabled()
  await expect(fourth).toHaveAccessibleDescription(/Three areas at a time/)
  await box(page, 'safe-sleep').uncheck()
  await expect(fourth).toBeEnabled()
})

test('two people who choose the third area at once do not make four', async ({
  page,
  visit,
  team,
  staff,
  alsoSignedIn,
}) => {
  await send(staff, `/teams/${team.slug}/areas`, { areas: ['safe-sleep', 'smoking-cessation'] })
  const other = await alsoSignedIn('national-staff')
  await visit(`/teams/${team.slug}/areas`)
  await visit(`/teams/${team.slug}/areas`, other)
  await box(page, 'preterm-early-term').check()
  await box(other, 'risk-appropriate-care').check()
  await Promise.all([choose(page).click(), choose(other).click()])
  const three = `${team.name} works on 3 of six areas`
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(three)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(three)
  const refusals = await Promise.all(
    [page, other].map((one) =>
      one
        .getByText(/A team works on one to three areas at a time, so that.*Stop working on an area first/)
        .count(),
    ),
  )
  expect(refusals.sort()).toEqual([0, 1])
  await other.context().close()
})
