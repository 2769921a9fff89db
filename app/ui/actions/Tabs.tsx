import { Anchor } from './Link.tsx'

export type Tab = { label: string; href: string; current: boolean; count?: number }

/**
 * Views of one thing as links: each has its own address, works without JavaScript and goes back with Back.
 */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} data-chrome className="overflow-x-auto border-b border-line">
      <ul className="flex gap-6">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <Anchor
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className={
                'block border-b-3 px-1 pt-2 pb-2 no-underline -outline-offset-3 ' +
                (tab.current
                  ? 'border-brand font-semibold text-ink'
                  : 'border-transparent text-quiet hover:border-edge hover:text-ink')
              }
            >
              {tab.label}
              {tab.count !== undefined && <span className="ms-1.5 text-sm text-quiet">{tab.count}</span>}
            </Anchor>
          </li>
        ))}
      </ul>
    </nav>
  )
}
