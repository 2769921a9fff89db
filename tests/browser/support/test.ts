import { test as base, expect, type APIRequestContext, type Page, type Response } from '@playwright/test'
import type { PersonaKey } from '#app/accounts/sign-in/persona.ts'
import { collectComplaints } from './complaints.ts'
import { hydrated } from './hydrated.ts'
import { signedIn } from './people.ts'
import { stageOf, type Stage } from './stages.ts'
import { openTeam, type OpenTeam } from './teams.ts'

type Options = {
  /** Who is signed in; nobody by default. */
  persona: PersonaKey | null
}

type Fixtures = {
  /** The server that the test plays on, and the sessions of its people. */
  stage: Stage
  /** Opens an address of the collaboratory and waits until the page works. */
  visit: (path: string, page?: Page) => Promise<Response>
  /** A second person at the same time, in a browser window of their own. */
  alsoSignedIn: (persona: PersonaKey) => Promise<Page>
  /** Sends requests as national staff, to set the stage. */
  staff: APIRequestContext
  /** A team of the test's own, without areas, measures or figures. */
  team: OpenTeam
  /** Fails the test when the browser complained about anything on the way. */
  noComplaints: void
}

export const test = base.extend<Options & Fixtures>({
  stage: ({}, use, info) => use(stageOf(info)),
  baseURL: ({ stage }, use) => use(stage.address),
  persona: [null, { option: true }],
  storageState: ({ stage, persona }, use) =>
    use(persona === null ? undefined : signedIn(stage.sessions[persona])),
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
  staff: async ({ playwright, stage }, use) => {
    const request = await playwright.request.newContext({
      baseURL: stage.address,
      storageState: signedIn(stage.sessions['national-staff']),
    })
    await use(request)
    await request.dispose()
  },
  team: async ({ staff, stage }, use) => use(await openTeam(staff, stage.address)),
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
