import { becomeAdministrator, freshTest, setupCode } from './support/fresh.ts'
import { hydrated } from './support/hydrated.ts'
import { enterCribAudit } from './support/stage.ts'
import { send } from './support/teams.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'national-staff' })

withAndWithoutScript(() => {
  test('a team gets a coach and loses him again, and both stay in its history', async ({
    page,
    visit,
    team,
  }) => {
    await visit(`/teams/${team.slug}`)
    await expect(page.getByRole('link', { name: 'Team settings' })).toBeVisible()
    await visit(`/teams/${team.slug}/administration/coach`)
    await page.getByRole('button', { name: 'Assign this coach' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await page.getByRole('radio', { name: 'Demo: coach' }).check()
    await page.getByRole('button', { name: 'Assign this coach' }).click()
    await expect(page.getByText('Coached by Demo: coach.')).toBeVisible()
    await visit(`/teams/${team.slug}/administration/coach`)
    await page.getByRole('radio', { name: 'Nobody' }).check()
    await page.getByRole('button', { name: 'Assign this coach' }).click()
    await expect(page.getByText('Nobody coaches this team.')).toBeVisible()
    await expect(page.getByRole('table', { name: 'Coaches, newest first' })).toContainText('Demo: coach')
  })
})

test('whatever was done is found in the audit log and leaves it as a file', async ({
  page,
  visit,
  team,
  staff,
}) => {
  await send(staff, `/teams/${team.slug}/areas`, { areas: ['safe-sleep'] })
  await visit('/staff/audit')
  await page.getByLabel('Team', { exact: true }).selectOption(team.name)
  await page.getByLabel('Action', { exact: true }).selectOption('Choose strategy areas for a team')
  await page.getByRole('button', { name: 'Search the log' }).click()
  await expect(page).toHaveURL(new RegExp(`team=${team.slug}`))
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText('as national staff')
  const file = await page.getByRole('link', { name: 'Export as CSV' }).getAttribute('href')
  const lines = (await (await staff.get(file ?? '')).text()).trim().split(/\r?\n/)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toContain(team.name)
  await expectWellMade(page)
  await visit('/staff/audit?person=nobody+by+that+name')
  await expect(page.getByText('Nothing was found')).toBeVisible()
})

test('a definition is changed, and the chart of a team shows the break', async ({
  page,
  visit,
  team,
  staff,
}) => {
  const name = `Cribs checked in ${team.name}`
  await visit('/measures')
  await expect(page.getByRole('link', { name: 'Add a measure' })).toBeVisible()
  await visit('/measures/new')
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Strategy area').selectOption('safe-sleep')
  await page.getByRole('radio', { name: /^Process/ }).check()
  await page.getByRole('radio', { name: /^Percent/ }).check()
  await page.getByLabel('Which way is better').selectOption('Higher is better')
  await page.getByLabel('Numerator').fill('Cribs that were safe')
  await page.getByLabel('Denominator').fill('Cribs that were looked at')
  await page.getByLabel('How to count').fill('Each crib once.')
  await page.getByLabel('Source', { exact: true }).fill('Rounds')
  await page.getByRole('button', { name: 'Add this measure' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  const slug = new URL(page.url()).pathname.split('/').at(-1) ?? ''

  await send(staff, `/teams/${team.slug}/areas`, { areas: ['safe-sleep'] })
  await send(staff, `/teams/${team.slug}/measures`, { measures: [slug], dueFrom: '2025-01' })
  const months = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06']
  const cells = months.flatMap((period, at) =>
    Object.entries({ measure: slug, period, numerator: '8', denominator: '10' }).map(
      ([field, value]) => [`cells[${at}].${field}`, value] as const,
    ),
  )
  await send(staff, `/teams/${team.slug}/entry`, Object.fromEntries(cells))

  await visit(`/measures/${slug}/versions/new`)
  await expectWellMade(page)
  await page.getByLabel('In force from').fill('2025-04')
  await page.getByLabel('Numerator').fill('Cribs that were safe, in the unit and at home')
  await page.getByLabel('What changed').fill('Cribs at home count as well')
  await page.getByLabel('Why it changes').fill('Half of them stand there.')
  await page.getByRole('checkbox', { name: 'This breaks the series' }).check()
  await page.getByRole('button', { name: 'Write this version' }).click()
  await expect(page.getByRole('region', { name: 'How the definition changed' })).toContainText(
    'Breaks the series',
  )
  await expectWellMade(page)

  await visit(`/teams/${team.slug}/measures/${slug}`)
  await expect(page.getByRole('figure').first()).toContainText('definition changed')
  await expect(page.getByRole('main')).toContainText('Cribs at home count as well')
})

test('the way to every page of the program is the program', async ({ page, visit, team, staff }) => {
  await enterCribAudit(staff, team, [])
  await visit('/charts/rules')
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Program' }).first()).toHaveAttribute(
    'aria-current',
    /page|true/,
  )
})

// They hold for the whole collaborative, so this has a server of its own, which takes its time to start.
freshTest.describe('on a server of its own', () => {
  freshTest.describe.configure({ timeout: 180_000 })
  freshTest.use({ persona: null })
  freshTest('the rules of all charts and the days of the calendar are set', async ({ page, server }) => {
    await page.goto('/setup')
    await becomeAdministrator(page, setupCode(server))
    await expect(page.getByRole('banner')).toContainText('as national staff')

    await page.goto('/charts/rules')
    await hydrated(page)
    await page.getByRole('radio', { name: 'Anhøj rules' }).check()
    await page.getByRole('button', { name: 'Read all charts by these rules' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    await expect(page.getByRole('radio', { name: 'Anhøj rules' })).toBeChecked()
    await page.getByLabel('Why', { exact: true }).fill('They hold for any length.')
    await page.getByRole('button', { name: 'Read all charts by these rules' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('All charts are read by the Anhøj rules')
    await expect(page.getByText('They hold for any length.')).toBeVisible()

    await page.goto('/staff/calendar')
    await hydrated(page)
    await page.getByLabel('Day of the month').fill('31')
    await page.getByRole('button', { name: 'Save the calendar' }).click()
    await expect(page.getByRole('alert')).toContainText('1 to 28')
    await page.getByLabel('Day of the month').fill('20')
    await page.getByRole('button', { name: 'Save the calendar' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Data are due on day 20 of the month')

    await page.getByRole('link', { name: 'Give a period a day of its own' }).click()
    await page.getByLabel('Period', { exact: true }).fill('2026-03')
    await page.getByLabel('Due on').fill('2026-03-20')
    await page.getByLabel('Why').fill('Learning session')
    await page.getByRole('button', { name: 'Save this day' }).click()
    await expect(page.getByRole('alert')).toContainText('must be over before it is due')
    await expect(page.getByLabel('Why')).toHaveValue('Learning session')
    await page.getByLabel('Due on').fill('2026-04-28')
    await page.getByRole('button', { name: 'Save this day' }).click()
    await expect(page.getByText('is due on Apr 28, 2026')).toBeVisible()
    await expectWellMade(page)
    await page.getByRole('button', { name: 'Take it back for Mar 2026' }).click()
    await expect(page.getByText("Every period is due on the calendar's day.")).toBeVisible()
  })
})
