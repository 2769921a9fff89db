import type { NavChild, NavItem } from '#app/ui/shell/nav.tsx'

type TeamPlace = {
  readonly slug: string
  readonly name: string
  /** Whether the reader may type figures, and upload files of them. */
  readonly enters: boolean
  readonly imports: boolean
}

const isUnder = (pathname: string, href: string) => pathname === href || pathname.startsWith(`${href}/`)

/**
 * The places in the frame of somebody signed in: home, their own teams with the pages of each, then what
 * everybody reads; for those who learn with the others (`learns`) the tests of all teams, for those who run
 * the collaborative (`runs`) its people and mails. The current place is the most precise one; a page of
 * somebody else's team counts as being under "Teams".
 */
export function placesFor(
  teams: readonly TeamPlace[],
  pathname: string,
  runs = false,
  learns = true,
): NavItem[] {
  const own = teams.map((team) => teamPlace(team, teams.length === 1 ? 'My team' : team.name, pathname))
  const inOwnTeam = teams.some((team) => isUnder(pathname, `/teams/${team.slug}`))
  return [
    { label: 'Home', href: '/home', icon: 'home', current: pathname === '/home' },
    ...own,
    ...(runs
      ? [
          {
            label: 'Program',
            href: '/staff',
            icon: 'adminShield',
            current: isProgram(pathname),
          } as const,
        ]
      : []),
    {
      label: 'Teams',
      href: '/teams',
      icon: 'map',
      current: isUnder(pathname, '/teams') && !inOwnTeam && !(runs && isProgram(pathname)),
    },
    ...(learns
      ? [
          {
            label: 'Network',
            href: '/network',
            icon: 'conversation',
            current: isUnder(pathname, '/network'),
          } as const,
        ]
      : []),
    { label: 'Areas', href: '/areas', icon: 'target', current: isUnder(pathname, '/areas') },
    ...(learns
      ? [{ label: 'All tests', href: '/tests', icon: 'test', current: isUnder(pathname, '/tests') } as const]
      : []),
    { label: 'Change ideas', href: '/ideas', icon: 'spark', current: isUnder(pathname, '/ideas') },
    { label: 'Measures', href: '/measures', icon: 'book', current: isUnder(pathname, '/measures') },
    {
      label: 'Directory',
      href: '/people',
      icon: 'person',
      current: isUnder(pathname, '/people') && !isAccess(pathname),
    },
    ...(runs ? staffPlaces(pathname) : []),
  ]
}

/**
 * What national staff manage, wherever it stands: a team's administration is a page of the program, and so
 * are the rules of the charts.
 */
const isProgram = (pathname: string): boolean =>
  isUnder(pathname, '/staff') ||
  isUnder(pathname, '/charts/rules') ||
  /^\/teams\/[^/]+\/administration(\/|$)/.test(pathname)

const INVITATIONS = '/people/invitations'

/** Who comes in, and with what: the pages beside the invitations. */
const isAccess = (pathname: string): boolean =>
  isUnder(pathname, INVITATIONS) || isUnder(pathname, '/people/second-factors')

/** What national staff run besides: who comes in, and which mails leave. */
const staffPlaces = (pathname: string): NavItem[] => [
  { label: 'Invitations', href: INVITATIONS, icon: 'users', current: isAccess(pathname) },
  { label: 'Outbox', href: '/outbox', icon: 'mail', current: isUnder(pathname, '/outbox') },
]

/** The pages about a team's people count as one place of the navigation. */
const PEOPLE = ['members', 'invitations', 'requests'] as const

/**
 * The team a page belongs to, when it is one of the reader's own; else the first of theirs. Somebody who also
 * holds a standing reads the pages of other teams by that (`standing`), so these are of none of theirs.
 */
export function teamOf<Team extends { readonly slug: string }>(
  teams: readonly Team[],
  pathname: string,
  standing = false,
): Team | undefined {
  const own = teams.find(({ slug }) => isUnder(pathname, `/teams/${slug}`))
  return own ?? (standing && isUnder(pathname, '/teams') ? undefined : teams[0])
}

/** Where the same page of another team is, as far as every team has it; else that team's own page. */
export function sameIn(slug: string, pathname: string): string {
  const section =
    /^\/teams\/[^/]+\/(areas|measures|tests(?:\/new)?|entry|import|members|charts|assessment)$/.exec(
      pathname,
    )?.[1]
  return section === undefined ? `/teams/${slug}` : `/teams/${slug}/${section}`
}

function teamPlace({ slug, enters, imports }: TeamPlace, label: string, pathname: string): NavItem {
  const href = `/teams/${slug}`
  const child = (name: string, path: string): NavChild => ({
    label: name,
    href: `${href}/${path}`,
    current: isUnder(pathname, `${href}/${path}`),
  })
  const children = [
    child('Areas and aims', 'areas'),
    child('Measures', 'measures'),
    child('Tests', 'tests'),
    child('Assessment', 'assessment'),
    ...(enters ? [child('Enter numbers', 'entry')] : []),
    ...(imports ? [child('Import a file', 'import')] : []),
    { ...child('People', 'members'), current: PEOPLE.some((page) => isUnder(pathname, `${href}/${page}`)) },
  ]
  const current = isUnder(pathname, href) && !children.some((page) => page.current)
  // The pages of a team are shown while one is in it; else the rail would be longer than what it leads to.
  return { label, href, icon: 'users', current, children: isUnder(pathname, href) ? children : [] }
}
