import { Anchor } from '../actions/Link.tsx'
import { Icon } from '../content/Icon.tsx'
import type { NavItem } from './nav.tsx'

const row = 'flex min-h-9 items-center gap-3 rounded border-s-3 px-3 py-1.5 no-underline -outline-offset-2'
const here = 'border-brand bg-brand-tint font-semibold text-ink'
const there = 'border-transparent text-quiet hover:bg-paper-dark hover:text-ink'

/** The places of the product down the left of a wide screen, the current one's own pages under it. */
export function Rail({ items }: { items: readonly NavItem[] }) {
  return (
    <ul className="space-y-0.5">
      {items.map((item) => (
        <li key={item.href}>
          <Anchor
            href={item.href}
            aria-current={item.current ? 'page' : undefined}
            className={`${row} ${item.current ? here : there}`}
          >
            <Icon name={item.icon} />
            {item.label}
          </Anchor>
          {item.children && item.children.length > 0 && (
            <ul className="mt-0.5 mb-2 ps-5">
              {item.children.map((child) => (
                <li key={child.href}>
                  <Anchor
                    href={child.href}
                    aria-current={child.current ? 'page' : undefined}
                    className={`${row} text-sm ${child.current ? here : there}`}
                  >
                    {child.label}
                  </Anchor>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  )
}
