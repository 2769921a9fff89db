import { expect, serverTest as test } from '../browser/support/server-test.ts'

test.use({ persona: 'participant' })

test('a space, an idea and a measure are followed on their pages, and each is stopped in the list', async ({
  plain,
}) => {
  for (const address of [
    '/network/preterm-early-term',
    '/ideas/ten-cribs-a-week',
    '/measures/safe-crib-audit',
  ]) {
    await plain.open(address)
    await plain.press('Follow')
    expect(plain.path).toBe(address)
    expect(plain.text()).toContain('Unfollow')
  }
  await plain.open('/account/notices')
  const list = () => plain.region('What you follow')
  expect(list()).toContain('Change idea')
  expect(list()).toContain('Measure')
  await plain.press('Unfollow Ten cribs a week')
  expect(plain.path).toBe('/account/notices')
  await plain.open('/network/preterm-early-term')
  await plain.press('Unfollow')
  await plain.press('Mute')
  await plain.open('/account/notices')
  expect(list()).toContain('muted')
  await plain.press(/^Unmute /)
  expect(list()).not.toContain('muted')
})

test('what is not there cannot be followed, and a level that is none is refused', async ({ request }) => {
  const follow = (form: Record<string, string>) =>
    request.post('/network/follows', { form, maxRedirects: 0 }).then((answer) => answer.status())
  expect(await follow({ kind: 'space', target: 'team-ohio', level: 'follow' })).toBe(404)
  expect(await follow({ kind: 'idea', target: 'no-such-idea', level: 'follow' })).toBe(404)
  expect(await follow({ kind: 'space', target: 'commons', level: 'loud' })).toBe(422)
})
