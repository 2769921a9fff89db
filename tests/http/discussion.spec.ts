import { expect, serverTest as test } from '../browser/support/server-test.ts'
import { stableId } from '#prisma/seed/demo/stable-id.ts'

const cribTest = `/teams/ohio/tests/${stableId('test', 'OH', 'crib-audit-3')}`
const TITLE = 'Who is the second person on a small unit?'

test.use({ persona: 'data-manager' })

test('a question about a test leads to the idea and the test, and both lead back to it', async ({
  plain,
}) => {
  await plain.open(cribTest)
  await plain.follow('Ask about this')
  expect(plain.text()).toContain('About a test of change of Ohio')
  plain.fill('Title', TITLE)
  plain.fill('What you tried or looked at already', 'The charge nurse')
  plain.fill('Question', 'With six beds there is often one nurse.')
  plain.choose(/Change idea it is about/, 'ten-cribs-a-week')
  await plain.press('Ask the network')
  expect(plain.heading).toBe(TITLE)
  const topic = plain.path

  await plain.open(plain.all('aside a[href^="/ideas/"]')[0]!.getAttribute('href')!)
  expect(plain.path).toBe('/ideas/ten-cribs-a-week')
  expect(plain.region('Discussion')).toContain(TITLE)
  await plain.follow(TITLE)
  expect(plain.path).toBe(topic)

  await plain.follow(/^Weekly look at ten cribs/)
  expect(plain.path).toBe(cribTest)
  expect(plain.region('Discussion')).toContain(TITLE)
  await plain.follow(TITLE)
  expect(plain.path).toBe(topic)
})

test('a decided test is shared as a tip that says already what the test says', async ({ plain }) => {
  await plain.open(cribTest)
  await plain.follow('Share as a tip')
  expect(plain.valueOf('Title')).toContain('Weekly look at ten cribs')
  expect(plain.valueOf('Where this was done')).toContain('All pilot hospitals')
  expect(plain.valueOf('Tip')).toContain('Adopted. It holds where two people are named.')
  await plain.press('Post this tip')
  expect(plain.heading).toContain('Weekly look at ten cribs')
  expect(plain.hasLink(/^Weekly look at ten cribs/)).toBe(true)
})
