import type { Page } from '@playwright/test'

/** The colour of the page behind everything. */
export const groundOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)

/** Each part of the chart that is shown, and whether its stroke or fill differs from the ground. */
export async function coloursIn(page: Page): Promise<{ what: string[]; visible: boolean; fill: string }[]> {
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
