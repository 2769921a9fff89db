import { expect, serverTest as test } from '../browser/support/server-test.ts'

test.describe('as a coach', () => {
  test.use({ persona: 'coach' })

  test('from the review a promise is written down, moved with a reason and ticked with a word, without script', async ({
    plain,
  }) => {
    await plain.open('/teams/tennessee/review')
    plain.fill('What is promised', 'Send the numbers of the quitline')
    await plain.press('Write the promise down')
    expect(plain.status).toBe(422)
    expect(plain.alerts).toContain('Enter the day by which it is done.')
    expect(plain.valueOf('What is promised')).toBe('Send the numbers of the quitline')
    plain.fill('By when', '2026-03-20')
    await plain.press('Write the promise down')
    expect(plain.path).toBe('/teams/tennessee/review')
    expect(plain.region('Promises')).toContain('Send the numbers of the quitline')
    expect(plain.region('Promises')).toContain('By Mar 20, 2026')

    await plain.follow('All promises of Tennessee')
    const mine = (what: string) =>
      plain.all(`form[aria-label="${what}: Send the numbers of the quitline"]`)[0]
    plain.fill('New day', '2026-03-27', mine('Move'))
    await plain.press('Move it: Send the numbers of the quitline')
    expect(plain.status).toBe(422)
    expect(plain.alerts).toContain('Say why it is moved.')
    expect(plain.valueOf('New day', mine('Move'))).toBe('2026-03-27')
    plain.fill('Why it is moved', 'The quitline reports on Thursdays', mine('Move'))
    await plain.press('Move it: Send the numbers of the quitline')
    expect(plain.region('Open')).toContain('Moved to Mar 27, 2026: The quitline reports on Thursdays')
    plain.fill('In a few words', 'Sent to both leads', mine('Tick'))
    await plain.press('Save: Send the numbers of the quitline')
    expect(plain.region('Kept and dropped')).toContain('Kept: Sent to both leads')
    await plain.press('Reopen: Send the numbers of the quitline')
    expect(plain.region('Open')).toContain('Send the numbers of the quitline')
  })
})

test.describe('as the team lead', () => {
  test.use({ persona: 'state-lead' })

  test('an overdue promise is at home and on the team page, and both lead to it', async ({ plain }) => {
    await plain.open('/home')
    expect(plain.region('Promises due')).toContain('Call Tennessee about front desk training')
    expect(plain.region('Promises due')).toContain('4 days overdue')
    await plain.open('/teams/ohio')
    expect(plain.region('Promises')).toMatch(/\d open promises, 1 is overdue/)
    await plain.follow('Promises of the team and its coach')
    expect(plain.heading).toMatch(/1 is overdue$/)
    expect(plain.region('Kept and dropped')).toContain(
      'The association has its own call, and we join that one',
    )
  })
})

test.describe('as a network participant', () => {
  test.use({ persona: 'participant' })

  test('promises are not open, by page or by form', async ({ plain, request }) => {
    await plain.open('/teams/ohio/promises')
    expect(plain.status).toBe(403)
    expect(plain.text()).not.toContain('Call Tennessee')
    const form = { what: 'Help', due: '2026-03-20', who: '11111111-1111-4111-8111-111111111111' }
    const answer = await request.post('/teams/ohio/promises?step=make', { form, maxRedirects: 0 })
    expect(answer.status()).toBe(403)
  })
})
