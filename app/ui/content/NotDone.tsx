import { ButtonLink } from '../actions/Button.tsx'
import { PageHeader } from './PageHeader.tsx'

/**
 * The page of a step that takes a form only: shown where it was refused, with the reason and the way back.
 */
export function NotDone({
  problems,
  href,
  back,
}: {
  problems: readonly { readonly message: string }[]
  href: string
  /** `Back to the topic` */
  back: string
}) {
  return (
    <>
      <PageHeader
        title="Nothing was changed"
        lead={problems.map(({ message }) => message).join(' ') || 'This is done by a form on another page.'}
      />
      <ButtonLink href={href} look="plain">
        {back}
      </ButtonLink>
    </>
  )
}
