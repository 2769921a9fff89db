import { expect, serverTest as test } from '../browser/support/server-test.ts'
import { enterCribAudit, reportSafeSleep } from '../browser/support/stage.ts'
import { send } from '../browser/support/teams.ts'

test.use({ persona: 'national-staff' })

test('a team chooses two areas and then works on them', async ({ plain, team }) => {
  await plain.open(`/teams/${team.slug}/areas`)
  plain.check('Safe sleep')
  plain.check('Smoking cessation')
  await plain.press('Work on the chosen areas')
  expect(plain.heading).toBe(`${team.name} works on 2 of six areas`)
  expect(() => plain.field('Safe sleep')).toThrow(/Nothing is called/)
})

test('four areas at once are refused with the reason, and the ticks stay', async ({ plain, team }) => {
  await plain.open(`/teams/${team.slug}/areas`)
  const boxes = plain.all('main input[type=checkbox]').slice(0, 4)
  for (const box of boxes) box.setAttribute('checked', '')
  await plain.press('Work on the chosen areas')
  expect(plain.status).toBe(422)
  expect(plain.alerts).toContain('You chose 4 areas. A team works on one to three areas at a time')
  expect(plain.all('main input[type=checkbox][checked]')).toHaveLength(4)
})

test('a team leaves an area with a reason, and the page keeps both', async ({ plain, team, staff }) => {
  await send(staff, `/teams/${team.slug}/areas`, { areas: ['safe-sleep', 'smoking-cessation'] })
  await plain.open(`/teams/${team.slug}/areas`)
  await plain.follow('Stop working on safe sleep')
  await plain.press('Stop working on this area')
  expect(plain.alerts).toContain('Say why the team leaves this area')
  plain.fill(/^Why does/, 'The hospitals do this on their own now.')
  await plain.press('Stop working on this area')
  expect(plain.path).toBe(`/teams/${team.slug}/areas`)
  expect(plain.region('Worked on before')).toContain('The hospitals do this on their own now.')
  expect(plain.field('Safe sleep').hasAttribute('disabled')).toBe(false)
})

test('the only area of a team cannot be left', async ({ plain, team, staff }) => {
  await send(staff, `/teams/${team.slug}/areas`, { areas: ['safe-sleep'] })
  await plain.open(`/teams/${team.slug}/areas/safe-sleep/leave`)
  plain.fill(/^Why does/, 'We want to do something else.')
  await plain.press('Stop working on this area')
  expect(plain.alerts).toContain(`This is the only area ${team.name} works on.`)
})

test('a target on the wrong side of the baseline is refused, and nothing typed is lost', async ({
  plain,
  team,
  staff,
}) => {
  await send(staff, `/teams/${team.slug}/areas`, { areas: ['safe-sleep'] })
  await plain.open(`/teams/${team.slug}/areas/safe-sleep/aims/new`)
  plain.check('reduce')
  plain.fill('What', 'sleep-related deaths')
  plain.fill('For whom', 'babies under one year')
  plain.fill('Value', '1.2')
  plain.fill('First month', '2024-01')
  plain.fill('Last month', '2024-12')
  plain.check('the value to reach')
  plain.fill('Target', '1.5')
  plain.fill('By', '2027-06')
  await plain.press('Set this aim')
  expect(plain.alerts).toContain('the target must lie below the baseline of 1.2')
  expect(plain.valueOf('Target')).toBe('1.5')
  expect(plain.valueOf('What')).toBe('sleep-related deaths')
  expect(plain.isChecked('reduce')).toBe(true)
})

test('a team is closed with a reason, offers nothing to add, and is opened again', async ({
  plain,
  team,
  staff,
}) => {
  await reportSafeSleep(staff, team, '2026-01')
  await plain.open(`/teams/${team.slug}/administration`)
  await plain.follow('Close this team')
  await plain.press(`Close ${team.name}`)
  expect(plain.alerts).not.toBe('')
  plain.fill(`Why does ${team.name} stop?`, 'It joins its neighbor.')
  await plain.press(`Close ${team.name}`)
  expect(plain.heading).toBe(`${team.name} is closed`)
  expect(plain.region('When it was closed')).toContain('It joins its neighbor.')
  await plain.open(`/teams/${team.slug}`)
  expect(plain.hasLink('Enter numbers')).toBe(false)
  await plain.follow(/how to open it again/)
  await plain.press(`Open ${team.name} again`)
  expect(plain.heading).toBe(`Settings of ${team.name}`)
})

test('a balanced set is reported with one click, and the warning goes', async ({ plain, team, staff }) => {
  const base = `/teams/${team.slug}`
  await send(staff, `${base}/areas`, { areas: ['safe-sleep'] })
  await send(staff, `${base}/measures`, { measures: ['safe-crib-audit'], dueFrom: '2025-01' })
  await enterCribAudit(staff, team, [['2025-01', '7', '10']])
  await plain.open(`${base}/measures`)
  expect(plain.text()).toContain('No balancing measure is chosen for')
  // Counted here: another test on this server may have added a measure to the catalog.
  const set = plain.all('[aria-labelledby="suggested-safe-sleep"] li').length
  expect(set).toBeGreaterThanOrEqual(5)
  await plain.press(/^Add the other /)
  expect(plain.heading).toBe(`${team.name} reports ${set} measures`)
  expect(plain.text()).not.toContain('No balancing measure is chosen for')
})

test('a measure kept for its history is seen with its reason, and is not taken when it is sent', async ({
  plain,
  team,
  staff,
}) => {
  const base = `/teams/${team.slug}`
  await send(staff, `${base}/areas`, { areas: ['preterm-early-term'] })
  await plain.open(`${base}/measures`)
  expect(plain.field(/^17P started on time/).hasAttribute('disabled')).toBe(true)
  expect(plain.text()).toMatch(/Kept for its history\. .*withdrew approval of 17P/)
  plain.check(/^Early elective delivery/)
  await plain.press('Report the chosen measures')
  expect(plain.heading).toBe(`${team.name} reports 1 measure`)
  const sent = await send(staff, `${base}/measures`, {
    measures: ['progesterone-17p-on-time'],
    dueFrom: '2025-01',
  })
  expect([sent.status(), await sent.text()]).toEqual([422, expect.stringContaining('kept for its history')])
})

test('what was removed from a driver diagram is brought back with one press', async ({
  plain,
  team,
  staff,
}) => {
  const drivers = `/teams/${team.slug}/areas/safe-sleep/drivers`
  await send(staff, `/teams/${team.slug}/areas`, { areas: ['safe-sleep'] })
  await send(staff, drivers, {})
  await plain.open(`${drivers}/edit`)
  await plain.follow('Fathers')
  await plain.press('Remove it')
  expect(plain.text('body')).toContain('Removed “Fathers”.')
  await plain.press('Undo')
  expect(plain.text('body')).toContain('Brought back “Fathers”.')
})

test('two who reword the same thing choose between both wordings', async ({ plain, team, staff }) => {
  const drivers = `/teams/${team.slug}/areas/safe-sleep/drivers`
  await send(staff, `/teams/${team.slug}/areas`, { areas: ['safe-sleep'] })
  await send(staff, drivers, {})
  const other = plain.another()
  for (const page of [plain, other]) {
    await page.open(`${drivers}/edit`)
    await page.follow('Fathers')
  }
  other.fill('Text', 'Partners')
  await other.press('Save')
  expect(other.text('body')).toContain('Renamed “Fathers” to “Partners”.')
  plain.fill('Text', 'Dads of newborns')
  await plain.press('Save')
  expect(plain.text('[role=status]')).toContain('in other words while you had it open')
  await plain.press('Use your words')
  expect(plain.text('body')).toContain('Renamed “Partners” to “Dads of newborns”.')
})

test('two who reword an aim without JavaScript choose between both, and a new one sent twice is one', async ({
  plain,
  team,
  staff,
}) => {
  const base = `/teams/${team.slug}`
  await send(staff, `${base}/areas`, { areas: ['safe-sleep'] })
  await plain.open(`${base}/areas/safe-sleep/aims/new`)
  const again = plain.another()
  const key = plain.all('input[name=once]')[0]?.getAttribute('value') ?? ''
  const aim = {
    ...{ change: 'reduce', what: 'sleep-related deaths', forWhom: 'babies under one year' },
    ...{ targetKind: 'absolute', targetValue: '2', due: '2026-12', once: key },
  }
  for (const _ of ['first', 'second']) await send(staff, `${base}/areas/safe-sleep/aims/new`, aim)
  await plain.open(base)
  expect(plain.text().split('reduce sleep-related deaths')).toHaveLength(2)

  for (const page of [plain, again]) {
    await page.open(base)
    const links = page.all('main a').map((link) => link.getAttribute('href') ?? '')
    await page.open(links.find((href) => /\/aims\/[0-9a-f-]{36}$/.test(href)) ?? '')
  }
  again.fill('What', 'deaths in sleep')
  await again.press('Save this wording')
  expect(again.path).toBe(base)
  plain.fill('What', 'deaths of sleeping babies')
  plain.fill('For whom', 'all babies')
  await plain.press('Save this wording')
  expect(plain.status).toBe(422)
  expect(plain.valueOf('For whom')).toBe('all babies')
  expect(plain.region('What: which of the two stays?')).toContain('deaths in sleep')
  // Saved again without a choice, the same is asked again.
  await plain.press('Save this wording')
  expect(plain.status).toBe(422)
  expect(plain.region('What: which of the two stays?')).toContain('Choose which of the two stays.')
  plain.check(/^Saved meanwhile: deaths in sleep/)
  await plain.press('Save this wording')
  expect(plain.text()).toContain('reduce deaths in sleep among all babies')
})

test('a search of ideas that finds nothing says so and leads back to all of them', async ({ plain }) => {
  await plain.open('/ideas?words=nothing-of-that-kind')
  expect(plain.heading).toBe('No idea found')
  expect(plain.valueOf('Words')).toBe('nothing-of-that-kind')
  await plain.open(
    plain
      .all('main a')
      .find((link) => link.textContent === 'Show all ideas')!
      .getAttribute('href')!,
  )
  expect(plain.heading).toMatch(/^\d+ change ideas$/)
})
