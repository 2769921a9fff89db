import { page, type WalkedPage } from './walked-page.ts'

const DRIVERS = 'teams/:team/areas/:area/drivers'
const ohio = '/teams/ohio/areas/safe-sleep/drivers'

/** The driver diagrams of teams. */
export const DIAGRAM_PAGES: readonly WalkedPage[] = [
  page(DRIVERS, ohio, 'state-lead'),
  page(DRIVERS, `${ohio}?by=results`, 'coach'),
  page(DRIVERS, '/teams/ohio/areas/smoking-cessation/drivers', 'state-lead'),
  page(DRIVERS, ohio, 'participant', 403),
  page(DRIVERS, '/teams/ohio/areas/nowhere/drivers', 'state-lead', 404),
  page(`${DRIVERS}/edit`, `${ohio}/edit`, 'state-lead'),
  page(`${DRIVERS}/edit`, `${ohio}/edit`, 'coach', 403),
  page(`${DRIVERS}/versions`, `${ohio}/versions`, 'coach'),
  page(`${DRIVERS}/versions/:number`, `${ohio}/versions/1`, 'state-lead'),
  page(`${DRIVERS}/versions/:number`, `${ohio}/versions/900`, 'state-lead', 404),
]

const FORMS = ['words', 'order', 'place', 'additions', 'removal', 'return', 'tests', 'tests/:test/withdrawal']

export const DIAGRAMS_ELSEWHERE: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    FORMS.map((form) => [
      `${DRIVERS}/edit/:node/${form}`,
      'takes a form, and shows the editor again: team-drivers.spec.ts',
    ]),
  ),
  [`${DRIVERS}.svg`]: 'is a file: team-drivers.spec.ts',
  [`${DRIVERS}.md`]: 'is a file: team-drivers.spec.ts',
}
