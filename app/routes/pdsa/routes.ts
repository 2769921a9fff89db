import { route, type RouteConfigEntry } from '@remix-run/route-config'

/** The addresses of tests of change and of the driver diagrams of teams, in the frame. */
export const pdsaRoutes: RouteConfigEntry[] = [
  // tests of change
  route('tests', 'routes/pdsa/search/search.tsx'),
  route('teams/:team/tests', 'routes/pdsa/tests/team-tests.tsx'),
  route('teams/:team/tests/new', 'routes/pdsa/create/new-test.tsx'),
  route('teams/:team/tests/ramps', 'routes/pdsa/ramps/ramps.tsx'),
  route('teams/:team/tests/sharing', 'routes/pdsa/sharing/usual-sharing.tsx'),
  route('teams/:team/tests/:test', 'routes/pdsa/tests/test.tsx'),
  route('teams/:team/tests/try/:source', 'routes/pdsa/spread/try-test.tsx'),
  route('teams/:team/ideas/:tried/try', 'routes/pdsa/spread/try-idea.tsx'),
  route('teams/:team/tests/:test/spread', 'routes/pdsa/spread/spread.tsx'),
  route('teams/:team/tests/:test/plan', 'routes/pdsa/stages/stage-plan.tsx'),
  route('teams/:team/tests/:test/observations', 'routes/pdsa/stages/observations.tsx'),
  route(
    'teams/:team/tests/:test/observations/:observation/withdrawal',
    'routes/pdsa/stages/withdraw-observation.tsx',
  ),
  route('teams/:team/tests/:test/tasks/:task/mark', 'routes/pdsa/tasks/task-mark.tsx'),
  route('teams/:team/tests/:test/study', 'routes/pdsa/stages/stage-study.tsx'),
  route('teams/:team/tests/:test/decision', 'routes/pdsa/stages/stage-act.tsx'),
  route('teams/:team/tests/:test/owner', 'routes/pdsa/ownership/owner.tsx'),
  route('teams/:team/tests/:test/sharing', 'routes/pdsa/sharing/sharing.tsx'),
  route('teams/:team/tests/:test/stop', 'routes/pdsa/stages/stop.tsx'),
  route('teams/:team/tests/:test/reopening', 'routes/pdsa/stages/reopening.tsx'),

  // worksheets, files of tests, tests from a file
  route('teams/:team/tests/worksheet', 'routes/pdsa/worksheet/blank.tsx'),
  route('teams/:team/tests/:test/worksheet', 'routes/pdsa/worksheet/sheet.tsx'),
  route('teams/:team/tests/import', 'routes/pdsa/import/preview.tsx'),
  route('teams/:team/tests/import/application', 'routes/pdsa/import/apply.tsx'),
  route('teams/:team/tests/:test/attachments', 'routes/pdsa/attachments/attach.tsx'),
  route(
    'teams/:team/tests/:test/attachments/:attachment/description',
    'routes/pdsa/attachments/description.tsx',
  ),
  route('teams/:team/tests/:test/attachments/:attachment/removal', 'routes/pdsa/attachments/removal.tsx'),

  // driver diagrams of teams
  route('teams/:team/areas/:area/drivers', 'routes/pdsa/diagram/diagram.tsx'),
  route('teams/:team/areas/:area/drivers/versions', 'routes/pdsa/diagram/versions.tsx'),
  route('teams/:team/areas/:area/drivers/versions/:number', 'routes/pdsa/diagram/version.tsx'),
  route('teams/:team/areas/:area/drivers/edit', 'routes/pdsa/diagram/edit/index.tsx'),
  route('teams/:team/areas/:area/drivers/edit/:node/words', 'routes/pdsa/diagram/edit/words.tsx'),
  route('teams/:team/areas/:area/drivers/edit/:node/order', 'routes/pdsa/diagram/edit/order.tsx'),
  route('teams/:team/areas/:area/drivers/edit/:node/place', 'routes/pdsa/diagram/edit/place.tsx'),
  route('teams/:team/areas/:area/drivers/edit/:node/additions', 'routes/pdsa/diagram/edit/additions.tsx'),
  route('teams/:team/areas/:area/drivers/edit/:node/removal', 'routes/pdsa/diagram/edit/removal.tsx'),
  route('teams/:team/areas/:area/drivers/edit/:node/return', 'routes/pdsa/diagram/edit/return.tsx'),
  route('teams/:team/areas/:area/drivers/edit/:node/tests', 'routes/pdsa/diagram/edit/tests.tsx'),
  route(
    'teams/:team/areas/:area/drivers/edit/:node/tests/:test/withdrawal',
    'routes/pdsa/diagram/edit/uncounting.tsx',
  ),

  route('*', 'routes/not-found.tsx'),
]
