import { expect, serverTest as test } from '../browser/support/server-test.ts'

test.describe('as a coach', () => {
  test.use({ persona: 'coach' })

  test('a value is commented on from its measure, answered and resolved, without script', async ({
    plain,
  }) => {
    await plain.open('/teams/ohio/measures/safe-crib-audit')
    await plain.follow('Comments of the team and its coach on this measure')
    expect(plain.region('Conversations')).toContain('They audit at the start of the shift')
    expect(plain.valueOf('About')).toBe('measure:safe-crib-audit')
    plain.fill('Comment', 'Which unit is this?')
    await plain.press('Write the comment')
    expect(plain.status).toBe(422)
    expect(plain.alerts).toContain('Enter the period of the value.')
    expect(plain.valueOf('Comment')).toBe('Which unit is this?')
    plain.fill('Period of the value', '2025-11')
    await plain.press('Write the comment')
    expect(plain.path).toBe('/teams/ohio/comments')
    const about = 'Safe crib audit, all elements met, Nov 2025'
    expect(plain.region('Conversations')).toContain(about)
    plain.fill('Answer', 'The second one.', plain.all(`form[aria-label="Answer about ${about}"]`)[0])
    await plain.press(`Answer: ${about}`)
    expect(plain.region('Conversations')).toContain('The second one.')
    await plain.press(`Resolve: ${about}`)
    expect(plain.hasButton(`Reopen: ${about}`)).toBe(true)
  })
})

test.describe('as a network participant', () => {
  test.use({ persona: 'participant' })

  test('comments are not open, by page or by form', async ({ plain, request }) => {
    await plain.open('/teams/ohio/comments')
    expect(plain.status).toBe(403)
    expect(plain.text()).not.toContain('start of the shift')
    const form = { about: 'measure:safe-crib-audit', period: '2025-11', body: 'Help' }
    const answer = await request.post('/teams/ohio/comments?step=write', { form, maxRedirects: 0 })
    expect(answer.status()).toBe(403)
  })
})
