import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

/**
 * The answer to a form without a page of its own that could not be carried out, or whose address is
 * opened directly.
 */
export function NotChanged({ problems, back }: { problems: readonly { message: string }[]; back: string }) {
  return (
    <>
      <PageHeader title="Nothing was changed" />
      <div className="max-w-2xl space-y-6">
        {problems.map(({ message }) => (
          <Notice key={message} kind="problem">
            {message}
          </Notice>
        ))}
        <ButtonLink href={back} look="plain">
          Back to the list
        </ButtonLink>
      </div>
    </>
  )
}
