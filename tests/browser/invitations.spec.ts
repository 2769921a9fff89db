import { send } from './support/teams.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

test.use({ persona: 'national-staff' })

withAndWithoutScript((script) => {
  test('a pasted list is answered line by line; one invitation goes again, one is revoked', async ({
    page,
    visit,
    team,
  }) => {
    const [ana, bo] = [`ana@${team.slug}.example`, `bo@${team.slug}.example`]
    await visit(`/teams/${team.slug}/members`)
    await page.getByRole('link', { name: 'Invite people' }).click()
    await page.getByRole('button', { name: `Invite to ${team.name}` }).click()
    await expect(page.getByRole('alert')).toContainText('Nobody was invited')
    await page.getByLabel('Who').fill(`Ana Lee <${ana}>\n${bo}\nnobody at all`)
    await page.getByRole('button', { name: `Invite to ${team.name}` }).click()
    await expect(page.getByText('2 people are invited; see below about the other 1')).toBeVisible()
    await expect(page.getByRole('row', { name: /nobody at all/ })).toContainText('Not an e-mail address')
    if (script) await expectWellMade(page)

    await page.getByRole('button', { name: `Revoke to ${bo}` }).click()
    const invited = page.getByRole('table', { name: 'Invitations, the newest first' })
    await expect(invited.getByRole('row', { name: bo })).toContainText('Revoked')
    await page.getByRole('button', { name: `Send again to ${ana}` }).click()
    await expect(invited.getByRole('row', { name: ana })).toContainText('Open')

    await visit('/outbox')
    const mails = page.getByRole('row', { name: ana })
    await expect(mails).toHaveCount(2)
    await mails.first().getByRole('link').click()
    await expect(page.getByText('(a link for this person only)')).toBeVisible()
    await page.getByRole('button', { name: 'Show the link to hand over' }).click()
    await expect(page.getByLabel('Link to hand over')).toHaveValue(/\/invitations\//)
    if (script) await expectWellMade(page)
  })
})

test('who is invited twice is asked once', async ({ page, visit, team, staff }) => {
  const people = `cy@${team.slug}.example`
  await send(staff, `/teams/${team.slug}/invitations`, { people, role: 'member' })
  await visit(`/teams/${team.slug}/invitations`)
  await page.getByLabel('Who').fill(people)
  await page.getByRole('button', { name: `Invite to ${team.name}` }).click()
  await expect(page.getByText('Invited before; the invitation is still open')).toBeVisible()
})
