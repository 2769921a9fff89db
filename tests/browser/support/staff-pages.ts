import { page, type WalkedPage } from './walked-page.ts'

/** What national staff run, wherever one line says it. */
export const STAFF_PAGES: readonly WalkedPage[] = [
  page('staff', '/staff', 'national-staff'),
  page('staff', '/staff', 'coach', 403),
  page('staff/teams', '/staff/teams', 'national-staff'),
  page('staff/coaches', '/staff/coaches', 'national-staff'),
  page('staff/phases', '/staff/phases', 'national-staff'),
  page('staff/calendar', '/staff/calendar', 'national-staff'),
  page('staff/calendar/exceptions/new', '/staff/calendar/exceptions/new', 'national-staff'),
  page('staff/identifying', '/staff/identifying', 'national-staff'),
  page('staff/identifying', '/staff/identifying', 'coach', 403),
  page('staff/audit', '/staff/audit?action=values.enter', 'national-staff'),
  page('staff/audit', '/staff/audit', 'data-manager', 403),
]
