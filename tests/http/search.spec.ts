import { expect, serverTest as test } from '../browser/support/server-test.ts'

test.use({ persona: 'participant' })

test('everything is searched, saved, followed and deleted without a line of script', async ({ plain }) => {
  await plain.open('/search')
  plain.fill('Search', 'cribs')
  await plain.press('Search')
  expect(plain.heading).toBe('Results for cribs')
  for (const kind of ['Topics', 'Replies', 'Tests of change', 'Change ideas'])
    expect(plain.region(kind).toLowerCase()).toContain('crib')
  expect(plain.all('section mark').length).toBeGreaterThan(5)
  await plain.follow('More: topics')
  expect(plain.region('Topics').toLowerCase()).toContain('crib')
  await plain.follow('All results')

  await plain.press('Save this search')
  expect(plain.path).toBe('/search?q=cribs')
  await plain.press('Follow: cribs')
  expect(plain.text()).toContain('Saved and followed')
  await plain.press('Stop following: cribs')
  await plain.open('/search')
  expect(plain.region('Recent searches')).toContain('cribs')
  await plain.press('Clear recent searches')
  expect(plain.text()).not.toContain('Recent searches')
  expect(plain.region('Saved searches')).toContain('cribs')
  await plain.press('Delete: cribs')
  expect(plain.text()).not.toContain('Saved searches')
})

test('what is not understood is said, and what is typed is shown as it is', async ({ plain, request }) => {
  await plain.open('/search?q=autor%3Aana+%3Cb%3Ecribs')
  expect(plain.status).toBe(200)
  expect(plain.heading).toBe('This search is not understood')
  expect(plain.text()).toContain('“autor:” is not an operator.')
  expect(plain.valueOf('Search')).toBe('autor:ana <b>cribs')
  for (const address of [
    '/search?q=%00',
    "/search?q='%26|!(",
    '/search?q=crib&more=moon&after=x',
    '/search?saved=1',
  ])
    expect((await request.get(address)).status(), address).toBeLessThan(500)
  const keep = (form: Record<string, string>) =>
    request.post('/search', { form, maxRedirects: 0 }).then((answer) => answer.status())
  expect(await keep({ intent: 'save', q: '' })).toBe(422)
  expect(await keep({ intent: 'follow', search: '00000000-0000-4000-8000-000000000000' })).toBe(422)
  expect(await keep({ intent: 'explode' })).toBe(422)
})
