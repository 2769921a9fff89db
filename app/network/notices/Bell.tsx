import { Anchor } from '#app/ui/actions/Link.tsx'
import { Icon } from '#app/ui/content/Icon.tsx'

/** The way to one's notices, with how many are unread. */
export const Bell = ({ label, count }: { label: string; count: string }) => (
  <Anchor href="/notices" aria-label={label} className="relative rounded p-2.5 text-ink">
    <Icon name="bell" />
    {count && (
      <span className="absolute end-0 top-0 rounded-full bg-brand px-1.5 text-xs font-bold text-on-brand">
        {count}
      </span>
    )}
  </Anchor>
)
