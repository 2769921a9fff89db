import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'

type Teams = readonly { readonly slug: string; readonly name: string }[]

/**
 * Opens the quick log of one of my teams, filled; `path`: what follows the address of the team. Nothing for
 * those who write in no team.
 */
export function TryHere({ teams, path }: { teams: Teams; path: string }) {
  const [only, ...others] = teams
  if (only === undefined) return null
  if (others.length === 0)
    return (
      <ButtonLink href={`/teams/${only.slug}/${path}`} icon="test">
        Try this here
      </ButtonLink>
    )
  return (
    <Disclosure summary="Try this here" printed="as-on-screen">
      <ul className="space-y-1">
        {teams.map(({ slug, name }) => (
          <li key={slug}>
            <Link href={`/teams/${slug}/${path}`}>In {name}</Link>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
