import { signedIn } from '../browser/support/people.ts'
import { expect, serverTest as test } from '../browser/support/server-test.ts'
import { withoutRouting } from '../browser/support/stage-rows.ts'
import { PlainPage } from './plain-page.ts'

const NOBODYS = '00000000-0000-4000-8000-000000000000'
const CANNOT = 'This state cannot be asked now. Reload the page.'

test.describe('the asker of a question', () => {
  test.use({ persona: 'data-manager' })

  test('puts it to a state once, and what cannot be asked leaves it as it was', async ({
    plain,
    request,
    playwright,
    stage,
  }) => {
    await plain.open('/network/safe-sleep/new?kind=question&idea=ten-cribs-a-week')
    plain.fill('Title', 'Who counts the cribs over a holiday?')
    plain.fill(/^What you tried/, 'Nothing yet')
    plain.fill('Question', 'Half of us are away.')
    await plain.press('Ask the network')
    const topic = plain.path
    const states = `${topic}/states`
    const ask = async (person: typeof request, form: Record<string, string>) => {
      const answer = await person.post(states, { form, maxRedirects: 0 })
      return { status: answer.status(), text: await answer.text() }
    }
    const refused = (sentence: string, status = 422) => ({ status, text: expect.stringContaining(sentence) })
    try {
      expect(await ask(request, {})).toEqual(refused('Choose the state to ask.'))
      expect(await ask(request, { team: 'x'.repeat(81) })).toEqual(refused('Choose the state to ask.'))
      for (const team of ['nowhere', 'ohio', '../tennessee', 'Tennessee'])
        expect(await ask(request, { team })).toEqual(refused(CANNOT))
      const reader = await playwright.request.newContext({
        baseURL: stage.address,
        storageState: signedIn(stage.sessions.participant),
      })
      expect(await ask(reader, { team: 'tennessee' })).toEqual(
        refused('Only the person who asked a question', 403),
      )
      const nobody = await playwright.request.newContext({
        baseURL: stage.address,
        storageState: { cookies: [], origins: [] },
      })
      const toSignIn = await nobody.post(states, { form: { team: 'tennessee' }, maxRedirects: 0 })
      expect(toSignIn.headers().location).toContain('/sign-in?to=')
      expect(
        (await request.post(`/network/topics/${NOBODYS}/states`, { form: { team: 'tennessee' } })).status(),
      ).toBe(404)

      await plain.open(topic)
      expect(plain.text()).not.toContain('Asked:')
      await plain.press('Ask Tennessee')
      expect([plain.status, plain.path]).toEqual([200, topic])
      expect(plain.text()).toContain('Asked: Tennessee')
      expect(plain.hasButton('Ask Tennessee')).toBe(false)
      expect(await ask(request, { team: 'tennessee' })).toEqual(refused(CANNOT))

      const answering = new PlainPage(reader)
      await answering.open(topic)
      expect(answering.text()).toContain('Asked: Tennessee')
      expect(answering.hasButton(/^Ask /)).toBe(false)
      answering.fill(/^Your reply/, 'We count on the eve of it.')
      await answering.press('Post this reply')
      await plain.open(topic)
      await plain.press('Accept as the answer')
      expect(await ask(request, { team: 'tennessee' })).toEqual(
        refused('Only a question without an accepted answer can be sent to states.'),
      )
    } finally {
      await withoutRouting(stage, topic.split('/').at(-1)!)
    }
  })
})

test.describe('a state lead', () => {
  test.use({ persona: 'state-lead' })

  test('says whether questions come to the team, and nobody else of it does', async ({
    plain,
    request,
    playwright,
    stage,
  }) => {
    const address = '/teams/ohio/questions'
    const of = (persona: 'data-manager' | 'participant') =>
      playwright.request.newContext({
        baseURL: stage.address,
        storageState: signedIn(stage.sessions[persona]),
      })
    const [member, reader] = [await of('data-manager'), await of('participant')]
    for (const person of [member, reader]) {
      expect((await person.get(address)).status()).toBe(403)
      const answer = await person.post(address, { form: { asked: 'no' }, maxRedirects: 0 })
      expect(answer.status()).toBe(403)
    }
    const wrong: Record<string, string>[] = [{}, { asked: 'maybe' }, { asked: '' }]
    for (const form of wrong) {
      const answer = await request.post(address, { form, maxRedirects: 0 })
      expect(answer.status()).toBe(422)
      expect(await answer.text()).toContain('Choose whether questions are sent to your team.')
    }
    await plain.open(address)
    expect(plain.isChecked('Send them to us')).toBe(true)

    const asker = new PlainPage(reader)
    const suggested = async () => {
      await asker.open('/network/safe-sleep/new?kind=question&idea=ten-cribs-a-week')
      return asker.region('States that may know')
    }
    expect(await suggested()).toContain('Ohio')
    plain.check('Not put to us')
    await plain.press('Save')
    try {
      expect(plain.path).toBe('/network/team-ohio')
      expect(await suggested()).not.toContain('Ohio')
      await plain.open(address)
      expect(plain.isChecked('Not put to us')).toBe(true)
    } finally {
      await plain.open(address)
      plain.check('Send them to us')
      await plain.press('Save')
    }
    expect(await suggested()).toContain('Ohio')
  })
})
