import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { readNewTopic } from '#app/network/topics/queries.server.ts'
import { readPostForm } from '#app/network/files/form-reader.server.ts'
import type { Preview } from '#app/network/posts/preview.ts'
import { spaceHref, spaceName, spaceSlug } from '#app/network/spaces/space.ts'
import { TopicForm } from '#app/network/topics/TopicForm.tsx'
import { TOPIC_KIND_TEXT } from '#app/network/topics/topic.ts'
import { page, submit, type Rejected } from '#app/platform/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('New topic')

export const loader = page(readNewTopic)
export const action = submit(
  startTopic,
  ({ topic }) => redirect(`/network/topics/${topic}`),
  () => ({}),
  readPostForm,
)

export default function NewTopic() {
  const { space, ideas, kinds, kind, idea, about, begun, typed, similar } = useLoaderData<typeof loader>()
  const answer = useActionData<Rejected & { preview?: Preview }>()
  const form = returnedForm(answer)
  const href = spaceHref(space)
  const [search] = useSearchParams()
  const addressOf = (base: string, one: string) =>
    `${base}/new?${new URLSearchParams([...[...search].filter(([name]) => name !== 'kind'), ['kind', one]]).toString()}`
  const only = kinds.length === 1 ? kinds[0]! : null
  const chosen = kind ?? only
  return (
    <>
      <PageHeader
        trail={[
          { label: 'Learning network', href: '/network' },
          { label: spaceName(space), href },
        ]}
        name={spaceName(space)}
        title={chosen === null ? 'What do you want to post?' : TOPIC_KIND_TEXT[chosen].use}
        lead={
          space.team === null
            ? 'Read by all teams, coaches and participants. Leave out names and dates of patients and families.'
            : `Read by the ${space.team.name} team, its coach and national staff only.`
        }
      />
      {chosen === null ? (
        <ul className="max-w-[44rem] divide-y divide-line border-y border-line">
          {kinds.map((one) => (
            <li key={one} className="space-y-1 py-3">
              <Link href={addressOf(href, one)} look="title">
                {TOPIC_KIND_TEXT[one].label}
              </Link>
              <p className="text-sm text-quiet">{TOPIC_KIND_TEXT[one].use}</p>
            </li>
          ))}
        </ul>
      ) : (
        <TopicForm
          key={chosen}
          form={form}
          kind={chosen}
          ideas={ideas}
          idea={idea}
          about={about}
          begun={begun}
          typed={typed}
          similar={similar}
          space={spaceSlug(space)}
          preview={answer?.preview ?? null}
        />
      )}
    </>
  )
}
