import type { APIRequestContext } from '@playwright/test'
import { linkFor } from '../browser/support/handed-mail.ts'
import { signedIn, type Sessions } from '../browser/support/people.ts'
import { send, type OpenTeam } from '../browser/support/teams.ts'
import { expect, serverTest as test } from '../browser/support/server-test.ts'

const TEAM = '/teams/ohio'
const MEASURE = `${TEAM}/measures/safe-sleep-teach-back`
const LOOK = 'by=race-ethnicity&groups=lines'

/**
 * Every address at which groups of people could come up, of a measure that the team gives by race and
 * ethnicity.
 */
const ADDRESSES = [
  ...[MEASURE, `${MEASURE}?${LOOK}`, `${MEASURE}/strata`, `${MEASURE}/strata?by=race-ethnicity`],
  ...['svg', 'png', 'csv', 'json'].map((kind) => `${MEASURE}/chart.${kind}?${LOOK}`),
  ...[`${MEASURE}/embed?${LOOK}`, `${MEASURE}/history/2026-01`, `${TEAM}/entry`, `${TEAM}/charts?${LOOK}`],
  ...[`${TEAM}/values.csv`, `${TEAM}/values.xlsx`, `${TEAM}/template.csv`, `${TEAM}/template.xlsx`],
  ...[TEAM, `${TEAM}/measures`, `${TEAM}/periods`, `${TEAM}/periods/2026-01`, `${TEAM}/briefing`],
  // What scripts ask of the same pages.
  ...[`${MEASURE}.data?${LOOK}`, `${MEASURE}/strata.data?by=race-ethnicity`, `${TEAM}/entry.data`],
  ...[`/measures/safe-sleep-teach-back?${LOOK}`, `/measures/safe-sleep-teach-back/teams?${LOOK}`],
]

/** What only a figure given by groups says. */
const GROUP = /American Indian|Black or African American|Hispanic or Latino|Native Hawaiian/

test('the team itself sees its groups, so that the search below finds something where there is something', async ({
  staff,
}) => {
  expect(await (await staff.get(`${MEASURE}/chart.json?${LOOK}`)).text()).toMatch(GROUP)
  expect(await (await staff.get(`${TEAM}/values.csv`)).text()).toMatch(/race-ethnicity/)
})

type Outsider = { readonly who: string; readonly signIn: (stage: Inviting) => Promise<APIRequestContext> }

/** Everybody who must see no group of another team. */
const OUTSIDERS: readonly Outsider[] = [
  { who: 'a visitor', signIn: ({ open }) => open() },
  { who: 'somebody of the network', signIn: ({ open, sessions }) => open(sessions.participant) },
  { who: 'a funder', signIn: (stage) => withStanding(stage, 'funder') },
  {
    who: 'the lead of another team',
    signIn: async ({ staff, team, open }) => {
      const people = `Lee Other <lead.${team.slug}@agency.example>`
      await send(staff, `/teams/${team.slug}/invitations`, { people, role: 'lead', sector: 'public-health' })
      return accepted(staff, await open(), `lead.${team.slug}@agency.example`)
    },
  },
  {
    who: 'the coach of another team',
    signIn: async (stage) => {
      const coach = await withStanding(stage, 'coach')
      const form = await (await stage.staff.get(`/teams/${stage.team.slug}/administration/coach`)).text()
      const id = /for="coach-([0-9a-f-]{36})"[^>]*>Lee Other</.exec(form)?.[1] ?? ''
      const from = /value="(\d{4}-\d\d-\d\d)"/.exec(form)?.[1] ?? ''
      await send(stage.staff, `/teams/${stage.team.slug}/administration/coach`, { coach: id, from })
      // What is theirs they see, so that what they do not see below is not for want of being signed in.
      expect((await coach.get(`/teams/${stage.team.slug}/measures`)).status()).toBe(200)
      return coach
    },
  },
]

type Inviting = {
  readonly staff: APIRequestContext
  readonly team: OpenTeam
  readonly sessions: Sessions
  readonly open: (session?: string) => Promise<APIRequestContext>
}

async function withStanding({ staff, team, open }: Inviting, role: string): Promise<APIRequestContext> {
  const address = `${role}.${team.slug}@agency.example`
  await send(staff, '/people/invitations', { people: `Lee Other <${address}>`, role })
  return accepted(staff, await open(), address)
}

/** Takes up the invitation that was sent to an address. */
async function accepted(
  staff: APIRequestContext,
  request: APIRequestContext,
  address: string,
): Promise<APIRequestContext> {
  const link = await linkFor(staff, address, 'You are invited')
  const answer = await send(request, link, { name: 'Lee Other', password: 'a sentence nobody guesses' })
  expect(answer.status(), await answer.text()).toBe(302)
  return request
}

for (const { who, signIn } of OUTSIDERS) {
  test(`no group of people is shown to ${who}, in whatever form`, async ({
    playwright,
    stage,
    staff,
    team,
  }) => {
    const open = (session?: string) =>
      playwright.request.newContext({
        baseURL: stage.address,
        storageState: session === undefined ? undefined : signedIn(session),
      })
    const request = await signIn({ staff, team, sessions: stage.sessions, open })
    for (const path of ADDRESSES) {
      const answer = await request.get(path, { maxRedirects: 0 })
      const text = await answer.text()
      expect(text.match(GROUP)?.[0] ?? null, `${path} (${answer.status()})`).toBeNull()
      expect(text, path).not.toContain('race-ethnicity|')
      if (/chart\.|embed|values\.|template|strata|history|\.data/.test(path))
        expect([202, 302, 303, 401, 403, 404], `${path} gives ${answer.status()}`).toContain(answer.status())
    }
    await request.dispose()
  })
}
