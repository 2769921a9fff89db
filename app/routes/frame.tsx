import { Outlet, useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { readFrame } from '#app/accounts/queries.server.ts'
import { page } from '#app/platform/route-edge.server.ts'
import { FailurePage } from '#app/ui/shell/FailurePage.tsx'
import { PublicShell } from '#app/ui/shell/PublicShell.tsx'
import { Shell } from '#app/ui/shell/Shell.tsx'
import { placesFor } from './frame-nav.ts'

export const loader = page(readFrame, () => ({}))

const productName = 'CoIIN Collaboratory'

/** The frame for whoever is here; a visitor's when nobody is, or when even that could not be found out. */
function Frame({ children }: { children: ReactNode }) {
  const frame = useRouteLoaderData<typeof loader>('routes/frame')
  const { pathname } = useLocation()
  if (!frame?.person) {
    return (
      <PublicShell
        productName={productName}
        links={[
          { label: 'Strategy areas', href: '/areas' },
          { label: 'Measures', href: '/measures' },
          { label: 'Sign in', href: '/sign-in' },
        ]}
      >
        {children}
      </PublicShell>
    )
  }
  const { name, label, teams } = frame.person
  const home = teams[0]
  const roleLabel = home ? `${home.name} · ${home.role}` : label
  return (
    <Shell
      productName={productName}
      homeHref="/home"
      nav={placesFor(teams, pathname)}
      account={{ name, roleLabel, signOutHref: '/sign-out' }}
    >
      {children}
    </Shell>
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
