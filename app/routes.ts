import { index, layout, route, type RouteConfig } from '@remix-run/route-config'
import { networkRoutes } from './routes/network/routes.ts'
import { pdsaRoutes } from './routes/pdsa/routes.ts'
import { reviewRoutes } from './routes/review/routes.ts'

/**
 * Every address of the collaboratory, a line each, grouped by area: the site map. Some areas have theirs
 * beside their pages.
 */
export default [
  // measures
  route('teams/:team/values.csv', 'routes/measures/export/values-csv.tsx'),
  route('teams/:team/values.xlsx', 'routes/measures/export/values-xlsx.tsx'),
  route('teams/:team/template.csv', 'routes/measures/export/template-csv.tsx'),
  route('teams/:team/template.xlsx', 'routes/measures/export/template-xlsx.tsx'),
  route('teams/:team/import/:upload/repair', 'routes/measures/import/repair-file.tsx'),

  // staff
  route('staff/audit.csv', 'routes/accounts/audit/audit-csv.tsx'),

  // charts as files, and one alone on a page
  route('teams/:team/measures/:measure/chart.svg', 'routes/charts/exports/export-svg.tsx'),
  route('teams/:team/measures/:measure/chart.png', 'routes/charts/exports/export-png.tsx'),
  route('teams/:team/measures/:measure/chart.csv', 'routes/charts/exports/export-csv.tsx'),
  route('teams/:team/measures/:measure/chart.json', 'routes/charts/exports/export-json.tsx'),
  route('teams/:team/measures/:measure/embed', 'routes/charts/exports/embed.tsx'),

  // driver diagrams as files
  route('areas/:area/drivers.svg', 'routes/toolkit/drivers/drivers-svg.tsx'),
  route('areas/:area/drivers.md', 'routes/toolkit/drivers/drivers-md.tsx'),
  route('teams/:team/areas/:area/drivers.svg', 'routes/pdsa/diagram/diagram-svg.tsx'),
  route('teams/:team/areas/:area/drivers.md', 'routes/pdsa/diagram/diagram-md.tsx'),

  // tests as files, and files of tests
  route('teams/:team/tests.csv', 'routes/pdsa/export/tests-csv.tsx'),
  route('teams/:team/tests/template.csv', 'routes/pdsa/import/template-csv.tsx'),
  route('teams/:team/tests/worksheet.md', 'routes/pdsa/worksheet/blank-md.tsx'),
  route('teams/:team/tests/:test/worksheet.md', 'routes/pdsa/worksheet/sheet-md.tsx'),
  route('teams/:team/tests/:test/attachments/send', 'routes/pdsa/attachments/send.tsx'),
  route('teams/:team/tests/:test/attachments/:attachment/file', 'routes/pdsa/attachments/file.tsx'),

  // drafts, kept in the background
  route('teams/:team/entry/drafts', 'routes/measures/entry/drafts.tsx'),

  layout('routes/frame.tsx', [
    index('routes/teams/front.tsx'),

    // accounts
    route('sign-in', 'routes/accounts/sign-in/sign-in.tsx'),
    route('sign-out', 'routes/accounts/sign-in/sign-out.tsx'),
    route('demo-session', 'routes/accounts/sign-in/demo-session.tsx'),
    route('setup', 'routes/accounts/sign-in/setup.tsx'),

    route('home', 'routes/home.tsx'),

    // teams
    route('areas', 'routes/teams/areas/area-list.tsx'),
    route('areas/:area', 'routes/teams/areas/area.tsx'),
    route('teams', 'routes/teams/team-list.tsx'),
    route('teams/new', 'routes/teams/program/new-team.tsx'),
    route('teams/:team', 'routes/teams/team.tsx'),
    route('teams/:team/administration', 'routes/teams/program/administration.tsx'),
    route('teams/:team/administration/coach', 'routes/teams/program/coach.tsx'),
    route('teams/:team/administration/closure', 'routes/teams/program/closure.tsx'),
    route('teams/:team/administration/reopening', 'routes/teams/program/reopening.tsx'),
    route('teams/:team/areas', 'routes/teams/areas/areas.tsx'),
    route('teams/:team/areas/:area/leave', 'routes/teams/areas/leave-area.tsx'),
    route('teams/:team/areas/:area/aims/new', 'routes/teams/aims/new-aim.tsx'),
    route('teams/:team/aims/:aim', 'routes/teams/aims/aim.tsx'),

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

    route('account/profile', 'routes/people/profile/profile.tsx'),
    route('account/closing', 'routes/people/leaving/close.tsx'),

    // people
    route('people', 'routes/people/directory/directory.tsx'),
    route('people/:person', 'routes/people/directory/person.tsx'),
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
    route('teams/:team/members/:member/leave', 'routes/people/leaving/leave.tsx'),
    route('teams/:team/briefing', 'routes/people/leaving/briefing.tsx'),

    // notices
    route('outbox', 'routes/notices/outbox/outbox.tsx'),
    route('outbox/:mail', 'routes/notices/outbox/mail.tsx'),

    // staff
    route('staff', 'routes/teams/program/program.tsx'),
    route('staff/teams', 'routes/teams/program/teams.tsx'),
    route('staff/coaches', 'routes/teams/program/coaches.tsx'),
    route('staff/phases', 'routes/teams/program/phases.tsx'),
    route('staff/identifying', 'routes/teams/identifying/handlings.tsx'),
    route('staff/calendar', 'routes/measures/calendar/calendar.tsx'),
    route('staff/calendar/exceptions/new', 'routes/measures/calendar/calendar-exception.tsx'),
    route(
      'staff/calendar/exceptions/:exception/withdrawal',
      'routes/measures/calendar/calendar-withdrawal.tsx',
    ),
    route('staff/audit', 'routes/accounts/audit/audit.tsx'),

    // charts
    route('charts/gallery', 'routes/charts/gallery/gallery.tsx'),
    route('charts/rules', 'routes/charts/rules/rules.tsx'),
    route('measures/:measure/teams', 'routes/charts/small-multiples/small-multiples.tsx'),
    route('teams/:team/charts', 'routes/charts/small-multiples/team-charts.tsx'),

    // measures
    route('measures', 'routes/measures/definitions/catalog.tsx'),
    route('measures/new', 'routes/measures/definitions/new-measure.tsx'),
    route('measures/:measure', 'routes/measures/definitions/catalog-measure.tsx'),
    route('measures/:measure/versions/new', 'routes/measures/definitions/new-version.tsx'),
    route('measures/:measure/retirement', 'routes/measures/definitions/retire.tsx'),
    route('teams/:team/measures', 'routes/measures/reported-measures/team-measures.tsx'),
    route('teams/:team/measures/new', 'routes/measures/team-defined/new-own-measure.tsx'),
    route('teams/:team/measures/:measure', 'routes/charts/view/measure.tsx'),
    route('teams/:team/measures/:measure/versions/new', 'routes/measures/team-defined/own-version.tsx'),
    route('teams/:team/measures/:measure/sharing', 'routes/measures/team-defined/share.tsx'),
    route('teams/:team/measures/:measure/settings', 'routes/measures/reported-measures/settings.tsx'),
    route('teams/:team/measures/:measure/drop', 'routes/measures/reported-measures/drop.tsx'),
    route('teams/:team/measures/:measure/events', 'routes/measures/events/events.tsx'),
    route(
      'teams/:team/measures/:measure/events/:event/withdrawal',
      'routes/measures/events/withdraw-event.tsx',
    ),
    route(
      'teams/:team/measures/:measure/events/confirmation/withdrawal',
      'routes/measures/events/withdraw-confirmation.tsx',
    ),
    route('teams/:team/measures/:measure/strata', 'routes/measures/strata/strata.tsx'),
    route('teams/:team/measures/:measure/history/:period', 'routes/measures/history/value-history.tsx'),
    route('teams/:team/measures/:measure/annotations', 'routes/measures/notes/annotations.tsx'),
    route(
      'teams/:team/measures/:measure/annotations/:mark/withdrawal',
      'routes/measures/notes/withdraw-annotation.tsx',
    ),
    route('teams/:team/measures/:measure/phases', 'routes/measures/notes/phases.tsx'),
    route(
      'teams/:team/measures/:measure/phases/:mark/withdrawal',
      'routes/measures/notes/withdraw-phase.tsx',
    ),
    route('teams/:team/measures/:measure/point-marks', 'routes/measures/notes/point-marks.tsx'),
    route(
      'teams/:team/measures/:measure/point-marks/:mark/withdrawal',
      'routes/measures/notes/withdraw-point-mark.tsx',
    ),
    route('teams/:team/entry', 'routes/measures/entry/entry.tsx'),
    route('teams/:team/import/:upload/layout', 'routes/measures/import/import-layout.tsx'),
    route('teams/:team/entry/drafts/discard', 'routes/measures/entry/discard-drafts.tsx'),
    route('teams/:team/entry/paste', 'routes/measures/entry/paste.tsx'),
    route('teams/:team/entry/paste/:paste', 'routes/measures/entry/paste-preview.tsx'),
    route('teams/:team/entry/paste/:paste/undo', 'routes/measures/entry/undo-paste.tsx'),
    route('reminders/:token', 'routes/measures/reminders/link.tsx'),
    route('account/reminders', 'routes/measures/reminders/own.tsx'),
    route('teams/:team/periods', 'routes/measures/periods/list.tsx'),
    route('teams/:team/periods/:period', 'routes/measures/periods/period.tsx'),
    route('teams/:team/periods/:period/undo', 'routes/measures/periods/undo.tsx'),
    route('teams/:team/periods/:period/expected', 'routes/measures/periods/expected.tsx'),
    route('teams/:team/periods/:period/reopening', 'routes/measures/periods/reopening.tsx'),
    route('teams/:team/periods/:period/lock', 'routes/measures/periods/lock.tsx'),
    route('teams/:team/periods/:period/unlock', 'routes/measures/periods/unlock.tsx'),
    route('teams/:team/import', 'routes/measures/import/import.tsx'),
    route('teams/:team/import/:upload', 'routes/measures/import/import-preview.tsx'),
    route('teams/:team/import/progress/:work', 'routes/measures/import/import-work.tsx'),

    // toolkit
    route('areas/:area/drivers', 'routes/toolkit/drivers/drivers.tsx'),
    route('ideas', 'routes/toolkit/ideas/ideas.tsx'),
    route('ideas/:idea', 'routes/toolkit/ideas/idea.tsx'),

    // search
    route('search', 'routes/search/search.tsx'),

    ...networkRoutes,
    ...pdsaRoutes,
    ...reviewRoutes,
  ]),
] satisfies RouteConfig
