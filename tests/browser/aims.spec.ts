import { expect, test, withAndWithoutScript } from './support/test.ts'
import { send } from './support/teams.ts'

test.use({ persona: 'national-staff' })

withAndWithoutScript(() => {
  test('an aim is set, reads as one sentence, and tells from the data where it stands', async ({
    page,
    visit,
    team,
    staff,
  }) => {
    const base = `/teams/${team.slug}`
    await send(staff, `${base}/areas`, { areas: ['safe-sleep'] })
    await send(staff, `${base}/measures`, { measures: ['safe-crib-audit'], dueFrom: '2025-11' })
    for (const [period, numerator] of [
      ['2025-11', '70'],
      ['2025-12', '72'],
      ['2026-01', '74'],
    ] as const) {
      const figure = { measure: 'safe-crib-audit', period, numerator, denominator: '100' }
      const cells = Object.entries(figure).map(([name, value]) => [`cells[0].${name}`, value] as const)
      await send(staff, `${base}/entry`, Object.fromEntries(cells))
    }

    await visit(`${base}/areas`)
    await page.getByRole('link', { name: 'Set an aim for safe sleep' }).click()
    await page.getByRole('radio', { name: 'raise', exact: true }).check()
    await page.getByLabel('What', { exact: true }).fill('safe cribs')
    await page.getByLabel('For whom').fill('babies in the pilot hospitals')
    await page.getByLabel('Measure').selectOption({ label: 'Safe crib audit, all elements met' })
    await page.getByLabel('Value', { exact: true }).fill('50')
    await page.getByLabel('First month').fill('2024-01')
    await page.getByLabel('Last month').fill('2024-12')
    await page.getByRole('radio', { name: 'percent of the baseline' }).check()
    await page.getByLabel('Target', { exact: true }).fill('60')
    await page.getByLabel('By', { exact: true }).fill('2026-12')
    await page.getByRole('button', { name: 'Set this aim' }).click()

    await expect(page).toHaveURL(base)
    const main = page.getByRole('main')
    await expect(main).toContainText(
      'By Dec 2026, raise safe cribs among babies in the pilot hospitals by 60 percent: from 50% (Jan 2024 to Dec 2024) to 80%.',
    )
    await expect(main).toContainText('On track')
    await expect(main).toContainText('The last three figures (Nov 2025 to Jan 2026) have a median of 72.0%')
  })
})

test('a target on the wrong side of the baseline is refused at its field, and nothing typed is lost', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await send(staff, `/teams/${team.slug}/areas`, { areas: ['safe-sleep'] })
  await visit(`/teams/${team.slug}/areas/safe-sleep/aims/new`)
  await page.getByRole('radio', { name: 'reduce', exact: true }).check()
  await page.getByLabel('What', { exact: true }).fill('sleep-related deaths')
  await page.getByLabel('For whom').fill('babies under one year')
  await page.getByLabel('Value', { exact: true }).fill('1.2')
  await page.getByLabel('First month').fill('2024-01')
  await page.getByLabel('Last month').fill('2024-12')
  await page.getByRole('radio', { name: 'the value to reach' }).check()
  await page.getByLabel('Target', { exact: true }).fill('1.5')
  await page.getByLabel('By', { exact: true }).fill('2027-06')
  await page.getByRole('button', { name: 'Set this aim' }).click()
  await expect(page.getByRole('alert')).toContainText('the target must lie below the baseline of 1.2')
  const target = page.getByLabel('Target', { exact: true })
  await expect(target).toHaveAccessibleDescription(/the target must lie below/)
  await expect(target).toHaveValue('1.5')
  await expect(page.getByLabel('What', { exact: true })).toHaveValue('sleep-related deaths')
  await expect(page.getByRole('radio', { name: 'reduce', exact: true })).toBeChecked()
})
