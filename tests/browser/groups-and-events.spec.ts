import { send } from './support/teams.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'national-staff' })

withAndWithoutScript((script) => {
  test('a figure is split by groups with the keyboard, refused above its total, and shown', async ({
    page,
    visit,
    team,
    staff,
  }) => {
    const base = `/teams/${team.slug}`
    const measure = `${base}/measures/safe-crib-audit`
    await send(staff, `${base}/areas`, { areas: ['safe-sleep'] })
    await send(staff, `${base}/measures`, { measures: ['safe-crib-audit'], dueFrom: '2025-11' })
    await send(staff, `${measure}/settings`, { splits: ['payer'] })
    const figure = { measure: 'safe-crib-audit', period: '2025-11', numerator: '40', denominator: '100' }
    const cells = Object.entries(figure).map(([name, value]) => [`cells[0].${name}`, value] as const)
    await send(staff, `${base}/entry`, Object.fromEntries(cells))

    await visit(`${measure}/strata`)
    await page.getByLabel('Medicaid, numerator').focus()
    await page.keyboard.type('30')
    await page.keyboard.press('Tab')
    await page.keyboard.type('60')
    await page.getByLabel('Private insurance, numerator').fill('11')
    await page.getByLabel('Private insurance, denominator').fill('30')
    await page.getByLabel('Private insurance, denominator').press('Enter')
    await expect(page.getByRole('alert')).toContainText('The groups come to 41 in the numerator')
    await expect(page.getByLabel('Medicaid, numerator')).toHaveValue('30')
    if (script) await expectWellMade(page)
    await page.getByLabel('Private insurance, numerator').fill('8')
    await page.getByRole('button', { name: 'Save November 2025 by groups' }).click()
    await expect(page.getByRole('main')).toContainText('Saved. The chart shows it.')
    await expect(page.getByRole('row', { name: /Group not known/ })).toContainText('2 of 10')
    await visit(measure)
    await expect(page.getByRole('heading', { name: 'By payer' })).toBeVisible()
  })
})

test('dates of events are entered several at once, corrected and confirmed', async ({
  page,
  visit,
  team,
  staff,
}) => {
  const base = `/teams/${team.slug}`
  const measure = `${base}/measures/days-between-sleep-related-deaths`
  await send(staff, `${base}/areas`, { areas: ['safe-sleep'] })
  await send(staff, `${base}/measures`, {
    measures: ['days-between-sleep-related-deaths'],
    dueFrom: '2025-01',
  })
  await visit(`${measure}/events`)
  await page.getByLabel('Dates').fill('2025-01-10\nnobody')
  await page.getByRole('button', { name: 'Save dates' }).click()
  await expect(page.getByRole('alert')).toContainText('"nobody" is not a date')
  await expectWellMade(page)
  await page.getByLabel('Dates').fill('2025-01-10\n3/1/2025, 2025-05-20')
  await page.getByLabel('All events are recorded up to').fill('2025-06-30')
  await page.getByRole('button', { name: 'Save dates' }).click()
  await expect(page.getByRole('main')).toContainText('Saved: 3 new dates')
  await expect(page.getByRole('main')).toContainText('41 days without an event so far')
  await page.getByRole('link', { name: 'Correct or take back May 20, 2025' }).click()
  await expectWellMade(page)
  await page.getByLabel('The right date').fill('2025-05-21')
  await page.getByRole('button', { name: 'Correct the dates' }).click()
  await expect(page.getByRole('row', { name: /May 21, 2025/ })).toContainText('81')
  await visit(measure)
  await expect(page.getByRole('main')).toContainText('no event for the 40 days since the last')

  await visit(`${base}/entry?from=2025-05`)
  await expect(page.getByRole('main')).toContainText('the monthly figures follow from them')
  await expect(page.getByRole('main').locator('input[inputmode]')).toHaveCount(0)
  await expectWellMade(page)
  await page.getByRole('link', { name: 'Enter dates of' }).click()
  await page.getByRole('button', { name: 'Take this back' }).click()
  await expect(page.getByRole('main')).toContainText('Nobody has confirmed yet')
})
