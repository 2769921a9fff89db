import { signedIn } from '../browser/support/people.ts'
import { expect, serverTest as test } from '../browser/support/server-test.ts'
import { PlainPage } from './plain-page.ts'

const NOBODYS = '00000000-0000-4000-8000-000000000000'
const TITLE = 'Hang the count where parents read it'

test.use({ persona: 'state-lead' })

test('a tip is proposed for the page of its idea, refused only with a reason, and accepted', async ({
  plain,
  staff: asStaff,
}) => {
  await plain.open('/network/safe-sleep/new?kind=tip&idea=ten-cribs-a-week')
  plain.fill('Title', TITLE)
  plain.fill('Where this was done', 'Two units')
  plain.fill('Tip', 'Parents asked about it **every day**.')
  await plain.press('Post this tip')
  const topic = plain.path
  await plain.follow(/^Propose it for/)
  await plain.press('Propose')
  expect(plain.path).toBe(topic)
  expect(plain.text('aside')).toContain('Waits for national staff')

  const staff = new PlainPage(asStaff)
  await staff.open('/network')
  await staff.follow(/practice notes? needs? a decision$/)
  await staff.follow(`Refuse: ${TITLE}`)
  await staff.press('Refuse')
  expect(staff.status).toBe(422)
  expect(staff.alerts).toContain('Say why it does not go on the page')
  await staff.open('/network/notes')
  await staff.press(`Accept: ${TITLE}`)
  expect(staff.path).toContain('/ideas/ten-cribs-a-week')
  expect(staff.region('Notes from practice')).toMatch(/Ohio, \w+ 20\d\d: Parents asked about it every day\./)

  await plain.open('/ideas/ten-cribs-a-week')
  const [link] = plain.all('section[aria-labelledby=practice-notes] li a')
  await plain.open(link!.getAttribute('href')!)
  expect(plain.path.split('#')[0]).toBe(topic)
  expect(plain.all('aside a[href="/ideas/ten-cribs-a-week"]')).not.toEqual([])
})

test('a note is proposed and refused by those who may alone, and what is wrong is said at its field', async ({
  plain,
  request,
  staff: asStaff,
  playwright,
  stage,
}) => {
  const title = 'Hang the count beside the scales'
  await plain.open('/network/safe-sleep/new?kind=tip')
  plain.fill('Title', title)
  plain.fill('Where this was done', 'Two units')
  plain.fill('Tip', 'Parents ask about it.')
  await plain.press('Post this tip')
  const topic = plain.path
  const propose = plain.href('Edit post 1').replace(/edit$/, 'note')
  const reader = await playwright.request.newContext({
    baseURL: stage.address,
    storageState: signedIn(stage.sessions.participant),
  })
  const send = async (person: typeof request, to: string, form: Record<string, string>) => {
    const answer = await person.post(to, { form, maxRedirects: 0 })
    return { status: answer.status(), text: await answer.text() }
  }
  const refused = (sentence: string, status = 422) => ({ status, text: expect.stringContaining(sentence) })
  const idea = 'ten-cribs-a-week'
  expect((await reader.get(propose)).status()).toBe(403)
  expect(await send(reader, propose, { idea })).toEqual(refused('A post is proposed by', 403))
  expect(await send(request, propose, {})).toEqual(refused('Choose a change idea.'))
  expect(await send(request, propose, { idea: 'no-such-idea' })).toEqual(
    refused('Choose a change idea from the list.'),
  )
  expect(await send(request, propose, { idea: 'x'.repeat(81) })).toEqual(refused('Choose a change idea.'))
  plain.fill(/^Your reply/, 'Which scales?')
  await plain.press('Post this reply')
  const ofReply = plain.href('Edit post 2').replace(/edit$/, 'note')
  expect(await send(request, ofReply, { idea })).toEqual(
    refused('Only an accepted answer or a tip of the network goes on the page of an idea.'),
  )
  expect((await send(request, `/network/posts/${NOBODYS}/note`, { idea })).status).toBe(404)
  await plain.open(topic)
  expect(plain.text('aside')).not.toContain('Waits for national staff')
  expect((await send(request, propose, { idea })).status).toBe(302)
  expect(await send(request, propose, { idea })).toEqual(
    refused('This post was proposed for that idea already.'),
  )

  const staff = new PlainPage(asStaff)
  await staff.open('/network/notes')
  const refusal = staff.href(`Refuse: ${title}`)
  for (const person of [request, reader]) {
    expect((await person.get(refusal)).status()).toBe(403)
    expect((await send(person, refusal, { reason: 'No.' })).status).toBe(403)
    expect((await send(person, refusal.replace(/refusal$/, 'acceptance'), {})).status).toBe(403)
  }
  await staff.open(refusal)
  for (const [reason, sentence] of [
    ['', 'Say why it does not go on the page; who proposed it reads this.'],
    ['   ', 'Say why it does not go on the page; who proposed it reads this.'],
    ['r'.repeat(501), 'Keep the reason under 500 characters.'],
  ] as const) {
    staff.fill('Reason', reason)
    await staff.press('Refuse')
    expect(staff.status).toBe(422)
    const described = staff.field('Reason').getAttribute('aria-describedby')!.split(' ')
    expect(described.map((id) => staff.text(`[id="${id}"]`))).toContain(sentence)
  }
  await plain.open(topic)
  expect(plain.text('aside')).toContain('Waits for national staff')
  staff.fill('Reason', 'The page says <b>this</b> already.')
  await staff.press('Refuse')
  expect(staff.path).toBe('/network/notes')
  expect(staff.hasLink(`Refuse: ${title}`)).toBe(false)
  expect(await send(asStaff, refusal, { reason: 'Once more.' })).toEqual(
    refused('Somebody else just decided this. Reload the page.'),
  )
  expect((await send(asStaff, `/network/notes/${NOBODYS}/refusal`, { reason: 'No.' })).status).toBe(404)
  await plain.open(topic)
  expect(plain.text('aside')).toContain('The page says <b>this</b> already.')
  const other = new PlainPage(reader)
  await other.open(topic)
  expect(other.text('aside')).not.toContain('The page says')
})
