import { PlainPage } from './plain-page.ts'
import { signedIn } from '../browser/support/people.ts'
import { expect, serverTest as test } from '../browser/support/server-test.ts'

test.use({ persona: 'national-staff' })

test('a post is flagged, taken, hidden and its writer paused, with words watched and a topic slowed, without script', async ({
  plain,
  playwright,
  stage,
}) => {
  const pageOf = async (persona: 'state-lead' | 'participant') =>
    new PlainPage(
      await playwright.request.newContext({
        baseURL: stage.address,
        storageState: signedIn(stage.sessions[persona]),
      }),
    )
  const [lead, reader] = [await pageOf('state-lead'), await pageOf('participant')]
  await plain.open('/network/commons/new?kind=story')
  plain.fill('Title', 'A month with one crib on the counter')
  plain.fill('Story', 'Everybody asked about it.')
  await plain.press('Post this story')
  const topic = plain.path

  await lead.open(topic)
  lead.fill(/^Your reply/, 'Only a state without nurses needs a crib for that.')
  await lead.press('Post this reply')
  await reader.open(topic)
  await reader.follow('Flag post 2')
  await reader.press('Flag this post')
  expect([reader.status, reader.alerts]).toEqual([
    422,
    expect.stringContaining('Choose what staff should look at.'),
  ])
  reader.check('It is unkind')
  await reader.press('Flag this post')
  expect(reader.all('[data-post="2"]')[0]?.textContent).toContain('You flagged this. Staff look at it.')

  await plain.open('/network/moderation')
  await plain.follow('Post 2 of A month with one crib on the counter')
  await plain.press("I'm looking at this")
  expect(plain.text('main')).toContain('You are looking at this')
  plain.check('Hide the post')
  await plain.press('Decide')
  expect(plain.alerts).toContain('Write the sentence that the writer reads.')
  plain.fill('Sentence to the writer', 'It speaks badly of a state. Write it again without that.')
  await plain.press('Decide')
  expect(plain.text('main')).toContain('Hid the post')
  await lead.open(topic)
  expect(lead.all('[data-post="2"]')[0]?.textContent).toContain('It speaks badly of a state.')
  await reader.open(topic)
  expect(reader.all('[data-post="2"]')[0]?.textContent).toBe('Post 2 was hidden by national staff.')
  await reader.open('/notices')
  expect(reader.text('main')).toContain('National staff looked at the post you flagged, and hid it')

  await plain.open('/network/moderation/log')
  expect(plain.text('main')).toContain('It speaks badly of a state.')
  await plain.open(topic)
  await plain.press('Set')
  expect(plain.path).toBe(topic)
  await plain.open('/network/moderation/words')
  plain.fill('Word or phrase', 'zqfrequent flyer')
  plain.fill('Reason', 'Say who the program serves.')
  await plain.press('Watch it')
  expect(plain.text('main')).toContain('zqfrequent flyer')
  await plain.follow('Change zqfrequent flyer')
  plain.fill('Word or phrase', 'zqrepeat customer')
  await plain.press('Save')
  expect(plain.text('main')).toContain('zqrepeat customer')
  await plain.press('Remove zqrepeat customer')
  expect(plain.text('main')).not.toContain('zqrepeat customer')
  await plain.open('/network/community')
  expect(plain.status).toBe(200)
  expect(plain.text('main')).toContain('Which states answer which')
})
