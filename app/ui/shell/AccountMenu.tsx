import { Button } from '../actions/Button.tsx'
import { Anchor, Link } from '../actions/Link.tsx'
import { Icon } from '../content/Icon.tsx'
import { forgetUnsavedText } from '../forms/unsaved-text/unsaved-text-store.ts'
import { VisuallyHidden } from '../content/VisuallyHidden.tsx'

/** A role somebody may act in, and where choosing it leads. */
export type AccountRole = { label: string; href: string; current: boolean }

export type Account = {
  name: string
  roleLabel: string
  /** Several, when there is something to switch between. */
  roles: readonly AccountRole[]
  accountHref: string
  signOutHref: string
}

/**
 * Who is signed in and as what, always in sight; other roles, the account and signing out folded behind it.
 * Works without JavaScript.
 */
export function AccountMenu({ account }: { account: Account }) {
  return (
    <details key={account.roleLabel} className="group relative min-w-0">
      <summary className="flex min-h-10 items-center gap-2 rounded px-2 hover:bg-paper-dark max-[28rem]:px-1">
        <span className="max-[28rem]:hidden">
          <Icon name="person" />
        </span>
        <VisuallyHidden>Your account: </VisuallyHidden>
        <span className="min-w-0 text-sm leading-tight font-semibold wrap-anywhere max-[28rem]:text-xs">
          {account.roleLabel}
        </span>
        <span className="transition-transform group-open:rotate-180">
          <Icon name="chevronDown" size="sm" />
        </span>
      </summary>
      <div className="absolute end-0 z-40 mt-1 w-64 space-y-3 rounded border border-line bg-raised p-4 shadow-float">
        <div>
          <p className="font-semibold">{account.name}</p>
          <p className="text-sm text-quiet">{account.roleLabel}</p>
        </div>
        {account.roles.length > 1 && (
          <nav aria-label="Your teams" className="border-t border-line pt-3">
            <p className="text-sm font-semibold text-quiet">Go on as</p>
            <ul className="mt-1">
              {account.roles.map((role) => (
                <li key={role.label}>
                  <Anchor
                    href={role.href}
                    aria-current={role.current ? 'true' : undefined}
                    className={`block rounded px-2 py-1.5 text-sm no-underline hover:bg-paper-dark ${
                      role.current ? 'bg-brand-tint font-semibold text-ink' : 'text-ink'
                    }`}
                  >
                    {role.label}
                  </Anchor>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <p className="text-sm">
          <Link href={account.accountHref}>Your account</Link>
        </p>
        <form method="post" action={account.signOutHref} onSubmit={forgetUnsavedText}>
          <Button look="plain" size="sm" icon="signOut">
            Sign out
          </Button>
        </form>
      </div>
    </details>
  )
}
