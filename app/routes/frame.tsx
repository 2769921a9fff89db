import { uncapitalized } from '#app/kernel/text.ts'
import { PRODUCT_NAME } from '#app/routes/page-title.ts'
import { Outlet, useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { readFrame } from '#app/accounts/sign-in/queries.server.ts'
import { page } from '#app/platform/route-edge.server.ts'
import { UnsavedTextFor } from '#app/ui/forms/unsaved-text/unsaved-text-for.tsx'
import { FailurePage } from '#app/ui/shell/FailurePage.tsx'
import { PublicShell } from '#app/ui/shell/PublicShell.tsx'
import { Shell } from '#app/ui/shell/Shell.tsx'
import { placesFor, sameIn, teamOf } from './frame-nav.ts'

export const loader = page(readFrame, () => ({}))

/** The frame for whoever is here; a visitor's when nobody is, or when even that could not be found out. */
function Frame({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('routes/frame')
  const { pathname } = useLocation()
  if (!frame?.person) {
    return (
      <PublicShell
        productName={PRODUCT_NAME}
        links={[
          { label: 'Strategy areas', href: '/areas' },
          { label: 'Change ideas', href: '/ideas' },
          { label: 'Measures', href: '/measures' },
          { label: 'Sign in', href: '/sign-in' },
        ]}
      >
        {children}
      </PublicShell>
    )
  }
  const { name, label, standing, teams, standings } = frame.person
  const here = teamOf(teams, pathname, standing !== null)
  const roles = teams.map((team) => ({
    label: `${team.name} ${team.role}`,
    href: sameIn(team.slug, pathname),
    current: team === here,
  }))
  return (
    <UnsavedTextFor.Provider value={frame.person.id}>
      <Shell
        productName={PRODUCT_NAME}
        homeHref="/home"
        nav={placesFor(
          teams,
          pathname,
          standings.includes('staff'),
          teams.length > 0 || standings.some((one) => one !== 'funder'),
        )}
        action={
          here?.tests
            ? {
                label: 'Test',
                href: `/teams/${here.slug}/tests/new`,
                says: `Test of change: log one for ${here.name}`,
              }
            : null
        }
        account={{
          name,
          roleLabel: here ? `as ${here.name} ${here.role}` : `as ${standing ?? uncapitalized(label)}`,
          roles,
          accountHref: '/account',
          signOutHref: '/sign-out',
        }}
      >
        {children}
      </Shell>
    </UnsavedTextFor.Provider>
  )
}

export default function FrameRoute() {
  return (
    <Frame>
      <Outlet />
    </Frame>
  )
}

/** A page that failed stands inside the frame, so that the way to everything else stays in sight. */
export function ErrorBoundary() {
  const person = useRouteLoaderData<typeof loader>('routes/frame')?.person
  return (
    <Frame>
      <FailurePage homeHref={person ? '/home' : '/'} />
    </Frame>
  )
}
