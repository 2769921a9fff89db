import type { Page } from '@playwright/test'
import { linkFor } from './support/handed-mail.ts'
import { send } from './support/teams.ts'
import { expect, test } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

const PASSWORD = 'a sentence nobody guesses'

async function signIn(page: Page, address: string, password: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(address)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

test('from a pasted address to the first sign-in, and on to a forgotten password', async ({
  page,
  visit,
  staff,
  team,
}) => {
  const address = `ana.${team.slug}@agency.example`
  const people = `Ana Lee <${address}>`
  await send(staff, `/teams/${team.slug}/invitations`, { people, role: 'lead', sector: 'public-health' })
  const invitation = await linkFor(staff, address, 'You are invited')
  await visit(invitation)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Join the team of ${team.name} as team lead`,
  )
  await expectWellMade(page)
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Accept and sign in' }).click()
  await expect(page.getByRole('alert')).toContainText('12 characters')
  await expect(page.getByLabel('Your name')).toHaveValue('Ana Lee')
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Accept and sign in' }).click()
  await expect(page).toHaveURL(`/teams/${team.slug}`)
  await expect(page.getByRole('banner')).toContainText(`as ${team.name} team lead`)

  await visit(`/teams/${team.slug}/members`)
  await page.getByRole('link', { name: 'Change Ana Lee' }).click()
  await expectWellMade(page)
  await page.getByRole('link', { name: 'End the membership of Ana Lee' }).click()
  await expect(page.getByText('nobody else in the team could lead it')).toBeVisible()
  await expectWellMade(page)

  await page.context().clearCookies()
  await visit(invitation)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This invitation has been used')

  await visit('/password-reset')
  await page.getByLabel('E-mail address').fill(address)
  await page.getByRole('button', { name: 'Send me the link' }).click()
  await expect(page.getByText('If this address has an account')).toBeVisible()
  await visit(await linkFor(staff, address, 'Choose a new password'))
  await expectWellMade(page)
  await page.getByLabel('New password').fill(`${PASSWORD}, again`)
  await page.getByRole('button', { name: 'Change the password' }).click()
  await expect(page.getByText('Your password is changed')).toBeVisible()
  await signIn(page, address, `${PASSWORD}, again`)
  await expect(page).toHaveURL('/home')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a visitor asks to join, confirms the address, and is answered', async ({
    page,
    visit,
    staff,
    team,
  }) => {
    const address = `bo.${team.slug}@agency.example`
    await visit(`/teams/${team.slug}/join`)
    await page.getByLabel('Your name').fill('Bo Hale')
    await page.getByLabel('E-mail address').fill(address)
    await page.getByLabel('The sector you come from').selectOption('Family partner')
    await page.getByLabel('What you do').fill('I speak for families.')
    await page.getByRole('button', { name: `Ask to join ${team.name}` }).click()
    await expect(page.getByText('A mail is on its way to you')).toBeVisible()
    await visit(await linkFor(staff, address, 'Confirm your request'))
    await page.getByRole('button', { name: 'Confirm and send the request' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('was received')

    const list = await (await staff.get(`/teams/${team.slug}/requests`)).text()
    const request = /\/requests\/([0-9a-f-]{36})/.exec(list)?.[1] ?? ''
    const answer = { decision: 'approved', role: 'member', word: 'Welcome.' }
    await send(staff, `/teams/${team.slug}/requests/${request}`, answer)
    await visit(await linkFor(staff, address, 'You are invited'))
    await expect(page.getByRole('heading', { level: 1 })).toContainText('as team member')
  })
})
