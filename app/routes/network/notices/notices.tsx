import { Form, useLoaderData } from '@remix-run/react'
import { LiveNotices } from '#app/network/live/LiveNotices.tsx'
import { NOTICE_KIND_LABEL } from '#app/network/notices/notice.ts'
import { NoticeGroup, Step } from '#app/network/notices/NoticeGroup.tsx'
import { SearchNotices } from '#app/network/notices/SearchNotices.tsx'
import { readNotices } from '#app/network/notices/queries.server.ts'
import { counted } from '#app/kernel/text/plural.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Notices')

export const loader = page(readNotices)

export default function Notices() {
  const { groups, searches, next, unread, changed } = useLoaderData<typeof loader>()
  return (
    <>
      <LiveNotices />
      <PageHeader
        name="Notices"
        title={
          unread === 0
            ? 'Nothing is unread'
            : counted(unread, { one: 'unread notice', other: 'unread notices' })
        }
        action={
          unread > 0 && (
            <Form method="post" action="/notices/read">
              <Button look="plain" icon="check">
                Mark all as read
              </Button>
            </Form>
          )
        }
      />
      <div className="max-w-[44rem] space-y-6">
        {changed && <Changed changed={changed} />}
        {searches.length > 0 && <SearchNotices searches={searches} />}
        {groups.length === 0 && searches.length === 0 ? (
          <EmptyState
            title="No notices yet"
            action={
              <ButtonLink href="/network" look="plain">
                Open the learning network
              </ButtonLink>
            }
          >
            Replies to you, mentions of you and what is new in topics you follow appear here.
          </EmptyState>
        ) : (
          groups.length > 0 && (
            <ul className="divide-y divide-line border-y border-line">
              {groups.map((group) => (
                <NoticeGroup key={group.topic.id} group={group} />
              ))}
            </ul>
          )
        )}
        <p className="flex flex-wrap items-center gap-x-6 gap-y-3" data-chrome>
          {next && (
            <ButtonLink href={`/notices?after=${encodeURIComponent(next)}`} look="plain">
              Earlier notices
            </ButtonLink>
          )}
          <Link href="/account/notices">Choose what reaches you, and how</Link>
        </p>
      </div>
    </>
  )
}

type Change = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>['changed']>

/** What has just been changed, and the way back. */
function Changed({ changed }: { changed: Change }) {
  if (changed.is === 'level') {
    const { topic, was, now } = changed
    const words =
      now === 'mute' ? 'You muted this topic' : now === 'follow' ? 'You follow this topic' : NOT_FOLLOWED
    return (
      <Notice kind="success" title={words}>
        <p>{topic.title}</p>
        {was !== now && (
          <Step action={`/network/topics/${topic.id}/level?notices`} name="level" value={was}>
            Undo
          </Step>
        )}
      </Notice>
    )
  }
  const { kind, was, now } = changed
  return (
    <Notice kind="success" title={now === 'off' ? 'Turned off' : 'Turned on again'}>
      <p>{NOTICE_KIND_LABEL[kind]}</p>
      {was !== now && (
        <Step action={`/notices/kinds/${kind}/way`} name="way" value={was}>
          Undo
        </Step>
      )}
    </Notice>
  )
}

const NOT_FOLLOWED = 'You do not follow this topic any more'
