import { route, type RouteConfigEntry } from '@remix-run/route-config'

/** The addresses of coaching, in the frame. */
export const reviewRoutes: RouteConfigEntry[] = [
  route('teams/:team/review', 'routes/review/review.tsx'),
  route('teams/:team/coach-notes', 'routes/review/coach-notes/coach-notes.tsx'),
  route('teams/:team/comments', 'routes/review/comments/comments.tsx'),
  route('teams/:team/promises', 'routes/review/promises/promises.tsx'),
  route('teams/:team/assessment', 'routes/review/assessment/assessment.tsx'),
  route('board/remind', 'routes/review/nudges/remind.tsx'),
  route('staff/assessment-scale', 'routes/review/assessment/scale.tsx'),
]
