import { stableId } from '#prisma/seed/demo/stable-id.ts'
import { page, type WalkedPage } from './walked-page.ts'

const cribTest = stableId('test', 'OH', 'crib-audit-3')
const nightTest = stableId('test', 'OH', 'teach-back-night')
const callTest = stableId('test', 'OH', 'scheduling-call')

/** Tests of change. */
export const TEST_PAGES: readonly WalkedPage[] = [
  page('teams/:team/tests/ramps', '/teams/ohio/tests/ramps', 'state-lead'),
  page('teams/:team/tests/ramps', '/teams/guam/tests/ramps', 'national-staff'),
  page('teams/:team/tests', '/teams/ohio/tests', 'state-lead'),
  page('teams/:team/tests', '/teams/ohio/tests', 'participant'),
  page('teams/:team/tests', '/teams/guam/tests', 'national-staff'),
  page('teams/:team/tests/new', '/teams/ohio/tests/new', 'data-manager'),
  page('teams/:team/tests/new', '/teams/ohio/tests/new', 'coach', 403),
  page('teams/:team/tests/:test', `/teams/ohio/tests/${cribTest}`, 'data-manager'),
  page('teams/:team/tests/:test', `/teams/ohio/tests/${cribTest}`, 'participant'),
  page('teams/:team/tests/:test/spread', `/teams/ohio/tests/${cribTest}/spread`, 'national-staff'),
  page('teams/:team/tests/:test/spread', `/teams/ohio/tests/${cribTest}/spread`, 'participant'),
  page('teams/:team/tests/try/:source', `/teams/delaware/tests/try/${cribTest}`, 'national-staff'),
  page('teams/:team/tests/try/:source', `/teams/ohio/tests/try/${cribTest}`, 'data-manager'),
  page('teams/:team/tests/:test', `/teams/ohio/tests/${nightTest}`, 'data-manager'),
  page('teams/:team/tests/:test', `/teams/ohio/tests/${nightTest}`, 'participant', 404),
  page('teams/:team/tests/:test', `/teams/ohio/tests/${callTest}`, 'data-manager'),
  page('teams/:team/tests/:test/plan', `/teams/ohio/tests/${callTest}/plan`, 'data-manager'),
  page('teams/:team/tests/:test/observations', `/teams/ohio/tests/${nightTest}/observations`, 'coach'),
  page('teams/:team/tests/:test/study', `/teams/ohio/tests/${nightTest}/study`, 'state-lead'),
  page('teams/:team/tests/:test/decision', `/teams/ohio/tests/${cribTest}/decision`, 'state-lead'),
  page('teams/:team/tests/:test/owner', `/teams/ohio/tests/${nightTest}/owner`, 'data-manager'),
  page('teams/:team/tests/:test/owner', `/teams/ohio/tests/${cribTest}/owner`, 'data-manager', 404),
  page('teams/:team/tests/:test/sharing', `/teams/ohio/tests/${cribTest}/sharing`, 'data-manager'),
  page('teams/:team/tests/:test/stop', `/teams/ohio/tests/${nightTest}/stop`, 'data-manager'),
  page('teams/:team/tests/:test/stop', `/teams/ohio/tests/${nightTest}/stop`, 'coach', 403),
  page('teams/:team/tests/:test/reopening', `/teams/ohio/tests/${cribTest}/reopening`, 'data-manager'),
  page('teams/:team/tests/sharing', '/teams/ohio/tests/sharing', 'state-lead'),
  page('teams/:team/tests/worksheet', '/teams/ohio/tests/worksheet', 'state-lead'),
  page('teams/:team/tests/import', '/teams/ohio/tests/import', 'data-manager'),
  page('teams/:team/tests/import', '/teams/ohio/tests/import?imported=4', 'state-lead'),
  page('teams/:team/tests/import', '/teams/ohio/tests/import', 'coach', 403),
]

export const TESTS_ELSEWHERE: Readonly<Record<string, string>> = {
  'teams/:team/tests.csv': 'is a file: tests-from-files.spec.ts',
  'teams/:team/tests/template.csv': 'is a file: tests-from-files.spec.ts',
  'teams/:team/tests/worksheet.md': 'is a file: tests-from-files.spec.ts',
  'teams/:team/tests/:test/worksheet.md': 'is a file: tests-from-files.spec.ts',
  'teams/:team/tests/:test/worksheet': 'is about a test of its own: tests-from-files.spec.ts',
  'teams/:team/tests/import/application': 'takes a form only: tests-from-files.spec.ts',
  'teams/:team/tests/:test/observations/:observation/withdrawal': 'takes a form only',
  'teams/:team/tests/:test/tasks/:task/mark': 'takes a form only: tests-of-change.spec.ts',
  'teams/:team/tests/:test/attachments': 'is about a test of its own: attachments.spec.ts',
  'teams/:team/tests/:test/attachments/send': 'takes a form only: attachments.spec.ts',
  'teams/:team/tests/:test/attachments/:attachment/file': 'is a file: attachments.spec.ts',
  'teams/:team/tests/:test/attachments/:attachment/description':
    'is about a file of its own: attachments.spec.ts',
  'teams/:team/tests/:test/attachments/:attachment/removal':
    'is about a file of its own: attachments.spec.ts',
}
