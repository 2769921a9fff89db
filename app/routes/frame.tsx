import { uncapitalized } from '#app/kernel/text/text.ts'
import { pageTitle, PRODUCT_NAME } from '#app/routes/page-title.ts'
import type { MetaFunction } from '@remix-run/node'
import { Outlet, useLocation, useRouteLoaderData } from '@remix-run/react'
import { useEffect, type ReactNode } from 'react'
import { readFrame } from '#app/accounts/sign-in/queries.server.ts'
import { Bell } from '#app/network/notices/Bell.tsx'
import { countNotices } from '#app/network/notices/queries.server.ts'
import { pageOf } from '#app/platform/routes/route-edge.server.ts'
import { UnsavedTextFor } from '#app/ui/forms/unsaved-text/unsaved-text-for.tsx'
import { describeFailure } from '#app/ui/failure/failure.ts'
import { FailurePage } from '#app/ui/failure/FailurePage.tsx'
import { PublicShell } from '#app/ui/shell/PublicShell.tsx'
import { Shell } from '#app/ui/shell/Shell.tsx'
import { placesFor, sameIn, teamOf } from './frame-nav.ts'

export const loader = pageOf(
  { frame: readFrame, bell: countNotices },
  ({ frame, bell }) => ({ ...frame, bell }),
  // Notices of the topic on the page are not counted: it shows them.
  ({ params }) => ({ topic: params.topic }),
)

/** A failure is named in the title too; every page that did not fail has one of its own. */
export const meta: MetaFunction = (args) =>
  pageTitle(args.error === undefined ? () => null : describeFailure(args.error).title)(args)

type FrameData = NonNullable<ReturnType<typeof useRouteLoaderData<typeof loader>>>

/**
 * The frame as this browser saw it last: it stands while the database is away. Never filled on the server,
 * where it would be another's.
 */
const lastSeen: { frame?: FrameData } = {}

function useFrame(): FrameData | undefined {
  const frame = useRouteLoaderData<typeof loader>('routes/frame')
  useEffect(() => {
    if (frame) lastSeen.frame = frame
  }, [frame])
  return frame ?? lastSeen.frame
}

/** The frame for the reader; a visitor's when nobody is signed in, or when that could not be determined. */
function Frame({ children }: { children: ReactNode }) {
  const frame = useFrame()
  const { pathname } = useLocation()
  if (!frame?.person) {
    return (
      <PublicShell
        productName={PRODUCT_NAME}
        links={[
          { label: 'Strategy areas', href: '/areas' },
          { label: 'Change ideas', href: '/ideas' },
          { label: 'Measures', href: '/measures' },
          // The reader may be signed in already, where that could not be determined.
          ...(frame ? [{ label: 'Sign in', href: '/sign-in' }] : []),
        ]}
      >
        {children}
      </PublicShell>
    )
  }
  const { name, label, standing, teams, standings, shortcutsOff } = frame.person
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
        shortcutsOff={shortcutsOff}
        bell={frame.bell && <Bell {...frame.bell} />}
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

/** A page that failed is shown inside the frame, so that the way to everything else stays in view. */
export function ErrorBoundary() {
  const person = useFrame()?.person
  return (
    <Frame>
      <FailurePage homeHref={person ? '/home' : '/'} />
    </Frame>
  )
}
