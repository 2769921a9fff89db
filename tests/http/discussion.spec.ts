import { expect, serverTest as test } from '../browser/support/server-test.ts'
import { stableId } from '#prisma/seed/demo/stable-id.ts'
import type { PlainPage } from './plain-page.ts'

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

/** Asks about what the page shows, and gives the path of the topic. */
async function ask(plain: PlainPage, title: string): Promise<string> {
  await plain.follow('Ask about this')
  plain.fill('Title', title)
  plain.fill('What you tried or looked at already', 'Nothing yet')
  plain.fill('Question', 'We wonder.')
  await plain.press('Ask the network')
  expect(plain.heading).toBe(title)
  return plain.path
}

test("a question about one month of a chart leads to the chart with that month marked, and the month's page back", async ({
  plain,
}) => {
  await plain.open('/teams/ohio/measures/safe-crib-audit')
  await plain.follow('Jun 2025')
  expect(plain.heading).toBe('History of June 2025')
  const topic = await ask(plain, 'Why is this month unlike the others?')

  await plain.follow(/^Safe crib audit.*, Jun 2025$/)
  expect(plain.path).toBe('/teams/ohio/measures/safe-crib-audit?point=2025-06')
  expect(plain.text()).toContain('Marked in the chart and in the table: June 2025.')
  expect(plain.region('Discussion')).toContain('Why is this month unlike the others?')
  await plain.follow('Its history and discussion')
  await plain.follow('Why is this month unlike the others?')
  expect(plain.path).toBe(topic)

  await plain.open('/teams/ohio/measures/safe-crib-audit/history/2025-07')
  expect(plain.region('Discussion')).not.toContain('Why is this month unlike the others?')
})

test('a question about a driver of the team and one about the driver of the area lead back to each', async ({
  plain,
}) => {
  for (const [diagram, title] of [
    ['/teams/ohio/areas/safe-sleep/drivers', 'Who speaks with the fathers in your state?'],
    ['/areas/safe-sleep/drivers', 'Who speaks with fathers anywhere at all?'],
  ] as const) {
    await plain.open(diagram)
    await plain.follow('Fathers')
    const driver = plain.path
    const topic = await ask(plain, title)
    await plain.follow('Fathers')
    expect(plain.path).toBe(driver)
    expect(plain.region('Discussion: Fathers')).toContain(title)
    await plain.follow(title)
    expect(plain.path).toBe(topic)
  }
})

test('somebody who may not change an aim opens it, asks about it, and is led back to it', async ({
  plain,
}) => {
  await plain.open('/teams/ohio')
  expect(plain.hasLink('Open this aim')).toBe(true)
  const aim = plain.all('main a[href*="/aims/"]')[0]!.getAttribute('href')!
  await plain.open(aim)
  expect(plain.text()).not.toContain('Change this aim')
  const topic = await ask(plain, 'Has anybody reached an aim like this?')
  await plain.follow(plain.all('aside a[href*="/aims/"]')[0]!.textContent!)
  expect(plain.path).toBe(aim)
  await plain.follow('Has anybody reached an aim like this?')
  expect(plain.path).toBe(topic)
})
