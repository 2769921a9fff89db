import { pageTitle } from '#app/routes/page-title.ts'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { changeProfile } from '#app/people/profile/commands.server.ts'
import { ProfileForm } from '#app/people/profile/ProfileForm.tsx'
import { readOwnProfile } from '#app/people/queries.server.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const loader = page(readOwnProfile, () => ({}))
export const action = submit(changeProfile, () => redirect('/account/profile?saved=yes'))

export const meta = pageTitle('What others see of you')

/** Also after a refusal: it may be one because somebody else has saved meanwhile, and the page shows both. */
export const shouldRevalidate = () => true

export default function Profile() {
  const { person } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const [search] = useSearchParams()
  return (
    <>
      <PageHeader
        trail={[{ label: 'Your account', href: '/account' }]}
        title="What others see of you"
        lead="National staff see all of it. Nobody who is not signed in sees any of it; only an invitation that you send names you, when everyone signed in may find you."
      />
      {person && (
        <div className="space-y-6">
          {search.get('saved') === 'yes' && form.problems.length === 0 && (
            <Notice kind="success" title="The profile is saved">
              <Link href={`/people/${person.id}`}>See your own page</Link>
            </Notice>
          )}
          <ProfileForm person={person} form={form} />
        </div>
      )}
    </>
  )
}
