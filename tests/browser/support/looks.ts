import type { Page } from '@playwright/test'

/** The color of the page behind everything. */
export const groundOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

/** Each part of the chart that is shown, and whether its stroke or fill differs from the ground. */
export async function colorsIn(page: Page): Promise<{ what: string[]; visible: boolean; fill: string }[]> {
  const ground = await groundOf(page)
  return page.evaluate((ground) => {
    const drawing = [...document.querySelectorAll('svg.chart-drawing')].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    )!
    const parts = [...drawing.querySelectorAll('path, text, rect:not(.chart-baseline)')]
    return parts.map((part) => {
      const { stroke, fill } = getComputedStyle(part)
      const what = [...part.classList]
      return { what, visible: [stroke, fill].some((one) => one !== 'none' && one !== ground), fill }
    })
  }, ground)
}

/** What a page break could fall into the middle of, or a scrolling box could hide. Runs in the page. */
export function cutOnPaper(): string[] {
  const whole = [...document.querySelectorAll('figure, li.panel, li[data-card], tr')]
  const scrolling = [...document.querySelectorAll('[data-scroll]')]
  return [
    ...whole.filter((element) => getComputedStyle(element).breakInside !== 'avoid'),
    ...scrolling.filter((element) => getComputedStyle(element).overflowX !== 'visible'),
  ].map((element) => element.outerHTML.slice(0, 80))
}

/** How many pixels the page is wider than the window. */
export const widthBeyond = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

/**
 * Texts of one drawing that lie on each other, measured with the letters that the browser has really drawn.
 */
export async function struckLetters(page: Page): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready)
  return page.evaluate(() =>
    [...document.querySelectorAll('svg.chart-drawing')].flatMap((svg) => {
      const texts = [...svg.querySelectorAll('text:not(:has(tspan)), tspan')]
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0)
      // A line's box is higher than its letters.
      const air = 3
      return texts.flatMap((a, at) =>
        texts
          .slice(at + 1)
          .filter(
            (b) =>
              a.box.left < b.box.right - 0.5 &&
              b.box.left < a.box.right - 0.5 &&
              a.box.top + air < b.box.bottom - air &&
              b.box.top + air < a.box.bottom - air,
          )
          .map((b) => `${a.text} on ${b.text}`),
      )
    }),
  )
}
