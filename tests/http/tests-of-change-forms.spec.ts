import { officeOf } from '../support/sample-files.ts'
import { expect, serverTest as test } from '../browser/support/server-test.ts'
import type { PlainPage } from './plain-page.ts'

test.use({ persona: 'data-manager' })

const CHANGE = 'What we change'

/** Logs a test of Ohio and shows its page. */
async function log(plain: PlainPage, change: string, begins?: string): Promise<void> {
  await plain.open('/teams/ohio/tests/new')
  plain.fill(CHANGE, change)
  plain.fill('We predict that', 'Half will be safe')
  if (begins !== undefined) plain.fill('Begins', begins)
  await plain.press('Log this test')
}

test('a test is logged from any page of the team with two clicks besides typing', async ({ plain }) => {
  await plain.open('/teams/ohio/measures')
  await plain.follow('Test of change: log one for Ohio')
  plain.fill(CHANGE, 'Hand out the list at the first visit')
  plain.fill('We predict that', 'Four of five families will keep it')
  plain.fill('Where', 'Clinic 7')
  plain.fill(/^Predicted/, '80')
  await plain.press('Log this test')
  expect(plain.heading).toBe('Hand out the list at the first visit')
  expect(plain.text()).toContain('It is running.')
  expect(plain.text()).toContain('Owner: Demo: Ohio data manager')
})

test('two windows that write one plan lose nothing, and the second chooses what stays', async ({ plain }) => {
  await log(plain, 'Ask before the visit', '2199-01-05')
  expect(plain.text()).toContain('The test is logged')
  const address = new URL(plain.path, 'http://a').pathname
  const other = plain.another()
  await other.open(address)
  await plain.open(address)
  other.fill(CHANGE, 'Ask in the waiting room')
  other.fill('Why it should work', 'People wait there anyway')
  await other.press('Save the plan')
  expect(other.text()).toContain('The plan is saved')

  plain.fill(CHANGE, 'Ask by letter')
  await plain.press('Save the plan')
  expect(plain.region('What we change')).toContain('Yours: Ask by letter')
  plain.check(/Ask in the waiting room/)
  await plain.press('Save the plan')
  expect(plain.heading).toBe('Ask in the waiting room')
  expect(plain.valueOf('Why it should work')).toBe('People wait there anyway')
})

test('what was seen is added while the test runs, and taken back', async ({ plain }) => {
  await log(plain, 'Ask on the ward round')
  plain.fill('What was seen', 'The round was late')
  await plain.press('Add it')
  expect(plain.text()).toContain('The round was late')
  await plain.press('Take back: The round was late')
  expect(plain.text()).not.toContain('The round was late')
})

test('a task is ticked off on the page of the test and opened again, and the history tells it', async ({
  plain,
}) => {
  await log(plain, 'Ask beside the crib', '2199-01-05')
  plain.fill('Task 1', 'Print the cards')
  plain.fill('By when', '2020-03-02', plain.field('Task 1').closest('li, fieldset, div')!.parentElement!)
  await plain.press('Save the plan')
  expect(plain.region('To do for this test')).toContain('Overdue since Mar 2, 2020')
  await plain.press('Mark as done: Print the cards')
  expect(plain.region('To do for this test')).toContain('Done.')
  expect(plain.region('Who and when')).toContain('Task done')
  await plain.press('Open it again: Print the cards')
  expect(plain.region('To do for this test')).toContain('1 of 1 open')
  expect(plain.region('Who and when')).toContain('Task open again')
})

test('a test is logged from an idea of the team’s diagram, and counted there', async ({ plain }) => {
  const change = `Five cribs at noon, ${Date.now()}`
  await plain.open('/teams/ohio/areas/safe-sleep/drivers/edit')
  await plain.open(linkCalled(plain, 'Ten cribs a week'))
  await plain.follow('Log a test of this idea')
  expect(plain.valueOf(/^Change idea/)).toBe('ten-cribs-a-week')
  expect(plain.valueOf(CHANGE)).toBe('Ten cribs a week')
  plain.fill(CHANGE, change)
  plain.fill('We predict that', 'Half will be safe')
  await plain.press('Log this test')
  expect(plain.text()).toContain('The test is logged')
  await plain.open('/teams/ohio/areas/safe-sleep/drivers/edit')
  await plain.open(linkCalled(plain, 'Ten cribs a week'))
  expect(plain.hasLink(change)).toBe(true)
  await plain.open('/ideas/ten-cribs-a-week')
  expect(plain.hasLink(change)).toBe(true)
})

const linkCalled = (plain: PlainPage, text: string): string =>
  plain
    .all('a')
    .find((link) => link.textContent === text)!
    .getAttribute('href')!

test('a plan names other measures, which the study then asks for as well', async ({ plain }) => {
  await log(plain, 'Ask before the last feed', '2199-01-05')
  plain.check('Caregiver teach-back before discharge')
  plain.fill('Begins', '2020-03-02')
  plain.fill('Ends', '2020-03-03')
  await plain.press('Save and begin the test')
  expect(plain.text()).toContain('Study due since Mar 4, 2020')
  expect(plain.field(/^Caregiver teach-back before discharge/).getAttribute('type')).not.toBe('checkbox')
  const id = new URL(plain.path, 'http://a').pathname.split('/').at(-1)
  await plain.open(`/teams/ohio/tests/new?after=${id}`)
  expect(plain.isChecked('Caregiver teach-back before discharge')).toBe(true)
})

test('what did not work is one choice beside the others', async ({ plain }) => {
  await plain.open('/tests')
  await plain.follow('What did not work')
  expect(plain.path).toContain('decision=abandon')
  expect(plain.hasLink(/letter about safe sleep/)).toBe(true)
  plain.fill('Words', 'nothing like this')
  await plain.press('Search')
  expect(plain.text()).toContain('No test fits all of this')
})

test('the table of all tests, handed in again, changes nothing', async ({ plain, request }) => {
  const taken = await request.get('/teams/ohio/tests.csv')
  expect(taken.headers()['content-disposition']).toBe('attachment; filename="ohio-tests.csv"')
  await plain.open('/teams/ohio/tests/import')
  plain.attach('File', new File([await taken.text()], 'tests.csv', { type: 'text/csv' }))
  await plain.press('Preview')
  expect(plain.heading).toBe('Nothing new: every test is here already')
})

test('a file that is refused says why, and what was written about all of them is still there', async ({
  plain,
}) => {
  await log(plain, 'A drawing that is refused')
  plain.attach('Choose files', new File(['<svg/>'], 'drawing.svg'), new File([officeOf('docx')], 'plan.docx'))
  plain.fill('What they show', 'A drawing and a plan')
  await plain.press('Attach the files')
  expect(plain.text()).toContain('drawing.svg is a web page, a drawing in SVG')
  expect(plain.valueOf('What they show')).toBe('A drawing and a plan')
  expect(plain.text()).not.toContain('plan.docx')
})
