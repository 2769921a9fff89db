import type { NavChild, NavItem } from '#app/ui/shell/nav.ts'

type TeamPlace = {
  readonly slug: string
  readonly name: string
  /** Whether the reader may type figures, and bring files of them. */
  readonly enters: boolean
  readonly imports: boolean
}

const isUnder = (pathname: string, href: string) => pathname === href || pathname.startsWith(`${href}/`)

/**
 * The places in the frame of somebody signed in: home, their own teams with the pages of each, then what everybody
 * reads. The current place is the most precise one; a page of somebody else's team counts as being under "Teams".
 */
export function placesFor(teams: readonly TeamPlace[], pathname: string): NavItem[] {
  const own = teams.map((team) => teamPlace(team, teams.length === 1 ? 'My team' : team.name, pathname))
  const inOwnTeam = teams.some((team) => isUnder(pathname, `/teams/${team.slug}`))
  return [
    { label: 'Home', href: '/home', icon: 'home', current: pathname === '/home' },
    ...own,
    { label: 'Teams', href: '/teams', icon: 'map', current: isUnder(pathname, '/teams') && !inOwnTeam },
    { label: 'Areas', href: '/areas', icon: 'target', current: isUnder(pathname, '/areas') },
    { label: 'Catalogue', href: '/measures', icon: 'book', current: isUnder(pathname, '/measures') },
  ]
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
    ...(enters ? [child('Enter numbers', 'entry')] : []),
    ...(imports ? [child('Import a file', 'import')] : []),
  ]
  const current = isUnder(pathname, href) && !children.some((page) => page.current)
  // The pages of a team are shown while one is in it; else the rail would be longer than what it leads to.
  return { label, href, icon: 'users', current, children: isUnder(pathname, href) ? children : [] }
}
