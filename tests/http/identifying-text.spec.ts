import { expect, serverTest as test } from '../browser/support/server-test.ts'

const NOTES = '/teams/ohio/measures/safe-crib-audit/annotations'
const NAMED = 'Baby Boy Smith, DOB 3/14/2026, went home without a crib.'

test.describe('a data manager', () => {
  test.use({ persona: 'data-manager' })

  test('a note with a child’s name and birth date is stopped, with what to write instead', async ({
    plain,
  }) => {
    await plain.open(NOTES)
    plain.fill('What happened', NAMED)
    plain.fill('Month', '2025-06')
    await plain.press('Write the note')
    const page = plain.text()
    expect(page).toContain('A name beside a date shows who was born, cared for or died.')
    expect(page).toContain('Write “a baby born in spring”.')
    expect(page).not.toContain('Save it as it is')
    expect(plain.valueOf('What happened')).toBe(NAMED)

    plain.fill('What happened', 'A baby born in spring went home without a crib.')
    await plain.press('Write the note')
    expect(plain.text()).toContain('A baby born in spring went home without a crib.')
  })

  test('an age beside a county is stored once its writer says that it identifies nobody', async ({
    plain,
  }) => {
    const text = 'A 3-day-old infant from Vinton County was readmitted.'
    await plain.open(NOTES)
    plain.fill('What happened', text)
    plain.fill('Month', '2025-07')
    await plain.press('Write the note')
    expect(plain.valueOf('What happened')).toBe(text)
    plain.check(/This names no person and no small place/)
    await plain.press('Write the note')
    expect(plain.text()).toContain(text)
    expect(plain.text()).not.toContain('This could identify')
  })
})
