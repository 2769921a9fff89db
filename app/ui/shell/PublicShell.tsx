import type { ReactNode } from 'react'
import { Anchor } from '../actions/Link.tsx'
import { SkipLink } from './SkipLink.tsx'
import { useFocusOnArrival } from './use-focus-on-arrival.tsx'

export type PublicLink = { label: string; href: string }

/** The frame for those who are not signed in: a name, a few links, one column. */
export function PublicShell({
  productName,
  links,
  footer,
  children,
}: {
  productName: string
  links: readonly PublicLink[]
  footer?: ReactNode
  children: ReactNode
}) {
  const main = useFocusOnArrival()
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header data-chrome className="border-b border-line">
        <div className="mx-auto flex max-w-[72rem] flex-wrap items-center justify-between gap-x-8 gap-y-1 px-4 py-3 sm:px-8">
          <Anchor href="/" className="rounded font-bold text-brand no-underline hover:text-brand-strong">
            {productName}
          </Anchor>
          <nav aria-label="Main">
            <ul className="flex flex-wrap gap-x-6">
              {links.map((link) => (
                <li key={link.href}>
                  <Anchor
                    href={link.href}
                    className="block py-1 text-ink no-underline hover:text-brand hover:underline"
                  >
                    {link.label}
                  </Anchor>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main
        ref={main}
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[72rem] flex-1 px-4 py-8 sm:px-8 sm:py-12"
      >
        {children}
      </main>
      {footer && (
        <footer data-chrome className="border-t border-line">
          <div className="mx-auto max-w-[72rem] px-4 py-6 text-sm text-quiet sm:px-8">{footer}</div>
        </footer>
      )}
    </div>
  )
}
