import { cellOf, CRIB, enterCribAudit, field, reportSafeSleep, TEACH } from './support/stage.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'national-staff' })

test('a month is typed by keyboard alone, from the first empty cell to saved', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-02')
  await visit(`/teams/${team.slug}/entry`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '2 figures due, starting with February 2026',
  )
  const crib = field(page, CRIB, 'February 2026', 'numerator')
  await expect(crib).toBeFocused()
  const { keyboard } = page
  await keyboard.type('45')
  await keyboard.press('Tab')
  await keyboard.type('60')
  await expect(cellOf(crib)).toContainText('75.0%')
  await keyboard.press('Enter')
  await expect(field(page, TEACH, 'February 2026', 'numerator')).toBeFocused()
  await keyboard.type('0')
  await keyboard.press('ArrowDown')
  await keyboard.type('31')
  await keyboard.press('Control+Enter')
  await expect(page.getByText('Saved 2 new.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is due')
  await expect(field(page, TEACH, 'February 2026', 'numerator')).toHaveValue('0')
})

test('the small chart and the percent move while typing, before anything is saved', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-01')
  await enterCribAudit(staff, team, [['2026-01', '30', '60']])
  await visit(`/teams/${team.slug}/entry`)
  const chart = page.getByRole('img', { name: CRIB })
  const line = chart.locator('.chart-line')
  await expect(line).toHaveCount(0)
  await field(page, CRIB, 'February 2026', 'numerator').fill('45')
  await field(page, CRIB, 'February 2026', 'denominator').fill('60')
  await expect(line).toHaveCount(1)
  await expect(chart).toContainText('75.0%')
})

withAndWithoutScript(() => {
  test('good cells are saved, a refused one stays beside them with its reason', async ({
    page,
    visit,
    team,
    staff,
  }) => {
    await reportSafeSleep(staff, team, '2026-02')
    await visit(`/teams/${team.slug}/entry`)
    const wrong = field(page, CRIB, 'February 2026', 'numerator')
    await wrong.fill('60')
    await field(page, CRIB, 'February 2026', 'denominator').fill('45')
    await field(page, TEACH, 'February 2026', 'numerator').fill('20')
    await field(page, TEACH, 'February 2026', 'denominator').fill('40')
    const answer = page.waitForResponse((response) => response.request().method() === 'POST')
    await page.getByRole('button', { name: 'Save figures' }).click()
    expect((await answer).status()).toBe(422)
    await expect(page.getByText('Saved 1 new. 1 refused: it is not saved.')).toBeVisible()
    const reason = '60 is more than the 45 it is out of. Are the two swapped?'
    await expect(page.getByRole('alert')).toContainText(`${CRIB}, Feb 2026: ${reason}`)
    await expect(cellOf(wrong)).toContainText(reason)
    await expect(wrong).toHaveValue('60')
    await expect(field(page, TEACH, 'February 2026', 'numerator')).toHaveValue('20')

    await wrong.fill('40')
    await page.getByRole('button', { name: 'Save figures' }).click()
    await expect(page.getByText('Saved 1 new.')).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
})

test('figures outlive a session that ended while they were typed', async ({
  visit,
  team,
  staff,
  alsoSignedIn,
}) => {
  await reportSafeSleep(staff, team, '2026-02')
  const page = await alsoSignedIn('national-staff')
  await visit(`/teams/${team.slug}/entry`, page)
  await field(page, CRIB, 'February 2026', 'numerator').fill('45')
  await field(page, CRIB, 'February 2026', 'denominator').fill('60')
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
  await page.getByRole('button', { name: 'Enter as national staff' }).click()
  // The months that were shown are shown again.
  await expect(page).toHaveURL(`/teams/${team.slug}/entry?from=2025-09`)
  await expect(page.getByText('1 figure typed earlier and not saved yet: check and save.')).toBeVisible()
  await expect(field(page, CRIB, 'February 2026', 'numerator')).toHaveValue('45')
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(page.getByText('Saved 1 new.')).toBeVisible()
  await page.context().close()
})

test('what is typed is kept as a draft: another window shows it as not saved, and it can be thrown away', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-02')
  await visit(`/teams/${team.slug}/entry`)
  await field(page, CRIB, 'February 2026', 'numerator').fill('45')
  await expect(page.getByText('What you typed is kept as a draft.')).toBeVisible()
  const other = await page.context().newPage()
  await visit(`/teams/${team.slug}/entry`, other)
  const there = field(other, CRIB, 'February 2026', 'numerator')
  await expect(there).toHaveValue('45')
  await expect(cellOf(there)).toContainText('Not saved yet')
  await there.fill('46')
  await cellOf(there).getByText('Comment').click()
  await field(other, CRIB, 'February 2026', 'comment').fill('night staff')
  await expect(other.getByText('What you typed is kept as a draft.')).toBeVisible()
  await other.close()
  await visit(`/teams/${team.slug}/entry`)
  await expect(field(page, CRIB, 'February 2026', 'numerator')).toHaveValue('46')
  await expect(page.getByText('Another window had 45')).toBeVisible()
  await expect(field(page, CRIB, 'February 2026', 'comment')).toHaveValue('night staff')
  await expectWellMade(page)
  await page.getByRole('button', { name: 'Throw away what is not saved' }).click()
  await expect(field(page, CRIB, 'February 2026', 'numerator')).toHaveValue('')
  await expect(page.getByText('not saved yet')).toHaveCount(0)
})

test('two people in one cell: the second sees both figures, who saved the other, and chooses; the rest is saved', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-02')
  await visit(`/teams/${team.slug}/entry`)
  await enterCribAudit(staff, team, [['2026-02', '30', '60']])
  const crib = field(page, CRIB, 'February 2026', 'numerator')
  await crib.fill('45')
  await field(page, CRIB, 'February 2026', 'denominator').fill('60')
  await field(page, TEACH, 'February 2026', 'numerator').fill('20')
  await field(page, TEACH, 'February 2026', 'denominator').fill('40')
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(page.getByText('Saved 1 new.')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Meanwhile 30 of 60 was saved here.')
  await expect(cellOf(crib)).toContainText('Keep 30 of 60, saved by Demo: national staff on Mar 15, 2026')
  await expect(crib).toHaveValue('45')
  await expectWellMade(page)
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(page.getByText('Nothing new was saved. 1 needs your answer.')).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('Choose which of the two stays.')
  await page.getByRole('radio', { name: 'Replace it with mine: 45 over 60' }).check()
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(page.getByText(`30 of 60 became 45 of 60`)).toBeVisible()

  await crib.fill('50')
  await enterCribAudit(staff, team, [['2026-02', '31', '60']])
  await page.getByRole('button', { name: 'Save figures' }).click()
  await page.getByRole('radio', { name: 'Keep 31 of 60' }).check()
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(page.getByText('Nothing new to save')).toBeVisible()
  await expect(crib).toHaveValue('31')
})

test('a figure far from the history is asked about, and saved with its reason, which stands on the chart', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2025-06')
  const past = ['06', '07', '08', '09', '10', '11', '12'].map((m) => [`2025-${m}`, '30', '60'] as const)
  await enterCribAudit(staff, team, [...past, ['2026-01', '31', '60']])
  await visit(`/teams/${team.slug}/entry?from=2025-09`)
  const crib = field(page, CRIB, 'February 2026', 'numerator')
  await crib.fill('2')
  await field(page, CRIB, 'February 2026', 'denominator').fill('60')
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(page.getByRole('alert')).toContainText('2 of 60 in Feb 2026 is far lower')
  await expect(page.getByText('Nothing new was saved.')).toBeVisible()
  await expectWellMade(page)
  await cellOf(crib).getByRole('checkbox', { name: 'It is right' }).check()
  await field(page, CRIB, 'February 2026', 'comment').fill('Audit done by night staff')
  await cellOf(crib).getByRole('checkbox', { name: 'Also on the chart' }).check()
  await page.getByRole('button', { name: 'Save figures' }).click()
  await expect(page.getByText('Saved 1 new.')).toBeVisible()
  await expect(cellOf(crib)).toContainText('Audit done by night staff')
  await visit(`/teams/${team.slug}/measures/safe-crib-audit`)
  await expect(page.getByText('Audit done by night staff').first()).toBeVisible()
})
