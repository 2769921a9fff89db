import { layout, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the collaboratory, a line each, grouped by area: the site map. */
export default [
  // accounts
  route('sign-out', 'routes/accounts/sign-out.tsx'),
  route('demo-session', 'routes/accounts/demo-session.tsx'),

  layout('routes/frame.tsx', [
    // accounts
    route('sign-in', 'routes/accounts/sign-in.tsx'),
    route('setup', 'routes/accounts/setup.tsx'),

    // teams
    route('teams/new', 'routes/teams/new-team.tsx'),
    route('teams/:team/areas', 'routes/teams/areas.tsx'),
    route('teams/:team/areas/:area/leave', 'routes/teams/leave-area.tsx'),
    route('teams/:team/areas/:area/aims/new', 'routes/teams/new-aim.tsx'),
    route('teams/:team/aims/:aim', 'routes/teams/aim.tsx'),
    route('teams/:team/measures', 'routes/measures/pick.tsx'),
  ]),
] satisfies RouteConfig
