import type { PersonaKey } from '#app/accounts/sign-in/persona.ts'

/** One page as one person sees it. `route` is its line in app/routes.ts. */
export type WalkedPage = {
  readonly route: string
  readonly path: string
  readonly persona: PersonaKey | null
  readonly status?: number
}

export const page = (route: string, path: string, persona: PersonaKey | null, status = 200): WalkedPage => ({
  route,
  path,
  persona,
  status,
})
