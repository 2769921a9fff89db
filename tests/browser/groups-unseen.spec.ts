import { signedIn } from './support/people.ts'
import { expect, test } from './support/test.ts'

const TEAM = '/teams/ohio'
const MEASURE = `${TEAM}/measures/safe-sleep-teach-back`
const LOOK = 'by=race-ethnicity&groups=lines'

/** Every address at which groups of people could come up, of a measure that the team gives by race and ethnicity. */
const ADDRESSES = [
  ...[MEASURE, `${MEASURE}?${LOOK}`, `${MEASURE}/strata`, `${MEASURE}/strata?by=race-ethnicity`],
  ...['svg', 'png', 'csv', 'json'].map((kind) => `${MEASURE}/chart.${kind}?${LOOK}`),
  ...[`${MEASURE}/embed?${LOOK}`, `${MEASURE}/history/2026-01`, `${TEAM}/entry`, `${TEAM}/charts?${LOOK}`],
  ...[`${TEAM}/values.csv`, `${TEAM}/values.xlsx`, `${TEAM}/template.csv`, `${TEAM}/template.xlsx`],
  ...[TEAM, `${TEAM}/measures`, `${TEAM}/periods`, `${TEAM}/periods/2026-01`, `${TEAM}/briefing`],
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

for (const persona of ['participant', null] as const) {
  test(`no group of people is shown to ${persona === null ? 'a visitor' : 'somebody of the network'} outside the team, in whatever form`, async ({
    playwright,
    stage,
  }) => {
    const storageState = persona === null ? undefined : signedIn(stage.sessions[persona])
    const request = await playwright.request.newContext({ baseURL: stage.address, storageState })
    for (const path of ADDRESSES) {
      const answer = await request.get(path, { maxRedirects: 0 })
      const text = await answer.text()
      expect(text.match(GROUP)?.[0] ?? null, `${path} (${answer.status()})`).toBeNull()
      expect(text, path).not.toContain('race-ethnicity|')
      if (/chart\.|embed|values\.|template|strata|history/.test(path))
        expect([302, 303, 401, 403, 404], `${path} gives ${answer.status()}`).toContain(answer.status())
    }
    await request.dispose()
  })
}
