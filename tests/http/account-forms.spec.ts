import { expect, serverTest as test } from '../browser/support/server-test.ts'

test('a visitor of the demo goes in as one of its people in one click', async ({ plain }) => {
  await plain.open('/')
  expect(plain.text('body')).toContain('This is a demonstration')
  await plain.open('/sign-in')
  await plain.press('Enter as data manager')
  expect(plain.path).toBe('/home')
  expect(plain.text('h2')).toContain('Due now in Ohio')
})

test('signing out ends the session, so that its cookie opens nothing any more', async ({
  plain,
  request,
  playwright,
  baseURL,
}) => {
  await plain.open('/sign-in')
  await plain.press('Enter as coach')
  expect(plain.path).toBe('/home')
  const storageState = await request.storageState()
  expect(storageState.cookies).toEqual([
    expect.objectContaining({ name: 'coiin_session', httpOnly: true, sameSite: 'Lax' }),
  ])
  await plain.press('Sign out')
  expect(plain.path).toBe('/')
  expect((await request.storageState()).cookies).toEqual([])
  const thief = await playwright.request.newContext({ baseURL, storageState })
  expect(new URL((await thief.get('/home')).url()).pathname).toBe('/sign-in')
  await thief.dispose()
})

test('a wrong password is refused, and the page keeps the address but not the password', async ({
  plain,
}) => {
  await plain.open('/sign-in')
  plain.fill('E-mail address', 'somebody@example.org')
  plain.fill('Password', 'a wrong password')
  await plain.press('Sign in')
  expect(plain.alerts).toContain('do not fit together')
  expect(plain.valueOf('E-mail address')).toBe('somebody@example.org')
  expect(plain.all('html')[0]!.outerHTML).not.toContain('a wrong password')
})
