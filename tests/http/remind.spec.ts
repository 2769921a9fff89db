import { expect, serverTest as test } from '../browser/support/server-test.ts'

test.describe('as a coach', () => {
  test.use({ persona: 'coach' })

  test('from the board, teams with late data are shown with what would go to whom, in two clicks', async ({
    plain,
  }) => {
    await plain.open('/home')
    await plain.follow('Remind teams of late data')
    expect(plain.path).toBe('/board/remind')
    expect(plain.region('Teams with late data')).toMatch(/Kentucky: \d+ figures late/)
    // All of the demo story are invented people, and no mail goes to them.
    expect(plain.heading).toBe('Nobody to remind')
    expect(plain.region('Gets no message')).toContain('a demo person, who gets no mail')
    expect(plain.hasButton('Send')).toBe(false)
  })
})

test.describe('as the team lead', () => {
  test.use({ persona: 'state-lead' })

  test('nobody but coaches and staff reminds', async ({ plain, request }) => {
    await plain.open('/board/remind')
    expect(plain.status).toBe(403)
    const answer = await request.post('/board/remind', { form: { team: 'ohio' }, maxRedirects: 0 })
    expect(answer.status()).toBe(403)
  })
})
