import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

/** The second half of a sign-in whose first half is not there any more. `href`: where to begin again. */
export function LapsedSignIn({ href }: { href: string }) {
  return (
    <PageHeader
      title="This sign-in has lapsed"
      lead="After the password there are ten minutes for the code. Begin again with your address and password."
      action={
        <ButtonLink href={href} icon="signIn">
          Begin again
        </ButtonLink>
      }
    />
  )
}
