import { Fragment } from 'react'
import { Icon } from '../content/Icon.tsx'
import { Link } from './Link.tsx'

export type Crumb = { label: string; href: string }

/** The way back up. The page itself is not in it: its headline says where one is. */
export function Breadcrumb({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumb" data-chrome className="text-sm">
      <ol className="flex flex-wrap items-center gap-1 text-quiet">
        {trail.map((crumb, at) => (
          <Fragment key={crumb.href}>
            {at > 0 && (
              <li aria-hidden>
                <Icon name="chevronRight" size="sm" />
              </li>
            )}
            <li>
              <Link href={crumb.href}>{crumb.label}</Link>
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  )
}
