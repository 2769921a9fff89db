import { signedIn } from '../browser/support/people.ts'
import { expect, serverTest as test } from '../browser/support/server-test.ts'
import { PlainPage } from './plain-page.ts'

const NAMED = 'Baby Boy Smith, DOB 3/14/2026, went home with a crib.'
const NOT_OURS = 'Choose a test of your own team.'
const NOBODYS = '00000000-0000-4000-8000-000000000000'
const WORDS = 'Say in a sentence how it went, or why not.'

test.use({ persona: 'data-manager' })

async function question(plain: PlainPage, title: string): Promise<string> {
  await plain.open('/network/safe-sleep/new?kind=question&idea=ten-cribs-a-week')
  plain.fill('Title', title)
  plain.fill(/^What you tried/, 'Nothing yet')
  plain.fill('Question', 'We wonder.')
  await plain.press('Ask the network')
  return plain.path
}

/** What is said right at a field, of all that is wrong with a form. */
const saidAt = (plain: PlainPage, label: string): string =>
  (plain.field(label).getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id !== '')
    .map((id) => plain.text(`[id="${id}"]`))
    .join(' ')

test('the asker says what they did, with each problem at its field, and nobody else does', async ({
  plain,
  request,
  playwright,
  stage,
}) => {
  const topic = await question(plain, 'Who told you that two people look?')
  const reader = await playwright.request.newContext({
    baseURL: stage.address,
    storageState: signedIn(stage.sessions.participant),
  })
  const answering = new PlainPage(reader)
  await answering.open(topic)
  answering.fill(/^Your reply/, 'The night charge nurse did.')
  await answering.press('Post this reply')
  const address = `${topic}/outcome`
  const staff = await playwright.request.newContext({
    baseURL: stage.address,
    storageState: signedIn(stage.sessions['national-staff']),
  })
  for (const person of [reader, staff]) {
    expect((await person.get(address)).status()).toBe(403)
    const form = { answer: 'tried', words: 'It worked.' }
    const answer = await person.post(address, { form, maxRedirects: 0 })
    expect(answer.status()).toBe(403)
    expect(await answer.text()).toContain('What came of a question is said by who asked it.')
  }

  await plain.open(topic)
  await plain.follow('Say what you did')
  await plain.press('Save')
  expect(plain.status).toBe(422)
  expect(plain.region('What you did')).toContain('Choose what you did.')
  expect(saidAt(plain, 'In a sentence')).toContain(WORDS)
  plain.check('Not yet')
  plain.fill('In a sentence', '   ')
  const tests = plain.field(/^Your test/).querySelectorAll('option')
  plain.choose(/^Your test/, tests[1]!.getAttribute('value')!)
  await plain.press('Save')
  expect(plain.status).toBe(422)
  expect(saidAt(plain, 'In a sentence')).toContain(WORDS)
  expect(plain.isChecked('Not yet')).toBe(true)
  plain.fill('In a sentence', 'The move is in June.')
  await plain.press('Save')
  expect(plain.status).toBe(422)
  expect(saidAt(plain, 'Your test(optional)')).toContain('Only what you tried has a test.')
  expect(plain.valueOf('In a sentence')).toBe('The move is in June.')
  plain.fill('In a sentence', NAMED)
  plain.choose(/^Your test/, '')
  await plain.press('Save')
  expect(plain.status).toBe(422)
  expect(plain.text()).toContain('A name beside a date shows who was born, cared for or died.')

  const send = async (form: Record<string, string>, to = address) => {
    const answer = await request.post(to, { form, maxRedirects: 0 })
    return { status: answer.status(), text: await answer.text() }
  }
  const refused = (sentence: string) => ({ status: 422, text: expect.stringContaining(sentence) })
  const said = { answer: 'tried', words: 'It worked.' }
  expect(await send({ ...said, answer: 'perhaps' })).toEqual(refused('Choose what you did.'))
  expect(await send({ ...said, words: 'w'.repeat(501) })).toEqual(refused('Keep this under 500 characters.'))
  for (const id of ['none', NOBODYS]) expect(await send({ ...said, test: id })).toEqual(refused(NOT_OURS))
  await plain.open(topic)
  expect(plain.hasLink('Say what you did')).toBe(true)
  expect(plain.text()).not.toContain('What came of it')

  await plain.follow('Say what you did')
  plain.check('Adapted it')
  plain.choose(/^Your test/, tests[1]!.getAttribute('value')!)
  plain.fill('In a sentence', 'We look twice, and write it down.')
  await plain.press('Save')
  expect(plain.path).toBe(topic)
  expect(plain.text()).toMatch(/What came of it: adapted it ?We look twice, and write it down\./)
  expect(plain.hasLink(tests[1]!.textContent!)).toBe(true)
  await plain.follow('Change this')
  expect([plain.isChecked('Adapted it'), plain.valueOf('In a sentence')]).toEqual([
    true,
    'We look twice, and write it down.',
  ])

  await plain.open('/network/commons/new?kind=story')
  plain.fill('Title', 'How we count the cribs')
  plain.fill('Story', 'Every Monday.')
  await plain.press('Post this story')
  expect(await send(said, `${plain.path}/outcome`)).toEqual(refused('Only a question has an outcome.'))
  expect((await send(said, `/network/topics/${NOBODYS}/outcome`)).status).toBe(404)
})

test('a test is linked to a post by those whose team it is of, once', async ({
  plain,
  request,
  playwright,
  stage,
}) => {
  const topic = await question(plain, 'What do you do on a unit of six?')
  const address = plain.href('Edit post 1').replace(/edit$/, 'tried')
  await plain.open(address)
  await plain.press('Link this test')
  expect(plain.status).toBe(422)
  expect(saidAt(plain, 'Your test')).toContain('Choose the test.')
  const send = async (person: typeof request, form: Record<string, string>, to = address) => {
    const answer = await person.post(to, { form, maxRedirects: 0 })
    return { status: answer.status(), text: await answer.text() }
  }
  const refused = (sentence: string) => ({ status: 422, text: expect.stringContaining(sentence) })
  expect(await send(request, { test: 'none' })).toEqual(refused('Choose the test.'))
  const [, own] = plain.field('Your test').querySelectorAll('option')
  const test = own!.getAttribute('value')!
  expect(await send(request, { test: test.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) })).toEqual(
    refused(NOT_OURS),
  )
  // Who is in no team has no form there, and still learns why nothing came of what they sent.
  const reader = await playwright.request.newContext({
    baseURL: stage.address,
    storageState: signedIn(stage.sessions.participant),
  })
  expect(await send(reader, { test })).toEqual(refused(NOT_OURS))
  expect((await send(request, { test }, `/network/posts/${NOBODYS}/tried`)).status).toBe(404)
  const tried = () => plain.all('[aria-label="Tests that tried post 1"] li').length
  await plain.open(topic)
  expect(tried()).toBe(0)
  for (let twice = 0; twice < 2; twice += 1) {
    await plain.open(address)
    plain.choose('Your test', test)
    await plain.press('Link this test')
    expect(plain.path).toContain(topic)
    expect(tried()).toBe(1)
  }
  await plain.follow('Withdraw post 1')
  await plain.press('Withdraw this topic')
  expect((await send(request, { test })).status).toBe(404)
})
