import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { FollowList } from '#app/network/follows/FollowList.tsx'
import { readFollows } from '#app/network/follows/queries.server.ts'
import { ChoicesForm } from '#app/network/notices/ChoicesForm.tsx'
import { chooseNotices } from '#app/network/notices/commands.server.ts'
import { readChoices } from '#app/network/notices/queries.server.ts'
import { pageOf, submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('Notices')

export const loader = pageOf(
  { choices: readChoices, list: readFollows },
  ({ choices, list }) => ({ ...choices, ...list }),
  () => ({}),
)
export const action = submit(chooseNotices, () => redirect('/account/notices?saved=yes'))

/**
 * Also after a refusal: it may be one because another window has saved meanwhile, and the page shows both.
 */
export const shouldRevalidate = () => true

export default function NoticeChoices() {
  const { choices, mails, follows } = useLoaderData<typeof loader>()
  const form = returnedForm(useActionData<typeof action>())
  const [search] = useSearchParams()
  return (
    <>
      <PageHeader
        trail={[{ label: 'Your account', href: '/account' }]}
        title="Notices of the learning network"
      />
      <div className="space-y-6">
        {search.get('saved') === 'yes' && form.problems.length === 0 && (
          <Notice kind="success" title="Your choice is saved">
            <Link href="/notices">See your notices</Link>
          </Notice>
        )}
        {!mails && (
          <Notice still>
            This collaboratory sends no mail of the network: its administrator has set no secret for the links
            that stop such mails.
          </Notice>
        )}
        {choices && <ChoicesForm choices={choices} form={form} />}
        <FollowList follows={follows} />
      </div>
    </>
  )
}
