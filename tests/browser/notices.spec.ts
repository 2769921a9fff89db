import type { Page } from '@playwright/test'
import { signedIn } from './support/people.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'participant' })

/** Asks a question as whoever is signed in; gives the address of its topic. */
async function ask(page: Page, title: string): Promise<string> {
  const form = {
    ...{ kind: 'question', title, tried: 'Nothing yet' },
    body: 'Which of them would you ask first?',
  }
  const answer = await page.request.post('/network/commons/new?kind=question', { form, maxRedirects: 0 })
  return answer.headers().location!
}

const bellOf = (page: Page, unread: number) =>
  page.getByRole('link', { name: unread === 0 ? 'Notices' : `Notices, ${unread} unread`, exact: true })

withAndWithoutScript((script) => {
  const title = `Who answers ${script ? 'with' : 'without'} scripts?`

  test('a reply shows at the bell, is read by opening its topic, and less of it can be asked for and undone', async ({
    page,
    visit,
    playwright,
    stage,
  }) => {
    await page.request.post('/notices/read', { form: {} })
    const topic = await ask(page, title)
    const lead = await playwright.request.newContext({
      baseURL: stage.address,
      storageState: signedIn(stage.sessions['state-lead']),
    })
    const reply = async (body: string) =>
      expect((await lead.post(topic, { form: { body }, maxRedirects: 0 })).status()).toBe(302)
    await reply('We would ask the clinics.')
    await visit('/home')
    await bellOf(page, 1).click()
    await expect(page.getByRole('heading', { level: 1, name: '1 unread notice' })).toBeVisible()
    const group = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
    await expect(group).toContainText('You asked this question.')
    if (script) await expectWellMade(page, { phone: true })
    // With script the page of the topic notes by itself that its notices were read.
    const noted = script ? page.waitForResponse(/\/notices\/read/) : null
    await group.getByRole('link', { name: title }).click()
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await noted
    await expect(bellOf(page, 0)).toBeVisible()
    await visit('/notices')
    await expect(page.getByRole('heading', { level: 1, name: 'Nothing is unread' })).toBeVisible()
    await expect(bellOf(page, 0)).toBeVisible()

    await group.locator('summary').click()
    await group.getByRole('button', { name: 'Mute this topic' }).click()
    await expect(page.getByRole('status')).toContainText('You muted this topic')
    await reply('And the hospitals.')
    await visit('/notices?about=' + topic.split('/').at(-1)! + '&was=follow')
    await expect(bellOf(page, 0)).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByRole('status')).toContainText('You follow this topic')
    await reply('And WIC.')
    await visit('/notices')
    await expect(bellOf(page, 1)).toBeVisible()
    await page.getByRole('button', { name: 'Mark all as read' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Nothing is unread' })).toBeVisible()
    await expect(bellOf(page, 0)).toBeVisible()
    await lead.dispose()
  })

  test('what reaches somebody is chosen on one page', async ({ page, visit }) => {
    await visit('/account/notices')
    if (script) await expectWellMade(page, { phone: true })
    await page.getByLabel('Reactions to your posts').selectOption('In the weekly digest')
    await page.getByLabel('No mail from').selectOption('9 PM')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('status')).toContainText('Your choice is saved')
    await expect(page.getByLabel('Reactions to your posts')).toHaveValue('digest')
    await expect(page.getByLabel('No mail from')).toHaveValue('21')
  })
})
