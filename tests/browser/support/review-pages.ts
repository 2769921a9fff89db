import { page, type WalkedPage } from './walked-page.ts'

/** The pages of coaching. */
export const REVIEW_PAGES: readonly WalkedPage[] = [
  page('teams/:team/assessment', '/teams/ohio/assessment', 'coach'),
  page('teams/:team/assessment', '/teams/ohio/assessment', 'state-lead'),
  page('teams/:team/assessment', '/teams/ohio/assessment', 'data-manager'),
  page('teams/:team/assessment', '/teams/minnesota/assessment', 'national-staff'),
  page('teams/:team/assessment', '/teams/ohio/assessment', 'participant', 403),
  page('teams/:team/coach-notes', '/teams/ohio/coach-notes', 'coach'),
  page('teams/:team/coach-notes', '/teams/ohio/coach-notes', 'state-lead', 404),
  page('teams/:team/comments', '/teams/ohio/comments', 'coach'),
  page('teams/:team/comments', '/teams/ohio/comments?about=measure:safe-crib-audit', 'state-lead'),
  page('teams/:team/comments', '/teams/ohio/comments', 'participant', 403),
  page('teams/:team/promises', '/teams/ohio/promises', 'coach'),
  page('teams/:team/promises', '/teams/ohio/promises', 'state-lead'),
  page('teams/:team/promises', '/teams/ohio/promises', 'participant', 403),
  page('board/remind', '/board/remind', 'coach'),
  page('board/remind', '/board/remind', 'state-lead', 403),
  page('staff/assessment-scale', '/staff/assessment-scale', 'national-staff'),
  page('staff/assessment-scale', '/staff/assessment-scale', 'coach', 403),
]
