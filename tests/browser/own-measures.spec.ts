import { send } from './support/teams.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'national-staff' })

withAndWithoutScript((script) => {
  test('a team writes a measure of its own, reports it, changes it and shares it', async ({
    page,
    visit,
    team,
    staff,
  }) => {
    const base = `/teams/${team.slug}`
    await send(staff, `${base}/areas`, { areas: ['safe-sleep'] })
    await visit(`${base}/measures`)
    await page.getByRole('link', { name: 'Write a measure of your own' }).click()
    await page.getByLabel('Name').fill('Cribs given away')
    await page.getByRole('radio', { name: /^Process/ }).check()
    await page.getByRole('radio', { name: /^Count/ }).check()
    await page.getByLabel('Which way is better').selectOption('Higher is better')
    await page.getByLabel('Numerator').fill('Cribs handed to families')
    await page.getByLabel('How to count').fill('Each crib once.')
    await page.getByRole('button', { name: 'Report this measure' }).click()
    await expect(page.getByRole('alert')).toContainText('Say where the figures come from.')
    await expect(page.getByLabel('Name')).toHaveValue('Cribs given away')
    await expect(page.getByRole('radio', { name: /^Count/ })).toBeChecked()
    await page.getByLabel('Source', { exact: true }).fill('Visit records')
    await page.getByLabel('Report from').fill('2025-01')
    await page.getByRole('button', { name: 'Report this measure' }).click()
    await expect(page).toHaveURL(`${base}/measures/${team.slug}-cribs-given-away`)
    const measure = new URL(page.url()).pathname
    await expect(page.getByRole('main')).toContainText(`${team.name}'s own measure`)

    await send(staff, `${base}/entry`, {
      'cells[0].measure': `${team.slug}-cribs-given-away`,
      'cells[0].period': '2025-01',
      'cells[0].numerator': '41',
    })
    await visit(measure)
    await expect(page.getByRole('figure').first()).toContainText('41')
    if (script) await expectWellMade(page)

    await page.getByRole('link', { name: 'Change the definition' }).click()
    await page.getByLabel('In force from').fill('2025-02')
    await page.getByLabel('What changed').fill('Bassinets count as well')
    await page.getByLabel('Why it changes').fill('Families choose them.')
    await page.getByRole('button', { name: 'Write this version' }).click()
    await expect(page.getByRole('alert')).toContainText('Nothing is different from the version before')
    await expect(page.getByLabel('What changed')).toHaveValue('Bassinets count as well')
    await page.getByLabel('Value', { exact: true }).fill('Cribs and bassinets handed to families')
    await page.getByRole('button', { name: 'Write this version' }).click()
    await expect(page).toHaveURL(measure)
    await expect(page.getByRole('main')).toContainText('Bassinets count as well')

    await page.getByRole('link', { name: 'Share it with the other teams' }).click()
    if (script) await expectWellMade(page)
    await page.getByRole('button', { name: 'Share this measure' }).click()
    await expect(page.getByRole('main')).toContainText('every team may report it')
    await visit('/measures')
    await expect(page.getByRole('main')).toContainText(`shared by ${team.name}`)
  })
})
