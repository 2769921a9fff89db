import { Anchor } from '#app/ui/actions/Link.tsx'
import { Icon } from '#app/ui/content/Icon.tsx'
import { bellLabel } from './bell.ts'

/** The way to one's notices, with how many are unread. */
export function Bell({ unread }: { unread: number }) {
  return (
    <Anchor
      href="/notices"
      aria-label={bellLabel(unread)}
      className="relative grid size-10 shrink-0 place-items-center rounded text-ink hover:bg-paper-dark"
    >
      <Icon name="bell" />
      {unread > 0 && (
        <span className="absolute end-0 top-0 min-w-5 rounded-full bg-brand px-1 text-center text-xs leading-5 font-bold text-on-brand tabular-nums">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Anchor>
  )
}
