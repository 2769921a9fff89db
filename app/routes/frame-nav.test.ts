import { expect, test } from 'vitest'
import { splitForBar } from '#app/ui/shell/nav.tsx'
import { placesFor, sameIn, teamOf } from './frame-nav.ts'

const ohio = { slug: 'ohio', name: 'Ohio', enters: true, imports: true }
const maine = { slug: 'maine', name: 'Maine', enters: true, imports: false }
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
  expect(currentOf([{ ...ohio, slug: 'virginia', name: 'Virginia' }], '/teams/virginia-islands')).toEqual([
    '/teams',
  ])
})

test('with one team the place is called mine, with several each goes by its name', () => {
  expect(placesFor([ohio], '/home').map((place) => place.label)).toContain('My team')
  expect(placesFor([ohio, maine], '/home').map((place) => place.label)).toEqual(
    expect.arrayContaining(['Ohio', 'Maine']),
  )
})

test('somebody without a team has no team place', () => {
  expect(placesFor([], '/home').map((place) => place.label)).toEqual([
    'Home',
    'Teams',
    'Network',
    'Areas',
    'All tests',
    'Change ideas',
    'Measures',
    'Directory',
  ])
})

test("a team's pages are listed while one is in it", () => {
  const pagesOf = (pathname: string) => placesFor([ohio], pathname)[1]?.children?.length
  expect(pagesOf('/teams/ohio')).toBeGreaterThan(0)
  expect(pagesOf('/home')).toBe(0)
})

test('entry and import are offered to those who may do them', () => {
  const pagesOf = (team: typeof ohio) =>
    placesFor([team], `/teams/${team.slug}`)[1]?.children?.map((page) => page.label)
  expect(pagesOf(ohio)).toEqual([
    'Areas and aims',
    'Measures',
    'Tests',
    'Assessment',
    'Enter numbers',
    'Import a file',
    'People',
  ])
  expect(pagesOf(maine)).toEqual([
    'Areas and aims',
    'Measures',
    'Tests',
    'Assessment',
    'Enter numbers',
    'People',
  ])
  expect(pagesOf({ ...ohio, enters: false, imports: false })).toEqual([
    'Areas and aims',
    'Measures',
    'Tests',
    'Assessment',
    'People',
  ])
})

test('on a narrow screen, home and the own team stay in the bottom bar', () => {
  const { bar } = splitForBar(placesFor([ohio], '/home', true))
  expect(bar.map((place) => place.label)).toEqual(expect.arrayContaining(['Home', 'My team']))
})

test('those who run the collaborative find its people and its mails', () => {
  expect(placesFor([], '/outbox', true).map((place) => place.label)).toEqual([
    'Home',
    'Program',
    'Teams',
    'Network',
    'Areas',
    'All tests',
    'Change ideas',
    'Measures',
    'Directory',
    'Invitations',
    'Outbox',
  ])
})

test('the role in sight is the one in the team whose page is open', () => {
  expect(teamOf([ohio, maine], '/teams/maine/entry')).toBe(maine)
  expect(teamOf([ohio, maine], '/home')).toBe(ohio)
  expect(teamOf([], '/home')).toBeUndefined()
})

test('in a team that is not theirs, people who also coach or run the collaborative are there as that', () => {
  expect(teamOf([ohio], '/teams/maine', true)).toBeUndefined()
  expect(teamOf([ohio], '/teams/ohio/entry', true)).toBe(ohio)
  expect(teamOf([ohio], '/teams/maine', false)).toBe(ohio)
})

test("a team's administration and the rules of the charts are pages of the program", () => {
  const places = (pathname: string) =>
    placesFor([], pathname, true).flatMap(({ href, current }) => (current ? [href] : []))
  expect(places('/teams/ohio/administration/coach')).toEqual(['/staff'])
  expect(places('/charts/rules')).toEqual(['/staff'])
  expect(places('/teams/ohio')).toEqual(['/teams'])
})

test('switching the team keeps the page where the other team has it too', () => {
  expect(sameIn('maine', '/teams/ohio/entry')).toBe('/teams/maine/entry')
  expect(sameIn('maine', '/teams/ohio/measures/safe-crib-audit')).toBe('/teams/maine')
  expect(sameIn('maine', '/home')).toBe('/teams/maine')
})
