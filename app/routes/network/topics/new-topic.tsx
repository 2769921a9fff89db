import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { startTopic } from '#app/network/topics/commands.server.ts'
import { DraftOffer } from '#app/network/drafts/DraftOffer.tsx'
import { readDraft } from '#app/network/drafts/queries.server.ts'
import { readNewTopic } from '#app/network/topics/queries.server.ts'
import { readPostForm } from '#app/network/files/form-reader.server.ts'
import type { Preview } from '#app/network/posts/preview.ts'
import { LINKS_HINT } from '#app/network/pace/pace.ts'
import { spaceHref, spaceName, spaceSlug } from '#app/network/spaces/space.ts'
import { StatesToAsk } from '#app/network/routing/AskStates.tsx'
import { readNewTopicRouting } from '#app/network/routing/queries.server.ts'
import { TopicForm } from '#app/network/topics/TopicForm.tsx'
import { TOPIC_KIND_TEXT } from '#app/network/topics/topic.ts'
import { pageOf, submit, type Rejected } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { returnedForm } from '#app/ui/forms/returned-form.ts'

export const meta = pageTitle('New topic')

export const loader = pageOf(
  { view: readNewTopic, routing: readNewTopicRouting, draft: readDraft },
  ({ view, routing, draft }) => ({ ...view, ...routing, draft }),
)
export const action = submit(
  startTopic,
  ({ topic }) => redirect(`/network/topics/${topic}`),
  () => ({}),
  readPostForm,
)

export default function NewTopic() {
  const { space, newcomer, ideas, kinds, kind, idea, about, begun, typed, similar, suggestions, draft } =
    useLoaderData<typeof loader>()
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
      <div className="mb-6 max-w-[44rem] empty:hidden">
        <DraftOffer here={draft} place={{ space: spaceSlug(space) }} />
      </div>
      {newcomer && chosen !== null && <p className="mb-6 max-w-prose">{LINKS_HINT}</p>}
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
        <>
          <StatesToAsk suggestions={suggestions} />
          <TopicForm
            key={`${draft?.continued ? 'draft' : ''} ${chosen}`}
            form={form}
            kind={chosen}
            ideas={ideas}
            idea={idea}
            about={about}
            begun={begun}
            typed={typed}
            similar={similar}
            space={spaceSlug(space)}
            draft={draft}
            preview={answer?.preview ?? null}
          />
        </>
      )}
    </>
  )
}
