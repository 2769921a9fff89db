import { CRIB, reportSafeSleep } from '../browser/support/stage.ts'
import { expect, serverTest as test } from '../browser/support/server-test.ts'
import { send } from '../browser/support/teams.ts'

test.use({ persona: 'national-staff' })

const cell = (month: string, part: string) => `${CRIB}, ${month}, ${part}`

test('a locked month says so on its page and in the cell, until it is unlocked', async ({
  plain,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-02')
  await plain.open(`/teams/${team.slug}/periods/2026-02`)
  await plain.follow('Lock Feb 2026')
  plain.fill('Why is it locked?', 'The annual report was printed')
  await plain.press('Lock Feb 2026')
  expect(plain.text()).toContain('Feb 2026 is locked')
  expect(plain.hasButton(/^Submit/)).toBe(false)
  await plain.open(`/teams/${team.slug}/entry`)
  expect(plain.text()).toContain('Feb 2026 locked by Demo: national staff on Mar 15, 2026')
  expect(plain.valueOf(cell('January 2026', 'numerator'))).toBe('')
  expect(() => plain.field(cell('February 2026', 'numerator'))).toThrow(/Nothing is called/)
  await plain.open(`/teams/${team.slug}/periods/2026-02/unlock`)
  plain.fill('Why is it unlocked?', 'The state found an error')
  await plain.press('Unlock Feb 2026')
  expect(plain.text()).toContain('Unlocked')
  expect(plain.text()).toContain('The annual report was printed')
})

test('what was typed into a month that is locked meanwhile comes back with the reason', async ({
  plain,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-02')
  await plain.open(`/teams/${team.slug}/entry`)
  plain.fill(cell('February 2026', 'numerator'), '30')
  plain.fill(cell('February 2026', 'denominator'), '60')
  await send(staff, `/teams/${team.slug}/periods/2026-02/lock`, { reason: 'The annual report was printed' })
  await plain.press('Save figures')
  expect(plain.text()).toContain('Feb 2026 is locked, so nothing of it can be changed')
  expect(plain.valueOf(cell('February 2026', 'numerator'))).toBe('30')
})

test('figures that are not available yet are said to be so for all at once', async ({
  plain,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-02')
  await plain.open(`/teams/${team.slug}/periods/2026-02`)
  await plain.follow('Add expected dates')
  plain.fill('Expected on', '2026-03-01')
  plain.fill('Why it is not available yet', 'Waits for the extract')
  await plain.press('Save expected date')
  expect(plain.alerts).toContain('Choose a day to come')
  expect(plain.valueOf('Why it is not available yet')).toBe('Waits for the extract')
  plain.fill('Expected on', '2026-12-15')
  await plain.press('Save expected date')
  expect(plain.text().match(/Expected Dec 15, 2026: Waits for the extract/g)).toHaveLength(2)
  await plain.open(`/teams/${team.slug}`)
  expect(plain.text()).toContain('expected Dec 15, 2026')
  expect(plain.text()).toContain('Everything that is due has been answered.')
})

test('dates of events are entered several at once, corrected and confirmed', async ({
  plain,
  team,
  staff,
}) => {
  const base = `/teams/${team.slug}`
  const measure = `${base}/measures/days-between-sleep-related-deaths`
  await send(staff, `${base}/areas`, { areas: ['safe-sleep'] })
  await send(staff, `${base}/measures`, {
    measures: ['days-between-sleep-related-deaths'],
    dueFrom: '2025-01',
  })
  await plain.open(`${measure}/events`)
  plain.fill('Dates', '2025-01-10\nnobody')
  await plain.press('Save dates')
  expect(plain.alerts).toContain('"nobody" is not a date')
  plain.fill('Dates', '2025-01-10\n3/1/2025, 2025-05-20')
  plain.fill('All events are recorded up to', '2025-06-30')
  await plain.press('Save dates')
  expect(plain.text()).toContain('Saved: 3 new dates')
  expect(plain.text()).toContain('41 days without an event so far')
  await plain.follow('Correct or take back May 20, 2025')
  plain.fill('The right date', '2025-05-21')
  await plain.press('Correct the dates')
  expect(plain.row(/May 21, 2025/)).toContain('81')
  await plain.open(`${base}/entry?from=2025-05`)
  expect(plain.all('main input[inputmode]')).toEqual([])
  await plain.follow(/^Enter dates of/)
  await plain.press('Take this back')
  expect(plain.text()).toContain('Nobody has confirmed yet')
})
