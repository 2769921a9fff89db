import type { APIRequestContext, Page } from '@playwright/test'
import { send, type OpenTeam } from './support/teams.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'national-staff' })

const driversOf = ({ slug }: OpenTeam) => `/teams/${slug}/areas/safe-sleep/drivers`

/** A team at work on safe sleep; with `begun` it has its own diagram. */
async function atWork(staff: APIRequestContext, team: OpenTeam, begun = true): Promise<string> {
  await send(staff, `/teams/${team.slug}/areas`, { areas: ['safe-sleep'] })
  await send(staff, `/teams/${team.slug}/measures`, { measures: ['safe-crib-audit'], dueFrom: '2025-01' })
  if (begun) await send(staff, driversOf(team), {})
  return driversOf(team)
}

const treeText = (page: Page, name: string) => page.getByRole('tree').getByText(name, { exact: true })
const item = (page: Page, name: string) => page.getByRole('treeitem', { name, exact: true })
const FATHERS = 'secondary driver: Fathers'
const CARERS = 'secondary driver: Grandparents and others who care for the baby at night'

const chooseFathers = (page: Page) => treeText(page, FATHERS).click()

withAndWithoutScript((script) => {
  test("a team begins with the area's diagram in one click and makes it its own by forms", async ({
    page,
    visit,
    team,
    staff,
  }) => {
    const drivers = await atWork(staff, team, false)
    await visit('/areas/safe-sleep/drivers')
    await page.getByRole('link', { name: `Start a driver diagram for ${team.name}` }).click()
    await page.getByRole('button', { name: 'Begin with the area’s diagram' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No test yet on any of 8 drivers')
    await expect(page.getByRole('img', { name: /^Driver diagram of/ })).toBeVisible()
    await page.getByRole('link', { name: 'Change the diagram' }).click()
    const choose = (name: string) =>
      script
        ? treeText(page, `secondary driver: ${name}`).click()
        : page.getByRole('link', { name, exact: true }).click()
    await choose('Fathers')
    const panel = page.getByRole('region', { name: 'Fathers' })
    await panel.getByLabel('Text').fill(' ')
    await panel.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('Say it in a few words.')
    await page.getByLabel('Text').fill('Fathers and partners')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Renamed' })).toContainText(
      'Renamed “Fathers” to “Fathers and partners”',
    )
    await page.getByRole('button', { name: 'Move up' }).click()
    await expect(page.getByText('Moved “Fathers and partners” up')).toBeVisible()
    await page.getByLabel('An idea of your own').fill('Evening class')
    await page.getByRole('button', { name: 'Add your idea' }).click()
    await expect(page.getByRole('region', { name: 'Evening class' })).toBeVisible()
    await page.getByLabel('A measure of the team').selectOption('Safe crib audit, all elements met')
    await page.getByRole('button', { name: 'Link this measure' }).click()
    await expect(page.getByText(/^Added the measure/)).toBeVisible()
    await page.goto(`${drivers}/versions`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('5 versions')
    await page.getByRole('link', { name: 'Version 1', exact: true }).click()
    await page.getByRole('button', { name: 'Make version 1 the newest again' }).click()
    await expect(page).toHaveURL(drivers)
    await expect(page.getByRole('main')).toContainText('Version 6')
    await expect(page.getByRole('region', { name: 'As an outline' })).not.toContainText('Evening class')
  })
})

test('what was removed is brought back with one press', async ({ page, visit, team, staff }) => {
  const drivers = await atWork(staff, team)
  await visit(`${drivers}/edit`)
  await chooseFathers(page)
  await page.getByRole('button', { name: 'Remove it', exact: true }).click()
  await expect(page.getByText('Removed “Fathers”.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Brought back “Fathers”.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Fathers' })).toBeVisible()
})

test('two who reword the same thing choose between both wordings', async ({
  page,
  visit,
  team,
  staff,
  alsoSignedIn,
}) => {
  const drivers = await atWork(staff, team)
  await visit(`${drivers}/edit`)
  await chooseFathers(page)
  const other = await alsoSignedIn('national-staff')
  await visit(`${drivers}/edit`, other)
  await chooseFathers(other)
  await other.getByLabel('Text').fill('Partners')
  await other.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(other.getByText('Renamed “Fathers” to “Partners”.')).toBeVisible()
  await page.getByLabel('Text').fill('Dads of newborns')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const notice = page.getByRole('status').filter({ hasText: 'in other words while you had it open' })
  await expect(notice).toContainText('Partners')
  await expect(notice).toContainText('Dads of newborns')
  await notice.getByRole('button', { name: 'Use your words' }).click()
  await expect(page.getByText('Renamed “Partners” to “Dads of newborns”.')).toBeVisible()
  await other.context().close()
})

test('a driver diagram is walked and changed by keyboard alone', async ({ page, visit, team, staff }) => {
  const drivers = await atWork(staff, team)
  await visit(`${drivers}/edit`)
  await page.getByRole('treeitem').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const unit =
    "primary driver: Every birthing and children's unit shows safe sleep the same way, on every shift"
  await expect(item(page, unit)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(item(page, unit)).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(item(page, CARERS)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  await expect(item(page, FATHERS)).toBeFocused()

  await page.keyboard.press('Enter')
  await page.keyboard.type('Fathers and partners')
  await page.keyboard.press('Enter')
  const renamed = item(page, 'secondary driver: Fathers and partners')
  await expect(renamed).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.type('Something else')
  await page.keyboard.press('Escape')
  await expect(renamed).toBeFocused()

  await page.keyboard.press('Alt+ArrowUp')
  await expect(renamed).toHaveAttribute('aria-posinset', '1')
  await expect(renamed).toBeFocused()
  // Twice without waiting: the second begins where the first has ended.
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByText(/^Moved “Fathers and partners” under “Every home/)).toBeVisible()
  await expect(renamed).toBeFocused()

  await page.keyboard.press('Insert')
  await expect(
    page.getByLabel('An idea of your own').or(page.getByLabel('A change idea')).first(),
  ).toBeVisible()
  await renamed.focus()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Removed “Fathers and partners”.')).toBeVisible()
  await expect(renamed).toHaveCount(0)
  await expect(page.getByRole('treeitem').and(page.locator(':focus'))).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(renamed).toBeFocused()
  await expectWellMade(page)
  await visit(`${drivers}/versions`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('7 versions')
})

test('a test is counted under an idea of the team itself, and the driver above it is untouched no more', async ({
  page,
  visit,
}) => {
  await visit('/teams/ohio/areas/safe-sleep/drivers')
  const outline = page.getByRole('region', { name: 'As an outline' })
  await expect(outline.getByRole('listitem').filter({ hasText: /^Change idea: A letter/ })).toContainText(
    '1 test',
  )
  await visit('/teams/ohio')
  await expect(page.getByRole('region', { name: 'Driver diagrams' })).toContainText(
    /drivers have no test yet/,
  )
})

test('the picture and the outline are kept as files, in the look that is asked for', async ({
  request,
  staff,
  team,
}) => {
  const drivers = await atWork(staff, team)
  const svg = await staff.get(`${drivers}.svg?by=results`)
  expect(svg.headers()['content-type']).toContain('image/svg+xml')
  expect(await svg.text()).toContain('>no measure linked</text>')
  const text = await (await staff.get(`${drivers}.md`)).text()
  expect(text).toContain('- Driver: Fathers (no idea yet): no test yet')
  expect((await request.get(`/teams/${team.slug}/areas/nowhere/drivers.md`)).status()).toBe(404)
})

test('on paper the diagram is one page across', async ({ page, visit }) => {
  await visit('/teams/ohio/areas/safe-sleep/drivers')
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(pdf.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1)
  const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  expect(Number(width)).toBeGreaterThan(Number(height))
})
