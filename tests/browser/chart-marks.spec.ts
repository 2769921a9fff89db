import { send } from './support/teams.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'

test.use({ persona: 'national-staff' })

withAndWithoutScript(() => {
  test('a note is written, flagged on the chart and taken back', async ({ page, visit, team, staff }) => {
    const base = `/teams/${team.slug}`
    const chart = `${base}/measures/safe-crib-audit`
    await send(staff, `${base}/areas`, { areas: ['safe-sleep'] })
    await send(staff, `${base}/measures`, { measures: ['safe-crib-audit'], dueFrom: '2025-11' })
    for (const [period, numerator] of [
      ['2025-11', '70'],
      ['2025-12', '12'],
      ['2026-01', '74'],
    ] as const) {
      const figure = { measure: 'safe-crib-audit', period, numerator, denominator: '100' }
      const cells = Object.entries(figure).map(([name, value]) => [`cells[0].${name}`, value] as const)
      await send(staff, `${base}/entry`, Object.fromEntries(cells))
    }

    await visit(chart)
    await page.getByRole('link', { name: 'Write a note on the chart' }).click()
    await page.getByLabel('What happened').fill('Storm closed two hospitals')
    await page.getByLabel('What kind of note').selectOption({ label: 'Event' })
    await page.getByRole('button', { name: 'Write the note' }).click()
    await expect(page.getByRole('main')).toContainText('Enter the month as year and month')
    await expect(page.getByLabel('What happened')).toHaveValue('Storm closed two hospitals')
    await page.getByLabel('Month', { exact: true }).fill('2025-12')
    await page.getByRole('button', { name: 'Write the note' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Dec 2025 · Event' })).toContainText(
      'Storm closed two hospitals',
    )

    await visit(`${chart}/point-marks`)
    await page.getByLabel('Point', { exact: true }).selectOption('2025-12')
    await page.getByLabel('Why', { exact: true }).fill('Two hospitals did not report')
    await page.getByRole('button', { name: 'Mark the point' }).click()
    await expect(
      page.getByText('Dec 2025 · Excluded from the calculations', { exact: true }).first(),
    ).toBeVisible()

    await visit(chart)
    const figure = page.getByRole('figure')
    await expect(figure).toContainText('Dec 2025, event. Storm closed two hospitals')
    await expect(figure).toContainText('Left out: Dec 2025. Two hospitals did not report')
    await expect(page.getByRole('main')).toContainText('December 2025 is excluded from the calculations.')

    await visit(`${chart}/annotations`)
    await page.getByRole('button', { name: 'Take back Dec 2025 · Event' }).click()
    await expect(page.getByText('Nobody has written a note yet.')).toBeVisible()
  })
})

test.describe('a coach of the demo story', () => {
  test.use({ persona: 'coach' })
  test('reads phases, notes and rules on the chart', async ({ page, visit }) => {
    await visit('/teams/ohio/measures/early-elective-delivery')
    const figure = page.getByRole('figure')
    await expect(figure).toContainText('Phase 2 since')
    await page.getByText('How this chart is read').click()
    const rules = page.getByRole('table', { name: 'Rules' })
    await expect(rules).toContainText('Perla, Provost and Murray 2011')
    await expect(page.getByRole('main')).toContainText('P′ chart: chosen by the team')
  })
})
