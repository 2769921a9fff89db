import type { BrowserContextOptions } from '@playwright/test'
import type { PersonaKey } from '#app/accounts/sign-in/persona.ts'
import { PERSONAS } from '#app/accounts/sign-in/persona.ts'

export type Sessions = Readonly<Record<PersonaKey, string>>
type Stored = Exclude<BrowserContextOptions['storageState'], string | undefined>

/** Signs in once as every person of the demo story, so that tests begin inside. Gives each one's session. */
export async function signInEverybody(address: string): Promise<Sessions> {
  const sessions: [PersonaKey, string][] = []
  // One after the other: several servers start at the same time, and a busy machine gives up on waiting
  // transactions.
  for (const { key } of PERSONAS) sessions.push([key, await sessionOf(address, key)])
  return Object.fromEntries(sessions) as Sessions
}

export async function sessionOf(address: string, persona: PersonaKey): Promise<string> {
  const body = new URLSearchParams({ persona })
  const response = await fetch(`${address}/demo-session`, { method: 'POST', body, redirect: 'manual' })
  const session = /^coiin_session=([^;]+)/.exec(response.headers.get('Set-Cookie') ?? '')?.[1]
  if (session === undefined) throw new Error(`Nobody can sign in as ${persona}: status ${response.status}`)
  return session
}

/** What a browser keeps of somebody who is signed in. */
export const signedIn = (session: string): Stored => ({
  cookies: [
    {
      name: 'coiin_session',
      value: session,
      domain: 'localhost',
      path: '/',
      expires: -1,
      httpOnly: true,
      secure: false,
      sameSite: 'Lax',
    },
  ],
  origins: [],
})
