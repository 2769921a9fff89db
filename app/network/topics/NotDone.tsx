import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

/** Shown only where a step of a topic could not be taken, with the reason. */
export function NotDone({
  problems,
  href,
}: {
  problems: readonly { readonly message: string }[]
  href: string
}) {
  return (
    <>
      <PageHeader
        title="Nothing was changed"
        lead={problems.map(({ message }) => message).join(' ') || 'This is done on the page of the topic.'}
      />
      <ButtonLink href={href} look="plain">
        Back to the topic
      </ButtonLink>
    </>
  )
}
