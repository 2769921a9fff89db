import { expect, test as base, type APIRequestContext } from '@playwright/test'
import type { PersonaKey } from '#app/accounts/sign-in/persona.ts'
import { PlainPage } from '../../http/plain-page.ts'
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
  /** Sends requests as national staff, to set the stage. */
  staff: APIRequestContext
  /** A team of the test's own, without areas, measures or figures. */
  team: OpenTeam
  /** A browser without JavaScript, over HTTP, in which `persona` is signed in. */
  plain: PlainPage
}

/** A test on the real server. Its `request` is sent as `persona`; no browser is opened. */
export const serverTest = base.extend<Options & Fixtures>({
  stage: ({}, use, info) => use(stageOf(info)),
  baseURL: ({ stage }, use) => use(stage.address),
  persona: [null, { option: true }],
  storageState: ({ stage, persona }, use) =>
    use(persona === null ? undefined : signedIn(stage.sessions[persona])),
  staff: async ({ playwright, stage }, use) => {
    const request = await playwright.request.newContext({
      baseURL: stage.address,
      storageState: signedIn(stage.sessions['national-staff']),
    })
    await use(request)
    await request.dispose()
  },
  team: async ({ staff, stage }, use) => use(await openTeam(staff, stage.address)),
  plain: ({ request }, use) => use(new PlainPage(request)),
})
export { expect }
