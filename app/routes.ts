import { index, layout, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the collaboratory, a line each, grouped by area: the site map. */
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
    route('account/notices', 'routes/network/notices/choices.tsx'),
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
    route('measures', 'routes/measures/definitions/catalogue.tsx'),
    route('measures/new', 'routes/measures/definitions/new-measure.tsx'),
    route('measures/:measure', 'routes/measures/definitions/catalogue-measure.tsx'),
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
    route('teams/:team/import/under-way/:work', 'routes/measures/import/import-work.tsx'),

    // tests of change
    // learning network
    route('network', 'routes/network/spaces/network.tsx'),
    route('network/search', 'routes/network/search/search.tsx'),
    route('network/similar', 'routes/network/search/similar.tsx'),
    route('network/names', 'routes/network/mentions/names.tsx'),
    route('network/files', 'routes/network/files/send.tsx'),
    route('network/files/:file', 'routes/network/files/file.tsx'),
    route('network/preview', 'routes/network/posts/preview.tsx'),
    route('network/topics/:topic', 'routes/network/topics/topic.tsx'),
    route('network/topics/:topic/preview', 'routes/network/topics/topic-preview.tsx'),
    route('network/topics/:topic/answer', 'routes/network/topics/answer.tsx'),
    route('network/topics/:topic/reopening', 'routes/network/topics/reopening.tsx'),
    route('network/topics/:topic/moderation', 'routes/network/topics/moderation.tsx'),
    route('network/topics/:topic/move', 'routes/network/topics/move.tsx'),
    route('network/topics/:topic/level', 'routes/network/topics/level.tsx'),
    route('network/topics/:topic/read', 'routes/network/topics/read.tsx'),
    route('network/posts/:post/edit', 'routes/network/posts/edit-post.tsx'),
    route('network/posts/:post/edit/preview', 'routes/network/posts/edit-post-preview.tsx'),
    route('network/posts/:post/history', 'routes/network/posts/history.tsx'),
    route('network/posts/:post/withdrawal', 'routes/network/posts/withdrawal.tsx'),
    route('network/posts/:post/reaction', 'routes/network/posts/reaction.tsx'),
    route('notices', 'routes/network/notices/notices.tsx'),
    route('notices/read', 'routes/network/notices/read.tsx'),
    route('notices/kinds/:kind/way', 'routes/network/notices/way.tsx'),
    route('unsubscribe/:token', 'routes/network/notices/unsubscribe.tsx'),
    route('network/:space', 'routes/network/spaces/space.tsx'),
    route('network/:space/new', 'routes/network/topics/new-topic.tsx'),
    route('network/:space/new/preview', 'routes/network/topics/new-topic-preview.tsx'),

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
    route('teams/:team/tests/:test/hands', 'routes/pdsa/ownership/owner.tsx'),
    route('teams/:team/tests/:test/sharing', 'routes/pdsa/sharing/sharing.tsx'),
    route('teams/:team/tests/:test/stop', 'routes/pdsa/stages/stop.tsx'),
    route('teams/:team/tests/:test/reopening', 'routes/pdsa/stages/reopening.tsx'),

    // toolkit
    route('areas/:area/drivers', 'routes/toolkit/drivers/drivers.tsx'),
    route('ideas', 'routes/toolkit/ideas/ideas.tsx'),
    route('ideas/:idea', 'routes/toolkit/ideas/idea.tsx'),

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
  ]),
] satisfies RouteConfig
