import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }
/** The narrowest width at which WCAG 2.2 (1.4.10 Reflow) wants a page to be read without scrolling sideways. */
const NARROWEST = { width: 320, height: 640 }

/** Holds a page that is open to what every page is held to: axe finds nothing, and it fits into a narrow screen. */
export async function expectWellMade(page: Page): Promise<void> {
  await page.setViewportSize(WIDE)
  await expectNoFindings(page, 'wide')
  await wearColours(page, 'dark')
  await expectNoFindings(page, 'wide and dark', ['color-contrast'])
  await wearColours(page, 'light')
  await page.setViewportSize(PHONE)
  await expectNoFindings(page, 'on a phone')
  await expectToFit(page)
  await page.setViewportSize(NARROWEST)
  await expectToFit(page)
}

/** Two frames later the page is painted in them throughout: axe has seen the ink of one scheme on the ground of the other. */
async function wearColours(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(
    () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
  )
}

async function expectNoFindings(page: Page, how: string, rules?: string[]): Promise<void> {
  // Only what is violated is asked about: telling of all that is well costs as much time again.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  const findings = violations.map(({ id, nodes }) => ({
    rule: id,
    where: nodes.map((node) => `${node.html} (${node.failureSummary})`),
  }))
  expect.soft(findings, `what axe finds, ${how}`).toEqual([])
}

/** Names what sticks out, so that a failure says where to look. */
async function expectToFit(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const out = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [
      `${scrollWidth} px in ${clientWidth}`,
      ...out.slice(0, 8).map((element) => element.outerHTML.slice(0, 120)),
    ]
  })
  expect.soft(tooWide, 'what is wider than the screen').toEqual([])
}
