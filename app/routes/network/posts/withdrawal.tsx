import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { takeBackPost } from '#app/network/posts/commands.server.ts'
import { readWithdrawal } from '#app/network/posts/queries.server.ts'
import { spaceHref } from '#app/network/spaces/space.ts'
import { topicHref } from '#app/network/topics/topic.ts'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'
import { ProblemSummary } from '#app/ui/forms/ProblemSummary.tsx'

export const meta = pageTitle('Withdraw a post')

export const loader = page(readWithdrawal)
export const action = submit(takeBackPost, ({ topic, space }) =>
  redirect(topic === null ? spaceHref(space) : `/network/topics/${topic}`),
)

export default function Withdraw() {
  const { post, topic } = useLoaderData<typeof loader>()
  const problems = useActionData<typeof action>()?.problems ?? []
  const isFirst = post.number === 1
  return (
    <>
      <PageHeader
        trail={[{ label: topic.title, href: topicHref(topic, post.number) }]}
        title={isFirst ? 'Withdraw this topic' : `Withdraw post ${post.number}`}
        lead={
          isFirst
            ? 'The topic and its replies are not shown any more. It stays in the record of the collaborative.'
            : 'Its text is not shown any more; its place in the conversation stays.'
        }
      />
      <Form method="post" className="space-y-6">
        <ProblemSummary problems={problems} />
        <blockquote className="max-w-prose whitespace-pre-wrap border-s-4 border-line ps-4 text-quiet">
          {post.body.slice(0, 1000)}
        </blockquote>
        <div className="flex flex-wrap gap-3">
          <Button look="danger">{isFirst ? 'Withdraw this topic' : 'Withdraw this post'}</Button>
          <ButtonLink href={topicHref(topic, post.number)} look="plain">
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
