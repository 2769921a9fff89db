import { stableId } from '#prisma/seed/demo/stable-id.ts'
import { linkFor } from './support/handed-mail.ts'
import { send } from './support/teams.ts'
import { expect, test, withAndWithoutScript } from './support/test.ts'
import { expectWellMade } from './support/well-made.ts'

const OF_OHIO = `/teams/ohio/tests/${stableId('test', 'OH', 'crib-audit-3')}`

withAndWithoutScript((script) => {
  test('a test of Ohio is tried in another state in two clicks, and both sides tell of it', async ({
    page,
    visit,
    staff,
    team,
    alsoSignedIn,
  }) => {
    const address = `ana.${team.slug}@agency.example`
    const invited = { people: `Ana Lee <${address}>`, role: 'member', sector: 'public-health' }
    await send(staff, `/teams/${team.slug}/invitations`, invited)
    await visit(await linkFor(staff, address, 'You are invited'))
    await page.getByLabel('Password').fill('a sentence nobody guesses')
    await page.getByRole('button', { name: 'Accept and sign in' }).click()
    await expect(page).toHaveURL(`/teams/${team.slug}`)

    // Seen, and two clicks.
    await visit(OF_OHIO)
    await page.getByRole('link', { name: 'Try this here' }).click()
    const prediction = page.getByLabel('We predict that')
    await expect(prediction).toHaveValue(
      'Three of four cribs will be safe in every unit within three months.',
    )
    await expect(prediction).toHaveAccessibleDescription(/Ohio predicted this/)
    await expect(page.getByRole('textbox', { name: /^Where/ })).toHaveValue('')
    await page.getByRole('button', { name: 'Log this test' }).click()
    await expect(page).toHaveURL(new RegExp(`^[^?]*/teams/${team.slug}/tests/[0-9a-f-]{36}\\?logged=yes$`))

    await expect(page.getByText('From Ohio.')).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Ohio', exact: true }).click()
    await expect(page).toHaveURL(OF_OHIO)
    await page.getByRole('link', { name: /^Tried in \w+ states/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Tried in \w+ states/)
    const tree = page.getByRole('region', { name: 'From team to team' })
    await expect(tree.getByText(team.name, { exact: true })).toBeVisible()
    if (script) await expectWellMade(page)
    // The map by keyboard.
    const map = page.getByRole('list', { name: 'States and territories where it was taken up' })
    await map.getByRole('link', { name: `${team.name}: Being tested` }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('From Ohio.')).toBeVisible()

    expect(await (await staff.get('/outbox')).text()).toContain(`Your test is being tried in ${team.name}`)

    // The copy is its team's own: others are told that there is one, and not whose.
    const participant = await alsoSignedIn('participant')
    await participant.goto(`${OF_OHIO}/spread`)
    await expect(participant.getByRole('heading', { level: 1 })).toContainText('more, kept by')
    await expect(participant.getByRole('region', { name: 'From team to team' })).not.toContainText(team.name)
    await participant.context().close()
  })
})

test.describe('a change idea', () => {
  test.use({ persona: 'state-lead' })

  test('opens the quick log filled with it, and tells who tested it', async ({ page, visit }) => {
    await visit('/ideas/ten-cribs-a-week')
    await expect(page.getByRole('heading', { name: /^Tested by \w+ teams?: / })).toBeVisible()
    await expect(page.getByRole('heading', { name: /^Abandoned: / })).toBeVisible()
    await page.getByRole('link', { name: 'Try this here' }).click()
    await expect(page.getByLabel('What we change')).not.toHaveValue('')
    await expect(page.getByLabel('Change idea')).toHaveValue('ten-cribs-a-week')
    await expect(page.getByLabel('We predict that')).toHaveValue('')
    await page.getByRole('button', { name: 'Log this test' }).click()
    await expect(page.getByRole('alert')).toContainText('what you think will happen')
  })
})
