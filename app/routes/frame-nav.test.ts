import { expect, test } from 'vitest'
import { placesFor } from './frame-nav.ts'

const ohio = { slug: 'ohio', name: 'Ohio' }
const maine = { slug: 'maine', name: 'Maine' }
const currentOf = (...args: Parameters<typeof placesFor>) =>
  placesFor(...args)
    .flatMap((place) => [place, ...(place.children ?? [])])
    .filter((place) => place.current)
    .map((place) => place.href)

test('exactly one place is the current one, and it is the most precise', () => {
  expect(currentOf([ohio], '/home')).toEqual(['/home'])
  expect(currentOf([ohio], '/teams/ohio')).toEqual(['/teams/ohio'])
  expect(currentOf([ohio], '/teams/ohio/areas/safe-sleep/leave')).toEqual(['/teams/ohio/areas'])
  expect(currentOf([ohio], '/areas/safe-sleep')).toEqual(['/areas'])
})

test("another state's team is found under Teams", () => {
  expect(currentOf([ohio], '/teams/tennessee')).toEqual(['/teams'])
})

test('a team whose address begins like mine is not mine', () => {
  expect(currentOf([{ slug: 'virginia', name: 'Virginia' }], '/teams/virginia-islands')).toEqual(['/teams'])
})

test('with one team the place is called mine, with several each goes by its name', () => {
  expect(placesFor([ohio], '/home').map((place) => place.label)).toContain('My team')
  expect(placesFor([ohio, maine], '/home').map((place) => place.label)).toEqual(
    expect.arrayContaining(['Ohio', 'Maine']),
  )
})

test('somebody without a team has no team place', () => {
  expect(placesFor([], '/home').map((place) => place.label)).toEqual(['Home', 'Teams', 'Areas'])
})

test("a team's pages are listed while one is in it", () => {
  const pagesOf = (pathname: string) => placesFor([ohio], pathname)[1]?.children?.length
  expect(pagesOf('/teams/ohio')).toBeGreaterThan(0)
  expect(pagesOf('/home')).toBe(0)
})
