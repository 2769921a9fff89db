import { enterCribAudit, reportSafeSleep, CRIB, TEACH } from '../browser/support/stage.ts'
import { expect, serverTest as test } from '../browser/support/server-test.ts'
import { send } from '../browser/support/teams.ts'
import type { PlainPage } from './plain-page.ts'

test.use({ persona: 'national-staff' })

const cell = (month: string, part: string, measure = CRIB) => `${measure}, ${month}, ${part}`
const cellOf = (plain: PlainPage, month: string): Element =>
  plain.field(cell(month, 'numerator')).closest('td')!

test('a correction keeps what was said before, with who and when', async ({ plain, team, staff }) => {
  await reportSafeSleep(staff, team, '2026-01')
  await enterCribAudit(staff, team, [['2026-01', '30', '60']])
  await plain.open(`/teams/${team.slug}/entry`)
  plain.fill(cell('January 2026', 'numerator'), '36')
  await plain.press('Save figures')
  expect(plain.text()).toContain(`Saved 1 corrected (${CRIB}, Jan 2026: 30 of 60 became 36 of 60).`)
  await plain.open(`/teams/${team.slug}/measures/safe-crib-audit`)
  expect(plain.text('table')).toContain('60.0%')
  const corrections = plain.region('Corrections, newest first')
  expect(corrections).toContain('30 of 60')
  expect(corrections).toContain('Demo: national staff')
  expect(corrections).toContain('Mar 15, 2026')
})

test('zero, not available yet, not applicable and withheld stay four different answers', async ({
  plain,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2025-11')
  await plain.open(`/teams/${team.slug}/entry`)
  plain.fill(cell('November 2025', 'numerator'), '0')
  plain.fill(cell('November 2025', 'denominator'), '60')
  plain.choose(cell('December 2025', 'state'), 'Not available yet')
  plain.choose(cell('January 2026', 'state'), 'Not applicable')
  plain.choose(cell('February 2026', 'state'), 'Withheld')
  await plain.press('Save figures')
  expect(plain.text()).toContain('Saved 4 new.')
  await plain.open(`/teams/${team.slug}/measures/safe-crib-audit`)
  expect(plain.row(/^Nov 2025/)).toContain('0.0%')
  expect(plain.row(/^Dec 2025/)).toMatch(/not available yet/i)
  expect(plain.row(/^Jan 2026/)).toMatch(/not applicable/i)
  expect(plain.row(/^Feb 2026/)).toMatch(/withheld/i)
})

test('two people in one cell: the second sees both figures and chooses; the rest is saved', async ({
  plain,
  team,
  staff,
}) => {
  const numerator = cell('February 2026', 'numerator')
  await reportSafeSleep(staff, team, '2026-02')
  await plain.open(`/teams/${team.slug}/entry`)
  await enterCribAudit(staff, team, [['2026-02', '30', '60']])
  plain.fill(numerator, '45')
  plain.fill(cell('February 2026', 'denominator'), '60')
  plain.fill(cell('February 2026', 'numerator', TEACH), '20')
  plain.fill(cell('February 2026', 'denominator', TEACH), '40')
  await plain.press('Save figures')
  expect(plain.text()).toContain('Saved 1 new.')
  expect(plain.alerts).toContain('Meanwhile 30 of 60 was saved here.')
  expect(plain.valueOf(numerator)).toBe('45')
  await plain.press('Save figures')
  expect(plain.text()).toContain('Nothing new was saved. 1 needs your answer.')
  expect(plain.alerts).toContain('Choose which of the two stays.')
  plain.check('Replace it with mine: 45 over 60')
  await plain.press('Save figures')
  expect(plain.text()).toContain('30 of 60 became 45 of 60')

  plain.fill(numerator, '50')
  await enterCribAudit(staff, team, [['2026-02', '31', '60']])
  await plain.press('Save figures')
  plain.check('Keep 31 of 60')
  await plain.press('Save figures')
  expect(plain.text()).toContain('Nothing new to save')
  expect(plain.valueOf(numerator)).toBe('31')
})

test('a figure far from the history is asked about, and saved with its reason', async ({
  plain,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2025-06')
  const past = ['06', '07', '08', '09', '10', '11', '12'].map((m) => [`2025-${m}`, '30', '60'] as const)
  await enterCribAudit(staff, team, [...past, ['2026-01', '31', '60']])
  await plain.open(`/teams/${team.slug}/entry?from=2025-09`)
  plain.fill(cell('February 2026', 'numerator'), '2')
  plain.fill(cell('February 2026', 'denominator'), '60')
  await plain.press('Save figures')
  expect(plain.alerts).toContain('2 of 60 in Feb 2026 is far lower')
  expect(plain.text()).toContain('Nothing new was saved.')
  plain.check(/It is right/, cellOf(plain, 'February 2026'))
  plain.fill(cell('February 2026', 'comment'), 'Audit done by night staff')
  plain.check(/on the chart$/, cellOf(plain, 'February 2026'))
  await plain.press('Save figures')
  expect(plain.text()).toContain('Saved 1 new.')
  expect(cellOf(plain, 'February 2026').textContent).toContain('Audit done by night staff')
  await plain.open(`/teams/${team.slug}/measures/safe-crib-audit`)
  expect(plain.text()).toContain('Audit done by night staff')
})

test('of quarterly measures only those are shown that owe something, the others on request', async ({
  plain,
  team,
  staff,
}) => {
  const measures = ['adolescent-well-visit', 'larc-removed-when-asked']
  await send(staff, `/teams/${team.slug}/areas`, { areas: ['preconception-interconception'] })
  await send(staff, `/teams/${team.slug}/measures`, { measures, dueFrom: '2025-01' })
  const cells = ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'].flatMap((period, at) =>
    Object.entries({ measure: measures[1]!, period, numerator: '3', denominator: '4' }).map(
      ([name, value]) => [`cells[${at}].${name}`, value] as const,
    ),
  )
  await send(staff, `/teams/${team.slug}/entry`, Object.fromEntries(cells))
  await plain.open(`/teams/${team.slug}/entry`)
  expect(plain.all('.sheet-name')).toHaveLength(1)
  await plain.follow(/^Show 1 measure of which nothing is due/)
  expect(plain.all('.sheet-name')).toHaveLength(2)
  expect(plain.hasLink(/of which nothing is due/)).toBe(false)
})

test('a saved figure shows its state, comment and history in all cells on request', async ({
  plain,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-02')
  await enterCribAudit(staff, team, [['2026-01', '30', '60']])
  const january = () => cellOf(plain, 'January 2026')
  await plain.open(`/teams/${team.slug}/entry`)
  expect(january().textContent).not.toContain('Provisional')
  await plain.follow('Show them in all cells')
  expect(january().textContent).toContain('History')
  plain.check(/provisional$/, january())
  await plain.press('Save figures')
  expect(plain.text()).toContain('Saved 1 corrected')
  await plain.open(`/teams/${team.slug}/entry`)
  expect(january().textContent).toContain('Provisional')
  // It stays provisional although its cell holds no box to tick.
  plain.fill(cell('January 2026', 'numerator'), '31')
  await plain.press('Save figures')
  await plain.open(`/teams/${team.slug}/entry`)
  expect(january().textContent).toContain('Provisional')
  expect(january().textContent).toContain('Corrected')
})

test('a block is looked through, applied and taken back', async ({ plain, team, staff }) => {
  const numerator = cell('January 2026', 'numerator')
  await reportSafeSleep(staff, team, '2025-12')
  await enterCribAudit(staff, team, [['2026-01', '31', '60']])
  await plain.open(`/teams/${team.slug}/entry/paste`)
  plain.fill('Cells from your spreadsheet', 'hello')
  await plain.press('Preview')
  expect(plain.alerts).toContain('No months were found in it.')
  expect(plain.valueOf('Cells from your spreadsheet')).toBe('hello')

  const block = [
    `Month\t${CRIB} (num)\t${CRIB} (den)\t${TEACH} (num)\t${TEACH} (den)`,
    'Dec-25\t45\t60\t20\t1,040',
    'January 2026\t30\t60\tN/A\tN/A',
    '202602\t61\t60\t-\t-',
  ]
  plain.fill('Cells from your spreadsheet', block.join('\n'))
  await plain.press('Preview')
  expect(plain.heading).toBe('3 new, 1 changed, 2 refused')
  expect(plain.text()).toContain('31 of 60 → 30 of 60')
  expect(plain.region('Refused figures')).toContain('61')
  await plain.press('Apply 4 figures')
  expect(plain.text()).toContain('4 pasted figures are saved.')
  expect(plain.valueOf(numerator)).toBe('30')
  await plain.press('Take it all back')
  expect(plain.heading).toBe('Taken back')
  await plain.open(`/teams/${team.slug}/entry?from=2025-10`)
  expect(plain.valueOf(numerator)).toBe('31')
  expect(plain.valueOf(cell('December 2025', 'numerator'))).toBe('')
})
