import { colorsIn, cutOnPaper, groundOf, struckLetters, widthBeyond } from './support/looks.ts'
import { expect, test } from './support/test.ts'

const elective = '/teams/ohio/measures/early-elective-delivery'
const CHART_PAGES = [
  elective,
  `${elective}/embed`,
  '/teams/ohio',
  '/teams/ohio/charts',
  '/measures/early-elective-delivery/teams',
  '/charts/gallery',
]

test.describe('the data manager', () => {
  test.use({ persona: 'data-manager' })

  for (const path of CHART_PAGES) {
    test(`${path} fits from a telephone to a wall, and no letters of a chart lie on others`, async ({
      page,
      visit,
    }) => {
      await visit(path)
      for (const width of [320, 640, 1280, 1600]) {
        await page.setViewportSize({ width, height: 800 })
        // What script draws follows a new width a moment later.
        await expect.poll(() => widthBeyond(page), `wider than ${width}`).toBe(0)
        expect(await struckLetters(page), `at ${width}`).toEqual([])
      }
    })
  }
})

test.describe('with the reader’s own colors', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(colorScheme, () => {
      test.use({ persona: 'data-manager', colorScheme, contextOptions: { forcedColors: 'active' } })

      test('every line, mark and letter of a chart stands out from the ground', async ({ page, visit }) => {
        await visit(elective)
        const drawn = await colorsIn(page)
        expect(drawn.flatMap(({ what }) => what)).toEqual(
          expect.arrayContaining([
            'chart-line',
            'chart-median',
            'chart-goal',
            'chart-limit',
            'chart-phase',
            'chart-flag',
            'chart-common',
            'chart-improvement',
            'chart-improvement-provisional',
            'chart-end-value',
            'chart-year',
          ]),
        )
        expect(drawn.filter(({ visible }) => !visible)).toEqual([])
        // Hollow marks keep the ground inside, or they would be like the others.
        const fill = (kind: string) => drawn.find(({ what }) => what.includes(kind))!.fill
        expect(fill('chart-improvement-provisional')).not.toBe(fill('chart-improvement'))
      })

      test('groups, as lines and as small charts, and denominators stand out as well', async ({
        page,
        visit,
      }) => {
        for (const [query, parts] of [
          [
            '?groups=lines&denominators=shown',
            ['stratum-line', 'stratum-marks', 'strata-total', 'denominator-bar'],
          ],
          ['', ['strata-own', 'strata-dots', 'strata-axis', 'strata-total']],
        ] as const) {
          await visit(`/teams/ohio/measures/safe-sleep-teach-back${query}`)
          const ground = await groundOf(page)
          for (const part of parts) {
            const inks = await page
              .locator(`svg:visible .${part}`)
              .evaluateAll((drawn) =>
                drawn.map((one) => [getComputedStyle(one).stroke, getComputedStyle(one).fill]),
              )
            expect(inks.length, part).toBeGreaterThan(0)
            for (const ink of inks)
              expect(ink.filter((one) => one !== 'none' && one !== ground).length, part).toBeGreaterThan(0)
          }
        }
      })

      test('the letters of a filled button can be read, and only the tab that is open is marked', async ({
        page,
        visit,
      }) => {
        await visit(elective)
        const button = page.getByRole('link', { name: 'Enter numbers' }).last()
        const { color, ground, forced } = await button.evaluate((element) => {
          const style = getComputedStyle(element)
          return { color: style.color, ground: style.backgroundColor, forced: style.forcedColorAdjust }
        })
        // Without this the browser lays a ground of its own under the letters, of their very color.
        expect(forced).toBe('none')
        expect(color).not.toBe(ground)
        await visit('/teams/ohio/charts')
        const edges = await page
          .getByRole('navigation', { name: 'Axes' })
          .getByRole('link')
          .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBottomColor))
        const canvas = await groundOf(page)
        expect(edges.map((edge) => edge === canvas)).toEqual([true, false])
      })
    })
  }
})

test.describe('on paper', () => {
  test.use({ persona: 'data-manager' })

  for (const path of CHART_PAGES) {
    test(`${path} is printed without what is for the screen, and whole`, async ({ page, visit }) => {
      await visit(path)
      // The width that a letter page leaves between its margins.
      await page.setViewportSize({ width: 703, height: 900 })
      await page.emulateMedia({ media: 'print' })
      for (const chrome of ['navigation', 'button'] as const) {
        for (const element of await page.getByRole(chrome).all()) await expect(element).toBeHidden()
      }
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const charts = page.locator('.chart-drawing:visible, .panel-drawing:visible')
      expect(await charts.count()).toBeGreaterThan(0)
      await expect.poll(() => widthBeyond(page)).toBe(0)
      expect(await struckLetters(page)).toEqual([])
      expect(await page.evaluate(cutOnPaper)).toEqual([])
    })
  }

  test('a chart’s page says on paper how the chart is read, and its table does not scroll', async ({
    page,
    visit,
  }) => {
    await visit(elective)
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByRole('cell', { name: 'Shewhart 1931' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Picture (PNG)' })).toBeHidden()
    await expect(page.getByRole('link', { name: 'Stop reporting this measure' })).toBeHidden()
    const row = page
      .getByRole('region', { name: /by month$/ })
      .getByRole('row')
      .last()
    await expect(row).toContainText('Provisional')
    expect((await row.boundingBox())!.height).toBeLessThan(30)
  })

  test('the gallery keeps its numbers folded on paper, unless somebody opened them', async ({
    page,
    visit,
  }) => {
    await visit('/charts/gallery')
    const laney = page.getByRole('region', { name: 'P′ chart (Laney)' })
    await laney.getByText('The numbers of this P′ chart').click()
    await page.emulateMedia({ media: 'print' })
    await expect(laney.getByRole('row', { name: /^Apr 2016/ })).toBeVisible()
    await expect(page.getByText('The numbers of this U chart')).toBeHidden()
    const pages = (await page.pdf({ format: 'Letter' })).toString('latin1').match(/\/Type \/Page\b/g)!
    expect(pages.length).toBeLessThan(11)
  })
})

test.describe('without JavaScript', () => {
  test.use({ persona: 'data-manager', javaScriptEnabled: false })

  test('the chart, its notes, its rules and its table are all there on a narrow screen', async ({
    page,
    visit,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await visit(elective)
    await expect(page.getByRole('img', { name: /^Early elective delivery: Below the mean/ })).toHaveCount(1)
    await expect(page.getByText('Hospitals must have a written safe sleep policy')).toBeVisible()
    await page.getByText('How this chart is read').click()
    await expect(page.getByRole('cell', { name: 'Shewhart 1931' })).toBeVisible()
    const values = page.getByRole('region', { name: /by month$/ })
    await expect(values.getByRole('row').last()).toContainText('Provisional')
  })
})
