import { expect, serverTest as test } from '../browser/support/server-test.ts'

test.describe('as a coach', () => {
  test.use({ persona: 'coach' })

  test('the board is narrowed by its address, and a team is reviewed and that is undone, without script', async ({
    plain,
  }) => {
    await plain.open('/home')
    expect(plain.heading).toMatch(/^\d+ of \d+ teams needs? attention$/)
    const rows = () => plain.all('tr[data-board-row]')
    const all = rows().length
    expect(all).toBeGreaterThan(5)
    expect(plain.row('Ohio')).toMatch(/Review \d+ days ago/)
    plain.choose('HHS region', 'Region 5')
    await plain.press('Show')
    expect(plain.path).toBe('/home?area=&region=5&phase=&need=')
    expect(rows().length).toBeLessThan(all)
    expect(plain.row('Ohio')).not.toBe('')
    await plain.follow('Show all teams')
    expect(rows().length).toBe(all)

    await plain.follow('Ohio')
    expect(plain.path).toBe('/teams/ohio/review')
    expect(plain.text()).toContain('Since your review on')
    await plain.press('Mark reviewed')
    expect(plain.path).toBe('/home?reviewed=ohio')
    expect(plain.text()).toContain('Ohio is marked as reviewed')
    expect(plain.row('Ohio')).toContain('Review today')
    const next = plain.all('[role=status] a')[0]!.getAttribute('href')
    expect(next).not.toBe('/teams/ohio/review')

    await plain.open('/teams/ohio/review')
    expect(plain.heading).toBe('Nothing changed')
    await plain.open('/home?reviewed=ohio')
    await plain.press('Undo')
    expect(plain.path).toBe('/teams/ohio/review')
    expect(plain.heading).not.toBe('Nothing changed')
    await plain.open('/home')
    expect(plain.row('Ohio')).toMatch(/Review \d+ days ago/)
  })

  test('a team of others has no review, and forms that are none are refused', async ({ request }) => {
    const send = (path: string, form: Record<string, string> = {}) =>
      request.post(path, { form, maxRedirects: 0 }).then((answer) => answer.status())
    expect((await request.get('/teams/wisconsin/review')).status()).toBe(404)
    expect(await send('/teams/wisconsin/review?step=mark')).toBe(404)
    expect(await send('/teams/ohio/review?step=nothing')).toBe(400)
    expect(await send('/teams/ohio/review?step=undo', { review: 'x' })).toBe(422)
    expect((await request.get('/home?region=x&area=y&need=z&reviewed=nobody')).status()).toBe(200)
  })
})

test.describe('as national staff', () => {
  test.use({ persona: 'national-staff' })

  test('the board has all open teams', async ({ plain }) => {
    await plain.open('/home')
    const names = plain.all('tr[data-board-row] th a').map((link) => link.textContent)
    expect(names).toContain('Wisconsin')
    expect(names).toContain('Minnesota')
    expect(names.length).toBeGreaterThan(12)
  })
})
