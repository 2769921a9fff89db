import type { PersonaKey } from '#app/accounts/core/persona.ts'
import { stableId } from '#prisma/seed/demo/stable-id.ts'

/** One page as one person sees it. `route` is its line in app/routes.ts. */
export type WalkedPage = {
  readonly route: string
  readonly path: string
  readonly persona: PersonaKey | null
  readonly status?: number
}

const page = (route: string, path: string, persona: PersonaKey | null, status = 200): WalkedPage => ({
  route,
  path,
  persona,
  status,
})

const crib = 'teams/ohio/measures/safe-crib-audit'
const aimOfOhio = stableId('aim', 'OH', 'safe-sleep', '0')

/** Every page, as those see it for whom it looks different. */
export const PAGES: readonly WalkedPage[] = [
  page('*', '/nowhere', null, 404),
  page('*', '/teams/ohio/measures/safe-crib-audit/nowhere/at/all', 'state-lead', 404),
  page('', '/', null),
  page('', '/', 'participant'),
  page('sign-in', '/sign-in', null),
  page('home', '/home', 'state-lead'),
  page('home', '/home', 'coach'),
  page('home', '/home', 'participant'),
  page('home', '/home', 'national-staff'),
  page('areas', '/areas', null),
  page('areas/:area', '/areas/safe-sleep', null),
  page('areas/:area', '/areas/social-determinants', 'coach'),
  page('teams', '/teams', 'national-staff'),
  page('teams', '/teams', 'participant'),
  page('teams/new', '/teams/new', 'national-staff'),
  page('teams/new', '/teams/new', 'state-lead', 403),
  page('teams/:team', '/teams/ohio', 'state-lead'),
  page('teams/:team', '/teams/ohio', 'coach'),
  page('teams/:team', '/teams/minnesota', 'national-staff'),
  page('teams/:team', '/teams/texas', 'national-staff'),
  page('teams/:team', '/teams/guam', 'national-staff'),
  page('teams/:team', '/teams/ohio', 'participant', 403),
  page('teams/:team', '/teams/atlantis', 'national-staff', 404),
  page('teams/:team/areas', '/teams/ohio/areas', 'state-lead'),
  page('teams/:team/areas', '/teams/ohio/areas', 'data-manager'),
  page('teams/:team/areas', '/teams/minnesota/areas', 'national-staff'),
  page('teams/:team/areas/:area/leave', '/teams/ohio/areas/safe-sleep/leave', 'state-lead'),
  page('teams/:team/areas/:area/aims/new', '/teams/ohio/areas/safe-sleep/aims/new', 'state-lead'),
  page('teams/:team/aims/:aim', `/teams/ohio/aims/${aimOfOhio}`, 'state-lead'),
  page('charts/rules', '/charts/rules', null),
  page('charts/rules', '/charts/rules', 'coach'),
  page('charts/rules', '/charts/rules', 'national-staff'),
  page('measures/:measure/teams', '/measures/safe-crib-audit/teams', 'national-staff'),
  page('measures/:measure/teams', '/measures/safe-crib-audit/teams?axes=free', 'coach'),
  page('measures/:measure/teams', '/measures/safe-crib-audit/teams', 'participant', 403),
  page('teams/:team/charts', '/teams/ohio/charts', 'coach'),
  page('teams/:team/charts', '/teams/ohio/charts?axes=equal', 'state-lead'),
  page('teams/:team/charts', '/teams/minnesota/charts', 'national-staff'),
  page('teams/:team/measures/:measure/embed', `/${crib}/embed`, 'coach'),
  page('teams/:team/measures/:measure/embed', `/${crib}/embed?through=2025-06`, 'data-manager'),
  page('teams/:team/measures/:measure/embed', `/${crib}/embed`, 'participant', 403),
  page('measures', '/measures', null),
  page('measures', '/measures', 'national-staff'),
  page('measures/new', '/measures/new', 'national-staff'),
  page('measures/new', '/measures/new', 'coach', 403),
  page('measures/:measure', '/measures/safe-crib-audit', null),
  page('measures/:measure', '/measures/progesterone-17p-on-time', 'national-staff'),
  page('measures/:measure/versions/new', '/measures/safe-crib-audit/versions/new', 'national-staff'),
  page('measures/:measure/retirement', '/measures/safe-crib-audit/retirement', 'national-staff'),
  page('teams/:team/measures', '/teams/ohio/measures', 'data-manager'),
  page('teams/:team/measures', '/teams/ohio/measures', 'coach'),
  page('teams/:team/measures', '/teams/minnesota/measures', 'national-staff'),
  page('teams/:team/measures/new', '/teams/ohio/measures/new', 'data-manager'),
  page('teams/:team/measures/new', '/teams/ohio/measures/new', 'coach', 403),
  page('teams/:team/measures/:measure', `/${crib}`, 'data-manager'),
  page('teams/:team/measures/:measure', `/${crib}`, 'coach'),
  page('teams/:team/measures/:measure', '/teams/ohio/measures/low-risk-cesarean', 'state-lead'),
  page('teams/:team/measures/:measure', '/teams/texas/measures/vlbw-at-level-three', 'national-staff'),
  page('teams/:team/measures/:measure/settings', `/${crib}/settings`, 'data-manager'),
  page('teams/:team/measures/:measure/annotations', `/${crib}/annotations`, 'data-manager'),
  page('teams/:team/measures/:measure/annotations', `/${crib}/annotations`, 'coach'),
  page('teams/:team/measures/:measure/strata', `/${crib}/strata`, 'data-manager'),
  page('teams/:team/measures/:measure/strata', `/${crib}/strata`, 'coach', 403),
  page('teams/:team/measures/:measure/phases', `/${crib}/phases`, 'data-manager'),
  page('teams/:team/measures/:measure/point-marks', `/${crib}/point-marks`, 'data-manager'),
  page('teams/:team/measures/:measure/drop', `/${crib}/drop`, 'data-manager'),
  page('teams/:team/entry', '/teams/guam/entry', 'national-staff'),
  page('teams/:team/entry', '/teams/minnesota/entry', 'national-staff'),
  page('teams/:team/entry', '/teams/ohio/entry', 'coach', 403),
  page('teams/:team/entry/paste', '/teams/ohio/entry/paste', 'data-manager'),
  page('teams/:team/import', '/teams/ohio/import', 'data-manager'),
]

/** Lines of app/routes.ts without a page in the list, and who looks at them instead. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'sign-out': 'takes a form only: sign-in.spec.ts',
  'demo-session': 'takes a form only: sign-in.spec.ts',
  setup: 'is there until somebody has an account: first-start.spec.ts',
  'teams/:team/import/:upload/layout': 'takes a form only: import.spec.ts',
  'teams/:team/import/:upload': 'is there once a file was sent: import.spec.ts',
  'teams/:team/measures/:measure/versions/new':
    'is there for a measure of the team itself: own-measures.spec.ts',
  'teams/:team/measures/:measure/sharing': 'is there for a measure of the team itself: own-measures.spec.ts',
  'teams/:team/measures/:measure/annotations/:mark/withdrawal': 'takes a form only: chart-marks.spec.ts',
  'teams/:team/measures/:measure/phases/:mark/withdrawal': 'takes a form only: chart-marks.spec.ts',
  'teams/:team/measures/:measure/point-marks/:mark/withdrawal': 'takes a form only: chart-marks.spec.ts',
  'teams/:team/entry/paste/:paste': 'is there once a block was pasted: paste.spec.ts',
  'teams/:team/entry/paste/:paste/undo': 'takes a form only: paste.spec.ts',
  'charts/gallery': 'is so long that axe reads it once, not three times: charts.spec.ts',
  'teams/:team/measures/:measure/chart.svg': 'is a file: charts.spec.ts',
  'teams/:team/measures/:measure/chart.png': 'is a file: charts.spec.ts',
  'teams/:team/measures/:measure/chart.csv': 'is a file: charts.spec.ts',
  'teams/:team/measures/:measure/chart.json': 'is a file: charts.spec.ts',
}
