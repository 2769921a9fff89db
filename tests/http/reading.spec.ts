import { expect, serverTest as test } from '../browser/support/server-test.ts'
import { withoutDrafts } from '../browser/support/stage-rows.ts'
import type { PlainPage } from './plain-page.ts'

const topic = async (plain: PlainPage, title: string) => {
  await plain.open('/network/commons/new?kind=question')
  plain.fill('Title', title)
  plain.fill(/^What you tried/, 'Nothing yet')
  plain.fill('Question', 'We wonder.')
  await plain.press('Ask the network')
  return plain.path
}

test.describe('a data manager', () => {
  test.use({ persona: 'data-manager' })

  test('goes to the next unread topic, bookmarks, drafts and turns single keys off, without script', async ({
    plain,
    stage,
  }) => {
    await withoutDrafts(stage)
    const here = await topic(plain, 'Who keeps a list of open topics?')
    plain.fill(/^Your reply/, 'I began to write this')
    await plain.press('Save draft')
    expect(plain.path).toBe(`${here}?draft=yes`)
    expect(plain.valueOf(/^Your reply/)).toBe('I began to write this')
    await plain.open(here)
    expect(plain.text()).toContain('You have a draft from')
    expect(plain.valueOf(/^Your reply/)).toBe('')
    await plain.follow('Continue')
    expect(plain.valueOf(/^Your reply/)).toBe('I began to write this')
    await plain.press('Post this reply')
    await plain.open(here)
    expect(plain.text()).not.toContain('You have a draft')
    plain.fill(/^Your reply/, 'Another one')
    await plain.press('Save draft')
    await plain.open('/network/mine')
    expect(plain.region('1 draft')).toContain('Another one')
    await plain.press(/^Discard/)
    expect(plain.path).toBe('/network/mine')
    expect(plain.text()).not.toContain('Another one')

    await plain.open(here)
    await plain.press('Bookmark post 1')
    await plain.follow(/^Bookmarked/)
    plain.fill(/^Remind me on/, '2001-01-01')
    await plain.press('Save')
    expect(plain.status).toBe(422)
    expect(plain.alerts).toContain('Choose a day that is not over.')
    const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10)
    plain.fill(/^Remind me on/, soon)
    plain.fill(/^Note/, 'After the call')
    await plain.press('Save')
    expect(plain.region('Bookmarks')).toContain('After the call')
    await plain.press(/^Remove post 1/)
    expect(plain.region('Bookmarks')).not.toContain('After the call')

    await plain.open('/network')
    await plain.follow('Next unread topic')
    expect(plain.status).toBe(200)
    expect(plain.path).toMatch(/^\/network\/(topics\/|next)/)

    await plain.open('/account')
    await plain.follow(/^Keyboard shortcuts/)
    await plain.press('Turn shortcuts off')
    expect(plain.heading).toBe('Shortcuts are off')
    await plain.press('Turn shortcuts on')
    expect(plain.heading).toBe('Shortcuts are on')
  })

  test('a form that is none of a page, and a day that is none, get a sentence', async ({ request }) => {
    const post = (address: string, form: Record<string, string>) =>
      request.post(address, { form, maxRedirects: 0 }).then((answer) => answer.status())
    expect(await post('/network/mine?step=constructor', {})).toBe(400)
    expect(await post('/network/mine?step=bookmark', { post: 'none' })).toBe(422)
    expect(await post('/network/drafts?step=save&topic=none', { body: 'x' })).toBe(422)
    expect(await post('/network/drafts?step=save&space=team-tennessee', { body: 'x' })).toBe(404)
  })
})

test.describe('national staff', () => {
  test.use({ persona: 'national-staff' })

  test('merge, split and archive topics, without script', async ({ plain }) => {
    const from = await topic(plain, 'Who looks at night in your hospital?')
    plain.fill(/^Your reply/, 'A nurse does.')
    await plain.press('Post this reply')
    const into = await topic(plain, 'Who looks after dark in your hospital?')
    await plain.open(from)
    await plain.follow('Move, merge or split')
    plain.fill(/^Address of the other topic/, 'nowhere')
    await plain.press('Merge')
    expect(plain.status).toBe(422)
    expect(plain.alerts).toContain('There is no such topic.')
    plain.fill(/^Address of the other topic/, `https://coiin.example${into}`)
    await plain.press('Merge')
    expect(plain.path).toBe(into)
    expect(plain.text()).toContain('2 posts moved here from “Who looks at night in your hospital?”')
    await plain.open(from)
    expect(plain.path).toBe(into)

    await plain.follow('Move, merge or split')
    await plain.press('Split off')
    expect(plain.status).toBe(422)
    plain.check(/^3\. .*A nurse does/)
    plain.fill('Title of the new topic', 'Nurses who look at night')
    await plain.press('Split off')
    expect(plain.heading).toBe('Nurses who look at night')
    expect(plain.text()).toContain('Split from “Who looks after dark in your hospital?”')
    await plain.follow('Who looks after dark in your hospital?')
    expect(plain.text()).toContain('Post 3 was moved to another topic: Nurses who look at night')

    await plain.press('Archive')
    expect(plain.text()).toContain('This topic is archived')
    expect(plain.hasButton('Post this reply')).toBe(false)
    await plain.press('Restore from the archive')
    expect(plain.hasButton('Post this reply')).toBe(true)
    await plain.open('/network/moderation/log')
    expect(plain.text()).toContain('Merged another topic into a topic')
    expect(plain.text()).toContain('Split posts off a topic')
  })
})
