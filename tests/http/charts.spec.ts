import { expect, serverTest as test } from '../browser/support/server-test.ts'

const audit = '/teams/ohio/measures/safe-crib-audit'
const elective = '/teams/ohio/measures/early-elective-delivery'
const measure = '/teams/ohio/measures/safe-sleep-teach-back'
const embed = `${measure}/embed`

/** Who may frame an answer, by its policy. */
const framers = (headers: Record<string, string>) =>
  /frame-ancestors ([^;]+)/.exec(headers['content-security-policy'] ?? '')?.[1]

for (const { who, persona, path, status, framedBy } of [
  {
    who: 'the chart alone, for its team',
    persona: 'data-manager',
    path: embed,
    status: 200,
    framedBy: `'self'`,
  },
  {
    who: 'the chart alone, for others',
    persona: 'participant',
    path: embed,
    status: 403,
    framedBy: `'none'`,
  },
  { who: 'the chart alone, for visitors', persona: null, path: embed, status: 302, framedBy: `'none'` },
  {
    who: 'an address that asks for no chart',
    persona: 'data-manager',
    path: `${embed}?chart=pie`,
    status: 400,
    framedBy: `'none'`,
  },
  { who: 'the measure’s page', persona: 'data-manager', path: measure, status: 200, framedBy: `'none'` },
  {
    who: 'a file of the chart',
    persona: 'data-manager',
    path: `${measure}/chart.svg`,
    status: 200,
    framedBy: `'none'`,
  },
] as const) {
  test.describe(who, () => {
    test.use({ persona })
    test(`may be framed by ${framedBy}`, async ({ request }) => {
      const answer = await request.get(path, { maxRedirects: 0 })
      expect(answer.status()).toBe(status)
      expect(framers(answer.headers())).toBe(framedBy)
    })
  })
}

test.describe('a chart alone on its page', () => {
  for (const { who, persona, path, status } of [
    { who: 'a member of the team', persona: 'data-manager', path: `${elective}/embed`, status: 200 },
    { who: 'the team’s coach', persona: 'coach', path: `${elective}/embed`, status: 200 },
    {
      who: 'a member of another team',
      persona: 'data-manager',
      path: '/teams/texas/measures/vlbw-at-level-three/embed',
      status: 403,
    },
    { who: 'a participant without a team', persona: 'participant', path: `${elective}/embed`, status: 403 },
  ] as const) {
    test.describe(who, () => {
      test.use({ persona })
      test(`is answered ${status}`, async ({ request }) => {
        const answer = await request.get(path)
        const text = await answer.text()
        expect(answer.status()).toBe(status)
        expect(text.includes('chart-drawing')).toBe(status === 200)
        for (const file of ['svg', 'png', 'csv', 'json']) {
          const asFile = path.replace(/embed$/, `chart.${file}`)
          expect((await request.get(asFile)).status(), file).toBe(status)
        }
      })
    })
  }

  test('leads a visitor to the sign-in page, and nothing of the chart is in the answer', async ({
    request,
  }) => {
    const answer = await request.get(`${elective}/embed`, { maxRedirects: 0 })
    expect(answer.headers().location).toBe(`/sign-in?to=${encodeURIComponent(`${elective}/embed`)}`)
    expect(await answer.text()).not.toContain('chart-drawing')
  })
})

test.describe('the coach', () => {
  test.use({ persona: 'coach' })

  test('is refused the file of a team that is not theirs', async ({ request }) => {
    const response = await request.get('/teams/texas/measures/vlbw-at-level-three/chart.csv')
    expect(response.status()).toBe(403)
    expect(await response.text()).toBe(
      'The figures of Texas are open to its own team, its coach and national staff.\n',
    )
  })
})

test('a visitor who asks for a file is led to the sign-in page', async ({ request }) => {
  const response = await request.get(`${audit}/chart.svg`, { maxRedirects: 0 })
  expect(response.headers().location).toBe(`/sign-in?to=${encodeURIComponent(`${audit}/chart.svg`)}`)
})
