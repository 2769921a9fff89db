import { Button } from '../actions/Button.tsx'
import { Icon } from '../content/Icon.tsx'
import { VisuallyHidden } from '../content/VisuallyHidden.tsx'

export type Account = { name: string; roleLabel: string; signOutHref: string }

/** Who is signed in and as what, always in sight; signing out folded behind it. Works without JavaScript. */
export function AccountMenu({ account }: { account: Account }) {
  return (
    <details className="group relative">
      <summary className="flex min-h-10 items-center gap-2 rounded px-2 hover:bg-paper-dark">
        <Icon name="person" />
        <VisuallyHidden>Your account: </VisuallyHidden>
        <span className="text-sm leading-tight font-semibold">{account.roleLabel}</span>
        <span className="transition-transform group-open:rotate-180">
          <Icon name="chevronDown" size="sm" />
        </span>
      </summary>
      <div className="absolute end-0 z-40 mt-1 w-64 space-y-3 rounded border border-line bg-raised p-4 shadow-float">
        <div>
          <p className="font-semibold">{account.name}</p>
          <p className="text-sm text-quiet">{account.roleLabel}</p>
        </div>
        <form method="post" action={account.signOutHref}>
          <Button look="plain" size="sm" icon="signOut">
            Sign out
          </Button>
        </form>
      </div>
    </details>
  )
}
