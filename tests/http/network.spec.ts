import { PDF, PNG } from '../support/sample-files.ts'
import { expect, serverTest as test } from '../browser/support/server-test.ts'

test.use({ persona: 'national-staff' })

const TITLE = 'How do you reach families who deliver at home?'

test('a question is asked, answered, accepted, edited and withdrawn, without a line of script', async ({
  plain,
}) => {
  await plain.open('/network')
  await plain.follow('Commons')
  await plain.follow('Ask or share')
  await plain.follow('Question')
  plain.fill('Title', TITLE)
  plain.fill('Question', 'We see **few** of them before the first visit.')
  await plain.press('Ask the network')
  expect(plain.status).toBe(422)
  expect(plain.alerts).toContain('Say what you tried or looked at already')
  plain.fill(/^What you tried/, 'Flyers at the WIC office')
  await plain.press('Preview')
  expect(plain.all('section[aria-label="Preview"] strong')[0]?.textContent).toBe('few')
  expect(plain.heading).toContain('Ask those')
  await plain.press('Ask the network')
  expect(plain.heading).toBe(TITLE)
  const topic = plain.path

  plain.fill(/^Your reply/, 'A *doula* visits on day 3. @ohio @nobody-here')
  await plain.press('Preview')
  const preview = plain.all('section[aria-label="Preview"]')[0]!
  expect(preview.querySelector('em')?.textContent).toBe('doula')
  expect(preview.textContent).toMatch(/This notifies \d+ people\./)
  expect(preview.textContent).toContain('Nobody you can mention has the name @nobody-here.')
  plain.fill(/^Your reply/, 'A doula visits on day 3.')
  await plain.press('Post this reply')
  await plain.press('Accept as the answer')
  expect(plain.all('[data-post="2"]')[0]?.textContent).toContain('Accepted answer')
  await plain.press('Reopen the question')
  expect(plain.all('[data-post="2"]')[0]?.textContent).not.toContain('Accepted answer')

  await plain.press('Mute')
  expect(plain.all('aside')[0]?.textContent).toContain('You muted this topic.')
  await plain.press('Close to replies')
  expect(plain.all('main')[0]?.textContent).toContain('This topic is closed to replies.')

  await plain.follow('Move')
  await plain.press('Move')
  expect(plain.path).toBe(topic)

  await plain.follow('Edit post 1')
  plain.fill(/^Text/, 'We see **none** of them before the first visit.')
  await plain.press('Preview')
  expect(plain.all('section[aria-label="Preview"] strong')[0]?.textContent).toBe('none')
  await plain.press('Save')
  await plain.follow('edited')
  expect(plain.all('ins').map((part) => part.textContent)).toContain('none')

  await plain.open(topic)
  await plain.follow('Withdraw post 1')
  await plain.press('Withdraw this topic')
  expect(plain.path).toBe('/network/commons')
  await plain.open(topic)
  expect(plain.status).toBe(404)
})

test('pictures and files are posted, shown, removed and withdrawn without a line of script', async ({
  plain,
  request,
}) => {
  await plain.open('/network/commons/new?kind=story')
  plain.fill('Title', 'The board in our hall')
  plain.fill('Story', 'It hangs there since May.')
  plain.attach('Pictures or files', new File([PNG], 'board.png'), new File([PDF], 'plan "x".pdf'))
  plain.fill(/^What the pictures show/, 'A board with <b>three</b> columns')
  await plain.press('Post this story')
  expect(plain.heading).toBe('The board in our hall')
  const topic = plain.path
  const picture = plain.all('#post-1 img')[0]!
  expect(picture.getAttribute('alt')).toBe('A board with <b>three</b> columns')
  const address = picture.getAttribute('src')!
  const sent = await request.get(address)
  expect([sent.status(), sent.headers()['content-type']]).toEqual([200, 'image/png'])
  const policies = sent.headersArray().filter(({ name }) => name.toLowerCase() === 'content-security-policy')
  expect(policies.at(-1)?.value).toBe("default-src 'none'; sandbox")
  const plan = plain.all('#post-1 ul[aria-label="Files"] a')[1]!.getAttribute('href')!
  expect((await request.get(plan)).headers()['content-disposition']).toMatch(/^attachment; /)

  await plain.follow('Edit post 1')
  plain.attach('Pictures or files', new File(['<svg onload="x()"/>'], 'drawing.svg'))
  await plain.press('Save')
  expect(plain.status).toBe(422)
  expect(plain.alerts).toContain('drawing.svg is a web page')
  await plain.open(topic)
  await plain.follow('Withdraw post 1')
  await plain.press('Withdraw this topic')
  expect((await request.get(address)).status()).toBe(404)
})
