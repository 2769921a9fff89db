import type { ReactNode } from 'react'
import { ButtonLink } from '../actions/Button.tsx'
import { Anchor } from '../actions/Link.tsx'
import { AccountMenu, type Account } from './AccountMenu.tsx'
import { BottomBar } from './BottomBar.tsx'
import type { NavItem } from './nav.tsx'
import { Rail } from './Rail.tsx'
import { Icon } from '../content/Icon.tsx'
import { SectionStrip } from './SectionStrip.tsx'
import { SkipLink } from './SkipLink.tsx'
import { useFocusOnArrival } from './use-focus-on-arrival.tsx'

/**
 * The frame around every page of somebody signed in: name, what they may add and account above, places down
 * the left (a bar of five at the bottom of a narrow screen), content in the middle. `homeHref` is where the
 * product's name leads.
 */
export function Shell({
  productName,
  nav,
  account,
  homeHref,
  action,
  shortcutsOff,
  bell,
  children,
}: {
  productName: string
  nav: readonly NavItem[]
  account: Account
  homeHref: string
  /** What somebody adds from wherever they are: a short word after a plus, and the same in full. */
  action: { label: string; says: string; href: string } | null
  /** Their reader wants no single-key shortcuts, which look here whether they may act. */
  shortcutsOff: boolean
  /** The way to what is new for this person. */
  bell?: ReactNode
  children: ReactNode
}) {
  const main = useFocusOnArrival()
  return (
    <div
      data-shortcuts={shortcutsOff ? 'off' : undefined}
      className="min-h-dvh md:grid md:grid-cols-[13rem_minmax(0,1fr)] md:grid-rows-[auto_1fr] print:block"
    >
      <SkipLink />
      <header
        data-chrome
        className="relative z-30 flex min-h-14 items-center justify-between gap-4 border-b border-line bg-paper px-4 py-1 max-[28rem]:gap-1 max-[28rem]:px-2 md:col-span-2 md:px-6"
      >
        <Anchor
          href={homeHref}
          className="rounded py-1 font-bold text-brand no-underline hover:text-brand-strong max-[28rem]:text-sm"
        >
          {productName}
        </Anchor>
        <div className="flex min-w-0 items-center gap-2 max-[28rem]:gap-1 sm:gap-4">
          {action && (
            <ButtonLink href={action.href} look="plain" size="sm" icon="add" says={action.says}>
              <span className="max-[23rem]:sr-only">{action.label}</span>
            </ButtonLink>
          )}
          <Anchor href="/search" aria-label="Search" className="rounded p-2.5 text-ink">
            <Icon name="search" />
          </Anchor>
          {bell}
          <AccountMenu account={account} />
        </div>
      </header>
      <nav
        aria-label="Main"
        data-chrome
        className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper md:static md:z-0 md:border-t-0 md:border-e"
      >
        <div className="hidden px-3 py-5 md:sticky md:top-0 md:block">
          <Rail items={nav} />
        </div>
        <div className="md:hidden">
          <BottomBar items={nav} />
        </div>
      </nav>
      <div className="min-w-0 pb-20 md:pb-0">
        <SectionStrip items={nav} />
        <main
          ref={main}
          id="main"
          tabIndex={-1}
          className="mx-auto w-full max-w-[76rem] px-4 py-6 md:px-10 md:py-8 print:p-0"
        >
          {children}
        </main>
      </div>
    </div>
  )
}
