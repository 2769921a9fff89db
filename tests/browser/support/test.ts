import { expect, type Page, type Response } from '@playwright/test'
import type { PersonaKey } from '#app/accounts/sign-in/persona.ts'
import { collectComplaints } from './complaints.ts'
import { hydrated } from './hydrated.ts'
import { signedIn } from './people.ts'
import { serverTest } from './server-test.ts'

type Fixtures = {
  /** Opens an address of the collaboratory and waits until the page works. */
  visit: (path: string, page?: Page) => Promise<Response>
  /** A second person at the same time, in a browser window of their own. */
  alsoSignedIn: (persona: PersonaKey) => Promise<Page>
  /** Fails the test when the browser complained about anything on the way. */
  noComplaints: void
}

/** A test in a browser window of its own, in which `persona` is signed in. */
export const test = serverTest.extend<Fixtures>({
  visit: ({ page: own, javaScriptEnabled }, use) =>
    use(async (path, page = own) => {
      const response = await page.goto(path)
      if (response === null) throw new Error(`${path} led to no page`)
      if (javaScriptEnabled) await hydrated(page)
      return response
    }),
  alsoSignedIn: ({ browser, stage }, use) =>
    use(async (persona) => {
      const storageState = signedIn(stage.sessions[persona])
      return (await browser.newContext({ baseURL: stage.address, storageState })).newPage()
    }),
  noComplaints: [
    async ({ context }, use) => {
      const complaints = collectComplaints(context)
      await use()
      expect(complaints, 'what the browser complained about').toEqual([])
    },
    { auto: true },
  ],
})

/** Describes the same tests twice: in a browser that runs scripts and in one that does not. */
export function withAndWithoutScript(describe: (script: boolean) => void): void {
  for (const script of [true, false]) {
    test.describe(script ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled: script })
      describe(script)
    })
  }
}

export { expect }
