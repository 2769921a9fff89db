import type { PersonaKey } from '#app/accounts/sign-in/persona.ts'

/** Signs a person of the demo story in, and gives the headers that a browser of theirs sends. */
export async function signIn(address: string, persona: PersonaKey): Promise<Record<string, string>> {
  const body = new URLSearchParams({ persona })
  const response = await fetch(`${address}/demo-session`, { method: 'POST', body, redirect: 'manual' })
  const cookie = response.headers.get('Set-Cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`Signing in gave status ${response.status}`)
  return { Cookie: cookie, 'Accept-Encoding': 'gzip, deflate, br' }
}
