import { expect, serverTest as test } from '../browser/support/server-test.ts'

test.describe('as a coach', () => {
  test.use({ persona: 'coach' })

  test('a note is written from the review and withdrawn with a reason, without script', async ({ plain }) => {
    await plain.open('/teams/rhode-island/review')
    expect(plain.region('Notes for coaches')).toContain(
      'For the coaches of this team and national staff only',
    )
    await plain.press('Write the note')
    expect(plain.status).toBe(422)
    expect(plain.alerts).toContain('Write the note.')
    plain.fill('Note', 'The lead is back in June.')
    await plain.press('Write the note')
    expect(plain.path).toBe('/teams/rhode-island/review')
    expect(plain.region('Notes for coaches')).toContain('The lead is back in June.')
    await plain.follow('All notes for coaches')
    expect(plain.heading).toBe('One note')
    plain.fill('Why it is withdrawn', 'It was said in confidence')
    await plain.press(/^Withdraw it/)
    expect(plain.text()).toContain('Withdrawn: It was said in confidence')
    expect(plain.text()).not.toContain('back in June')
  })
})

test.describe('as the team lead', () => {
  test.use({ persona: 'state-lead' })

  test('there is no such page, and nothing of it on the pages of the team', async ({ plain, request }) => {
    await plain.open('/teams/ohio/coach-notes')
    expect(plain.status).toBe(404)
    const form = { body: 'Hello there' }
    const answer = await request.post('/teams/ohio/coach-notes?step=write', { form, maxRedirects: 0 })
    expect(answer.status()).toBe(404)
    for (const path of ['/home', '/teams/ohio', '/teams/ohio/promises', '/teams/ohio/comments']) {
      await plain.open(path)
      expect(plain.text('body')).not.toContain('one stuck')
    }
  })
})
