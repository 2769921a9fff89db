import type { PersonaKey } from '#app/accounts/sign-in/persona.ts'
import { expect, serverTest as test } from '../browser/support/server-test.ts'

type Sight = {
  persona: PersonaKey | null
  path: string
  status: number
  heading: string
  reason?: string
}

const figuresOfOhio = 'The figures of Ohio are open to its own team, its coach and national staff.'

const SIGHTS: readonly Sight[] = [
  { persona: 'state-lead', path: '/teams/ohio', status: 200, heading: 'Ohio' },
  { persona: 'data-manager', path: '/teams/ohio', status: 200, heading: 'Ohio' },
  { persona: 'coach', path: '/teams/ohio', status: 200, heading: 'Ohio' },
  { persona: 'national-staff', path: '/teams/ohio', status: 200, heading: 'Ohio' },
  {
    persona: 'participant',
    path: '/teams/ohio',
    status: 403,
    heading: 'This is not open to you',
    reason: figuresOfOhio,
  },
  {
    persona: 'participant',
    path: '/teams/ohio/measures/safe-crib-audit',
    status: 403,
    heading: 'This is not open to you',
    reason: figuresOfOhio,
  },
  {
    persona: 'state-lead',
    path: '/teams/tennessee',
    status: 403,
    heading: 'This is not open to you',
    reason: 'The figures of Tennessee are open to its own team, its coach and national staff.',
  },
  {
    persona: 'data-manager',
    path: '/teams/ohio/areas/safe-sleep/leave',
    status: 403,
    heading: 'This is not open to you',
    reason: 'In Ohio this is done by the team lead.',
  },
  {
    persona: 'coach',
    path: '/teams/ohio/entry',
    status: 403,
    heading: 'This is not open to you',
    reason: 'In Ohio this is done by the team lead, the data manager or a member.',
  },
  {
    persona: 'coach',
    path: '/teams/new',
    status: 403,
    heading: 'This is not open to you',
    reason: 'Opening a team is for national staff.',
  },
  {
    persona: 'participant',
    path: '/teams/atlantis',
    status: 404,
    heading: 'Nothing is found at this address',
  },
  {
    persona: 'national-staff',
    path: '/teams/ohio/measures/no-such',
    status: 404,
    heading: 'Nothing is found at this address',
  },
]

for (const { persona, path, status, heading, reason = '' } of SIGHTS) {
  test.describe(persona ?? 'a visitor', () => {
    test.use({ persona })
    test(`is answered ${status} at ${path}`, async ({ request }) => {
      const answer = await request.get(path)
      const html = await answer.text()
      expect(answer.status()).toBe(status)
      expect(html).toMatch(new RegExp(`<h1[^>]*>${heading}<`))
      expect(/<main[^]*<\/main>/.exec(html)?.[0]).toContain(reason)
    })
  })
}
