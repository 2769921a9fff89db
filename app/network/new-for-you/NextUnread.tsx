import { ButtonLink } from '#app/ui/actions/Button.tsx'

/**
 * Leads to the next topic that the reader has not read to the end; `after`: the topic that they come from.
 */
export const NextUnread = ({ after }: { after?: string }) => (
  <span data-next-unread className="contents">
    <ButtonLink
      href={`/network/next${after === undefined ? '' : `?after=${after}`}`}
      look="plain"
      prefetch="none"
    >
      Next unread topic
    </ButtonLink>
  </span>
)
