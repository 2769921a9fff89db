import { expect, serverTest as test } from '../browser/support/server-test.ts'

test.describe('as national staff', () => {
  test.use({ persona: 'national-staff' })

  test('a score is given with its reason, changed, and both stay in the history', async ({ plain, team }) => {
    await plain.open(`/teams/${team.slug}/assessment`)
    expect(plain.heading).toBe('No score on the assessment scale yet')
    expect(plain.all('main input[type=radio]')).toHaveLength(10)
    expect(plain.all('main input[type=radio][checked]'), 'no score is chosen').toHaveLength(0)
    expect(plain.region('Evidence')).toContain('No strategy area is chosen yet.')

    plain.check('2.5 Changes tested, but no improvement')
    await plain.press(/^Give the score for/)
    expect(plain.status).toBe(422)
    expect(plain.alerts).toContain('Say in one sentence why.')
    expect(plain.isChecked('2.5 Changes tested, but no improvement')).toBe(true)

    plain.fill('Why, in one sentence', 'Two tests are done, and no chart has moved.')
    await plain.press(/^Give the score for/)
    expect(plain.heading).toMatch(/^Coach 2\.5 for .*; the team has not scored itself yet$/)

    plain.check('2.0 Activity, but no changes')
    plain.fill('Why, in one sentence', 'The tests were surveys.')
    await plain.press(/^Change the score for/)
    expect(plain.heading).toMatch(/^Coach 2\.0 for /)
    const history = plain.region('All scores')
    expect(history).toContain('Two tests are done, and no chart has moved.')
    expect(history).toContain('The tests were surveys.')
    expect(history).toMatch(/Changed \w+ \d+, \d{4}/)

    await plain.open(`/teams/${team.slug}`)
    expect(plain.region('Assessment')).toContain('Coach 2.0 for')
  })

  test('two windows that score the same month: the second sees both and chooses', async ({ plain, team }) => {
    const second = plain.another()
    await plain.open(`/teams/${team.slug}/assessment`)
    await second.open(`/teams/${team.slug}/assessment`)
    plain.check(/^1\.0/)
    plain.fill('Why, in one sentence', 'The team is formed.')
    await plain.press(/^Give the score for/)
    second.check(/^1\.5/)
    second.fill('Why, in one sentence', 'It plans already.')
    await second.press(/^Give the score for/)
    expect(second.status).toBe(422)
    expect(second.text()).toContain('The team is formed.')
    expect(second.text()).toContain('Choose which of the two stays.')
    expect(second.valueOf('Why, in one sentence')).toBe('It plans already.')
  })

  test('the scale cannot be reworded without saying why', async ({ plain }) => {
    await plain.open('/staff/assessment-scale')
    plain.fill('Name of 3.0', 'First gains')
    await plain.press('Save this wording')
    expect(plain.status).toBe(422)
    expect(plain.alerts).toContain('Say why the scale is reworded.')
    expect(plain.valueOf('Name of 3.0')).toBe('First gains')
  })
})

test.describe('as the team lead', () => {
  test.use({ persona: 'state-lead' })

  test('both wordings, key measures, evidence and the history are on the page, and the form is the team’s own', async ({
    plain,
  }) => {
    await plain.open('/teams/ohio/assessment')
    expect(plain.heading).toMatch(/^Coach 3\.5, team 4\.0 for /)
    const scale = plain.region('The scale')
    expect(scale).toContain('The team has signed up.')
    expect(scale).toContain('The project is named.')
    expect(scale).toContain('Key measures of this collaborative')
    expect(scale).toContain('Life QI')
    expect(plain.region('All scores')).toContain('half a point lower than for')
    expect(plain.text()).toContain('To talk about:')
    expect(plain.hasButton(/score for/)).toBe(true)
    expect(plain.region('Score your own team')).toContain('as the team itself')
    expect(plain.all('main form[action*="step=coach"]')).toHaveLength(0)
  })
})

test.describe('as a network participant', () => {
  test.use({ persona: 'participant' })

  test('scores are not open, by page or by form', async ({ plain, request }) => {
    await plain.open('/teams/ohio/assessment')
    expect(plain.status).toBe(403)
    const form = { month: '2026-02', score: '5.0', why: 'Because' }
    const sent = await request.post('/teams/ohio/assessment?step=coach', { form, maxRedirects: 0 })
    expect(sent.status()).toBe(403)
  })
})
