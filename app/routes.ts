import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the collaboratory, a line each, grouped by area: the site map. */
export default [
  // accounts
  route('sign-out', 'routes/accounts/sign-out.tsx'),
  route('demo-session', 'routes/accounts/demo-session.tsx'),

  // measures
  route('teams/:team/values.csv', 'routes/measures/values-csv.tsx'),
  route('teams/:team/values.xlsx', 'routes/measures/values-xlsx.tsx'),
  route('teams/:team/template.csv', 'routes/measures/template-csv.tsx'),
  route('teams/:team/template.xlsx', 'routes/measures/template-xlsx.tsx'),
  route('teams/:team/import/:upload/repair', 'routes/measures/repair-file.tsx'),
  route('teams/:team/import/:upload/layout', 'routes/measures/import-layout.tsx'),

  // staff
  route('staff/audit.csv', 'routes/staff/audit-csv.tsx'),

  // charts as files, and one alone on a page
  route('teams/:team/measures/:measure/chart.svg', 'routes/charts/export-svg.tsx'),
  route('teams/:team/measures/:measure/chart.png', 'routes/charts/export-png.tsx'),
  route('teams/:team/measures/:measure/chart.csv', 'routes/charts/export-csv.tsx'),
  route('teams/:team/measures/:measure/chart.json', 'routes/charts/export-json.tsx'),
  route('teams/:team/measures/:measure/embed', 'routes/charts/embed.tsx'),

  // driver diagrams as files
  route('areas/:area/drivers.svg', 'routes/toolkit/drivers-svg.tsx'),
  route('areas/:area/drivers.md', 'routes/toolkit/drivers-md.tsx'),
  route('teams/:team/areas/:area/drivers.svg', 'routes/diagrams/diagram-svg.tsx'),
  route('teams/:team/areas/:area/drivers.md', 'routes/diagrams/diagram-md.tsx'),

  // tests as files, and files of tests
  route('teams/:team/tests.csv', 'routes/pdsa/export/tests-csv.tsx'),
  route('teams/:team/tests/template.csv', 'routes/pdsa/import/template-csv.tsx'),
  route('teams/:team/tests/worksheet.md', 'routes/pdsa/worksheet/blank-md.tsx'),
  route('teams/:team/tests/:test/worksheet.md', 'routes/pdsa/worksheet/sheet-md.tsx'),
  route('teams/:team/tests/:test/attachments/send', 'routes/pdsa/attachments/send.tsx'),
  route('teams/:team/tests/:test/attachments/:attachment/file', 'routes/pdsa/attachments/file.tsx'),

  // drafts, kept in the background
  route('teams/:team/entry/drafts', 'routes/teams/drafts.tsx'),

  layout('routes/frame.tsx', [
    index('routes/teams/front.tsx'),

    // accounts
    route('sign-in', 'routes/accounts/sign-in.tsx'),
    route('setup', 'routes/accounts/setup.tsx'),

    route('home', 'routes/home.tsx'),

    // teams
    route('areas', 'routes/teams/area-list.tsx'),
    route('areas/:area', 'routes/teams/area.tsx'),
    route('teams', 'routes/teams/team-list.tsx'),
    route('teams/new', 'routes/teams/new-team.tsx'),
    route('teams/:team', 'routes/teams/team.tsx'),
    route('teams/:team/administration', 'routes/teams/administration.tsx'),
    route('teams/:team/administration/coach', 'routes/teams/coach.tsx'),
    route('teams/:team/administration/closure', 'routes/teams/closure.tsx'),
    route('teams/:team/administration/reopening', 'routes/teams/reopening.tsx'),
    route('teams/:team/areas', 'routes/teams/areas.tsx'),
    route('teams/:team/areas/:area/leave', 'routes/teams/leave-area.tsx'),
    route('teams/:team/areas/:area/aims/new', 'routes/teams/new-aim.tsx'),
    route('teams/:team/aims/:aim', 'routes/teams/aim.tsx'),

    route('password-reset', 'routes/accounts/credentials/ask-reset.tsx'),
    route('password-resets/:token', 'routes/accounts/credentials/reset.tsx'),
    route('account', 'routes/accounts/credentials/account.tsx'),
    route('account/password', 'routes/accounts/credentials/password.tsx'),
    route('account/address', 'routes/accounts/credentials/address.tsx'),
    route('sign-in/code', 'routes/accounts/second-factor/sign-in-code.tsx'),
    route('sign-in/recovery-code', 'routes/accounts/second-factor/sign-in-recovery.tsx'),
    route('account/second-factor', 'routes/accounts/second-factor/own.tsx'),
    route('account/second-factor/setup', 'routes/accounts/second-factor/setup.tsx'),
    route('account/second-factor/recovery-codes', 'routes/accounts/second-factor/recovery-codes.tsx'),
    route('account/second-factor/removal', 'routes/accounts/second-factor/removal.tsx'),
    route('people/second-factors', 'routes/accounts/second-factor/staff.tsx'),
    route('people/second-factors/:person/removal', 'routes/accounts/second-factor/reset.tsx'),
    route('account/sessions', 'routes/accounts/sessions/sessions.tsx'),
    route('account/sessions/:session/ending', 'routes/accounts/sessions/ending.tsx'),
    route('account/other-sessions/ending', 'routes/accounts/sessions/ending-others.tsx'),
    route('account/all-sessions/ending', 'routes/accounts/sessions/ending-all.tsx'),
    route('address-changes/:token', 'routes/accounts/credentials/confirm-address.tsx'),

    route('account/profile', 'routes/people/profile.tsx'),
    route('account/closing', 'routes/people/close.tsx'),

    // people
    route('people', 'routes/people/directory.tsx'),
    route('people/:person', 'routes/people/person.tsx'),
    route('people/invitations', 'routes/accounts/invitations/standing.tsx'),
    route('people/invitations/:invitation/renewal', 'routes/accounts/invitations/standing-renewal.tsx'),
    route('people/invitations/:invitation/revocation', 'routes/accounts/invitations/standing-revocation.tsx'),
    route('invitations/:token', 'routes/accounts/invitations/accept.tsx'),
    route('teams/:team/invitations', 'routes/accounts/invitations/team.tsx'),
    route('teams/:team/invitations/:invitation/renewal', 'routes/accounts/invitations/team-renewal.tsx'),
    route(
      'teams/:team/invitations/:invitation/revocation',
      'routes/accounts/invitations/team-revocation.tsx',
    ),
    route('join', 'routes/accounts/joining/teams.tsx'),
    route('join-requests/:token', 'routes/accounts/joining/confirm.tsx'),
    route('teams/:team/join', 'routes/accounts/joining/ask.tsx'),
    route('teams/:team/requests', 'routes/accounts/joining/requests.tsx'),
    route('teams/:team/requests/:request', 'routes/accounts/joining/request.tsx'),
    route('teams/:team/members', 'routes/accounts/members/members.tsx'),
    route('teams/:team/members/:member', 'routes/accounts/members/member.tsx'),
    route('teams/:team/members/:member/leave', 'routes/people/leave.tsx'),
    route('teams/:team/briefing', 'routes/people/briefing.tsx'),

    // notices
    route('outbox', 'routes/notices/outbox.tsx'),
    route('outbox/:mail', 'routes/notices/mail.tsx'),

    // staff
    route('staff', 'routes/staff/programme.tsx'),
    route('staff/teams', 'routes/staff/teams.tsx'),
    route('staff/coaches', 'routes/staff/coaches.tsx'),
    route('staff/phases', 'routes/staff/phases.tsx'),
    route('staff/calendar', 'routes/staff/calendar.tsx'),
    route('staff/calendar/exceptions/new', 'routes/staff/calendar-exception.tsx'),
    route('staff/calendar/exceptions/:exception/withdrawal', 'routes/staff/calendar-withdrawal.tsx'),
    route('staff/audit', 'routes/staff/audit.tsx'),

    // charts
    route('charts/gallery', 'routes/charts/gallery.tsx'),
    route('charts/rules', 'routes/charts/rules.tsx'),
    route('measures/:measure/teams', 'routes/charts/small-multiples.tsx'),
    route('teams/:team/charts', 'routes/charts/team-charts.tsx'),

    // measures
    route('measures', 'routes/measures/catalogue.tsx'),
    route('measures/new', 'routes/measures/new-measure.tsx'),
    route('measures/:measure', 'routes/measures/catalogue-measure.tsx'),
    route('measures/:measure/versions/new', 'routes/measures/new-version.tsx'),
    route('measures/:measure/retirement', 'routes/measures/retire.tsx'),
    route('teams/:team/measures', 'routes/measures/team-measures.tsx'),
    route('teams/:team/measures/new', 'routes/measures/new-own-measure.tsx'),
    route('teams/:team/measures/:measure', 'routes/measures/measure.tsx'),
    route('teams/:team/measures/:measure/versions/new', 'routes/measures/own-version.tsx'),
    route('teams/:team/measures/:measure/sharing', 'routes/measures/share.tsx'),
    route('teams/:team/measures/:measure/settings', 'routes/measures/settings.tsx'),
    route('teams/:team/measures/:measure/drop', 'routes/measures/drop.tsx'),
    route('teams/:team/measures/:measure/events', 'routes/measures/events.tsx'),
    route('teams/:team/measures/:measure/events/:event/withdrawal', 'routes/measures/withdraw-event.tsx'),
    route(
      'teams/:team/measures/:measure/events/confirmation/withdrawal',
      'routes/measures/withdraw-confirmation.tsx',
    ),
    route('teams/:team/measures/:measure/strata', 'routes/measures/strata.tsx'),
    route('teams/:team/measures/:measure/history/:period', 'routes/measures/value-history.tsx'),
    route('teams/:team/measures/:measure/annotations', 'routes/charts/annotations.tsx'),
    route(
      'teams/:team/measures/:measure/annotations/:mark/withdrawal',
      'routes/charts/withdraw-annotation.tsx',
    ),
    route('teams/:team/measures/:measure/phases', 'routes/charts/phases.tsx'),
    route('teams/:team/measures/:measure/phases/:mark/withdrawal', 'routes/charts/withdraw-phase.tsx'),
    route('teams/:team/measures/:measure/point-marks', 'routes/charts/point-marks.tsx'),
    route(
      'teams/:team/measures/:measure/point-marks/:mark/withdrawal',
      'routes/charts/withdraw-point-mark.tsx',
    ),
    route('teams/:team/entry', 'routes/teams/entry.tsx'),
    route('teams/:team/entry/drafts/discard', 'routes/teams/discard-drafts.tsx'),
    route('teams/:team/entry/paste', 'routes/teams/paste.tsx'),
    route('teams/:team/entry/paste/:paste', 'routes/teams/paste-preview.tsx'),
    route('teams/:team/entry/paste/:paste/undo', 'routes/teams/undo-paste.tsx'),
    route('reminders/:token', 'routes/reminders/link.tsx'),
    route('account/reminders', 'routes/reminders/own.tsx'),
    route('teams/:team/periods', 'routes/periods/list.tsx'),
    route('teams/:team/periods/:period', 'routes/periods/period.tsx'),
    route('teams/:team/periods/:period/undo', 'routes/periods/undo.tsx'),
    route('teams/:team/periods/:period/expected', 'routes/periods/expected.tsx'),
    route('teams/:team/periods/:period/reopening', 'routes/periods/reopening.tsx'),
    route('teams/:team/periods/:period/lock', 'routes/periods/lock.tsx'),
    route('teams/:team/periods/:period/unlock', 'routes/periods/unlock.tsx'),
    route('teams/:team/import', 'routes/measures/import.tsx'),
    route('teams/:team/import/:upload', 'routes/measures/import-preview.tsx'),
    route('teams/:team/import/under-way/:work', 'routes/measures/import-work.tsx'),

    // tests of change
    route('tests', 'routes/pdsa/find.tsx'),
    route('teams/:team/tests', 'routes/pdsa/team-tests.tsx'),
    route('teams/:team/tests/new', 'routes/pdsa/new-test.tsx'),
    route('teams/:team/tests/ramps', 'routes/pdsa/ramps.tsx'),
    route('teams/:team/tests/sharing', 'routes/pdsa/usual-sharing.tsx'),
    route('teams/:team/tests/:test', 'routes/pdsa/test.tsx'),
    route('teams/:team/tests/try/:source', 'routes/pdsa/spread/try-test.tsx'),
    route('teams/:team/ideas/:tried/try', 'routes/pdsa/spread/try-idea.tsx'),
    route('teams/:team/tests/:test/spread', 'routes/pdsa/spread/spread.tsx'),
    route('teams/:team/tests/:test/plan', 'routes/pdsa/stage-plan.tsx'),
    route('teams/:team/tests/:test/observations', 'routes/pdsa/observations.tsx'),
    route(
      'teams/:team/tests/:test/observations/:observation/withdrawal',
      'routes/pdsa/withdraw-observation.tsx',
    ),
    route('teams/:team/tests/:test/tasks/:task/mark', 'routes/pdsa/task-mark.tsx'),
    route('teams/:team/tests/:test/study', 'routes/pdsa/stage-study.tsx'),
    route('teams/:team/tests/:test/decision', 'routes/pdsa/stage-act.tsx'),
    route('teams/:team/tests/:test/hands', 'routes/pdsa/hands.tsx'),
    route('teams/:team/tests/:test/sharing', 'routes/pdsa/sharing.tsx'),
    route('teams/:team/tests/:test/stop', 'routes/pdsa/stop.tsx'),
    route('teams/:team/tests/:test/reopening', 'routes/pdsa/reopening.tsx'),

    // toolkit
    route('areas/:area/drivers', 'routes/toolkit/drivers.tsx'),
    route('ideas', 'routes/toolkit/ideas.tsx'),
    route('ideas/:idea', 'routes/toolkit/idea.tsx'),

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
    route('teams/:team/areas/:area/drivers', 'routes/diagrams/diagram.tsx'),
    route('teams/:team/areas/:area/drivers/versions', 'routes/diagrams/versions.tsx'),
    route('teams/:team/areas/:area/drivers/versions/:number', 'routes/diagrams/version.tsx'),
    route('teams/:team/areas/:area/drivers/edit', 'routes/diagrams/edit/index.tsx'),
    route('teams/:team/areas/:area/drivers/edit/:node/words', 'routes/diagrams/edit/words.tsx'),
    route('teams/:team/areas/:area/drivers/edit/:node/order', 'routes/diagrams/edit/order.tsx'),
    route('teams/:team/areas/:area/drivers/edit/:node/place', 'routes/diagrams/edit/place.tsx'),
    route('teams/:team/areas/:area/drivers/edit/:node/additions', 'routes/diagrams/edit/additions.tsx'),
    route('teams/:team/areas/:area/drivers/edit/:node/removal', 'routes/diagrams/edit/removal.tsx'),
    route('teams/:team/areas/:area/drivers/edit/:node/return', 'routes/diagrams/edit/return.tsx'),
    route('teams/:team/areas/:area/drivers/edit/:node/tests', 'routes/diagrams/edit/tests.tsx'),
    route(
      'teams/:team/areas/:area/drivers/edit/:node/tests/:test/withdrawal',
      'routes/diagrams/edit/uncounting.tsx',
    ),

    route('*', 'routes/not-found.tsx'),
  ]),
] satisfies RouteConfig
