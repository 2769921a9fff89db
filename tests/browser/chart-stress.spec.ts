import { cutOnPaper, struckLetters, widthBeyond } from './support/looks.ts'
import { stressChartOf } from './support/stress.ts'
import { expect, test } from './support/test.ts'

test.use({ persona: 'national-staff' })

test('with 60 points, 12 notes and 3 phases no letter lies on another, on any screen or on paper', async ({
  page,
  visit,
  team,
  staff,
}) => {
  const chart = await stressChartOf(staff, team)
  await visit(chart)
  await expect(page.locator('svg.chart-wide .chart-flag')).not.toHaveCount(0)
  const notes = page.getByRole('figure').getByRole('listitem')
  await expect(notes.filter({ hasText: 'What happened as number' })).toHaveCount(12)
  await expect(notes.filter({ hasText: /^Phase [23] since/ })).toHaveCount(2)
  for (const path of [chart, `${chart}/embed?denominators=shown`]) {
    await visit(path)
    for (const width of [320, 390, 640, 1280, 1600]) {
      await page.setViewportSize({ width, height: 900 })
      await expect.poll(() => widthBeyond(page), `${path} wider than ${width}`).toBe(0)
      expect(await struckLetters(page), `${path} at ${width}`).toEqual([])
    }
    // The width that a letter page leaves between its margins.
    await page.setViewportSize({ width: 703, height: 900 })
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => widthBeyond(page)).toBe(0)
    expect(await struckLetters(page), `${path} on paper`).toEqual([])
    expect(await page.evaluate(cutOnPaper)).toEqual([])
    await page.emulateMedia({ media: 'screen' })
  }
})
