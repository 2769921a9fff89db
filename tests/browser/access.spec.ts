import type { PersonaKey } from '#app/accounts/sign-in/persona.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'

type Sight = {
  persona: PersonaKey | null
  path: string
  status: number
  heading: string | RegExp
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

for (const { persona, path, status, heading, reason } of SIGHTS) {
  test.describe(persona ?? 'a visitor', () => {
    test.use({ persona })
    test(`sees ${path} with status ${status}`, async ({ page, visit }) => {
      expect((await visit(path)).status()).toBe(status)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      if (reason) await expect(page.getByRole('main')).toContainText(reason)
    })
  })
}

test.describe('a coach', () => {
  test.use({ persona: 'coach' })
  test('reads a team and is offered nothing that would be refused', async ({ page, visit }) => {
    await visit('/teams/ohio')
    await expect(page.getByRole('link', { name: /^Enter|Import a file|Change this aim/ })).toHaveCount(0)
  })
})

test.describe('a data manager', () => {
  test.use({ persona: 'data-manager' })
  test('is offered entry and import, and not what is for the lead', async ({ page, visit }) => {
    await visit('/teams/ohio')
    await expect(page.getByRole('main').getByRole('link', { name: 'Enter numbers' })).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: 'Import a file' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Change this aim' })).toHaveCount(0)
    await visit('/teams/ohio/areas')
    await expect(page.getByText('Areas are chosen by the team lead.')).toBeVisible()
    await expect(page.getByRole('checkbox')).toHaveCount(0)
  })
})

withAndWithoutScript(() => {
  test('a visitor is led to sign in and back to where they wanted to go', async ({ page, visit }) => {
    await visit('/teams/ohio/measures')
    await expect(page).toHaveURL('/sign-in?to=%2Fteams%2Fohio%2Fmeasures')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
    await page.getByRole('button', { name: 'Enter as coach' }).click()
    await expect(page).toHaveURL('/teams/ohio/measures')
  })
})
