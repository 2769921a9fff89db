import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { isTextPair } from '#tests/support/token-pairs.ts'

const WIDE = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }
/**
 * The narrowest width at which WCAG 2.2 (1.4.10 Reflow) wants a page to be read without scrolling sideways.
 */
const NARROWEST = { width: 320, height: 640 }

/**
 * Holds a page that is open to what every page is held to: axe finds nothing, text has no colors but those
 * that read in the dark theme too, and it fits into a narrow screen. `phone` has axe read it on a phone as
 * well. `contrast: false` leaves it to the pairs of colors whether text can be read: axe takes as long for
 * that one rule as for all others together.
 */
export async function expectWellMade(
  page: Page,
  { phone = false, contrast = true }: { phone?: boolean; contrast?: boolean } = {},
): Promise<void> {
  await page.setViewportSize(WIDE)
  await expectAccessible(page, 'wide', contrast)
  await expectTokenPairs(page)
  await page.setViewportSize(PHONE)
  if (phone) await expectAccessible(page, 'on a phone', contrast)
  await expectToFit(page)
  await page.setViewportSize(NARROWEST)
  await expectToFit(page)
}

async function expectAccessible(page: Page, how: string, contrast: boolean): Promise<void> {
  const rules = { 'color-contrast': { enabled: contrast } }
  // Only what is violated is asked about: telling of all that is well costs as much time again.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], rules })
  const { violations } = await axe.analyze()
  const described = violations.map(({ id, nodes }) => ({
    rule: id,
    where: nodes.map((node) => `${node.html} (${node.failureSummary})`),
  }))
  expect.soft(described, `what axe finds, ${how}`).toEqual([])
}

/**
 * Every pair of text and ground on the page is one whose contrast is computed for both themes
 * (app/ui/tokens.test.ts).
 */
async function expectTokenPairs(page: Page): Promise<void> {
  const pairs = await page.evaluate(textOnGround)
  const unknown = pairs.filter(({ ink, ground }) => !isTextPair(ink, ground))
  expect.soft(unknown, 'text in colors whose contrast nobody has computed').toEqual([])
}

/**
 * Each text color with the ground under it, as `#rrggbb`, and the first element that has them. Runs in the
 * page.
 */
function textOnGround(): { ink: string; ground: string; where: string }[] {
  const hexOf = (color: string) => {
    const [r = 0, g = 0, b = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number)
    return alpha === 0 ? null : `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }
  const groundOf = (element: Element | null): string => {
    if (element === null) return '#ffffff'
    return hexOf(getComputedStyle(element).backgroundColor) ?? groundOf(element.parentElement)
  }
  const hasText = (element: Element) =>
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
    )
  const pairs = new Map<string, { ink: string; ground: string; where: string }>()
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    // WCAG asks for no contrast of what is switched off.
    if (!(element instanceof HTMLElement) || element.closest(':disabled, [aria-disabled=true]')) continue
    if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true })) continue
    const pair = { ink: hexOf(getComputedStyle(element).color) ?? 'none', ground: groundOf(element) }
    const key = JSON.stringify(pair)
    if (!pairs.has(key)) pairs.set(key, { ...pair, where: element.outerHTML.slice(0, 120) })
  }
  return [...pairs.values()]
}

/**
 * Names what sticks out, so that a failure says where to look. Polled: what is drawn by script follows a new
 * width a moment later.
 */
async function expectToFit(page: Page): Promise<void> {
  const tooWide = () => page.evaluate(whatSticksOut)
  await expect.configure({ soft: true }).poll(tooWide, 'what is wider than the screen').toEqual([])
}

/**
 * How wide the page is, and the first elements that stick out of it; empty where it fits. Runs in the page.
 */
function whatSticksOut(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const out = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > clientWidth + 1,
  )
  return [
    `${scrollWidth} px in ${clientWidth}`,
    ...out.slice(0, 8).map((element) => element.outerHTML.slice(0, 120)),
  ]
}
