import { expect, test as base, type Browser, type Page, type Response } from '@playwright/test'
import type { PersonaKey } from '#app/accounts/sign-in/persona.ts'
import { collectComplaints } from './complaints.ts'
import { hydrated } from './hydrated.ts'
import { signedIn } from './people.ts'
import { stageOfWorker, type Stage } from './stages.ts'

type Window = { readonly page: Page; readonly complaints: readonly string[] }
type Open = (persona: PersonaKey | null, path: string) => Promise<{ page: Page; response: Response }>

/**
 * One browser window per person, kept from page to page: its scripts, styles and fonts are fetched and
 * compiled once for all pages. For tests that only look, since what one leaves in the browser the next one
 * finds.
 */
class Windows {
  readonly #windows = new Map<PersonaKey | null, Promise<Window>>()

  constructor(
    private readonly browser: Browser,
    private readonly stage: Stage,
  ) {}

  of(persona: PersonaKey | null): Promise<Window> {
    const window = this.#windows.get(persona) ?? this.#open(persona)
    this.#windows.set(persona, window)
    return window
  }

  async close(): Promise<void> {
    for (const window of this.#windows.values()) await (await window).page.context().close()
  }

  async #open(persona: PersonaKey | null): Promise<Window> {
    const context = await this.browser.newContext({
      baseURL: this.stage.address,
      reducedMotion: 'reduce',
      storageState: persona === null ? undefined : signedIn(this.stage.sessions[persona]),
    })
    const complaints = collectComplaints(context)
    return { page: await context.newPage(), complaints }
  }
}

/**
 * A test that walks over pages. `open` shows an address to a person, and fails the test when the browser
 * complains.
 */
export const walkTest = base.extend<{ open: Open }, { windows: Windows }>({
  windows: [
    async ({ browser }, use, info) => {
      const windows = new Windows(browser, stageOfWorker(info))
      await use(windows)
      await windows.close()
    },
    { scope: 'worker' },
  ],
  open: async ({ windows }, use) => {
    const marks: { complaints: readonly string[]; from: number }[] = []
    await use(async (persona, path) => {
      const { page, complaints } = await windows.of(persona)
      marks.push({ complaints, from: complaints.length })
      const response = await page.goto(path)
      if (response === null) throw new Error(`${path} led to no page`)
      await hydrated(page)
      return { page, response }
    })
    const heard = marks.flatMap(({ complaints, from }) => complaints.slice(from))
    expect(heard, 'what the browser complained about').toEqual([])
  },
})
