import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { dayLabel } from '#app/kernel/time/day.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import { spaceName } from '../spaces/space.ts'
import {
  isChosen,
  NOTICE_KIND_LABEL,
  noticeHref,
  noticeReason,
  noticeWords,
  type NoticeGroup as Group,
} from './notice.ts'

/** The notices of one topic: what happened, why it came to the reader, and how to get less of it. */
export function NoticeGroup({ group }: { group: Group }) {
  const { topic, space, level, notices } = group
  const newest = notices.find(({ unread }) => unread) ?? notices[0]!
  const unread = notices.some((notice) => notice.unread)
  return (
    <li className="space-y-2 py-4" data-topic={topic.id}>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link href={noticeHref(topic.id, newest)} look="title">
          {topic.title}
        </Link>
        {unread && <Chip tone="brand">Unread</Chip>}
        {level === 'mute' && <Chip>Muted</Chip>}
        <span className="text-sm text-quiet">{spaceName(space)}</span>
      </p>
      <ul className="space-y-1">
        {notices.map((notice) => (
          <li key={notice.kind} className={`max-w-prose break-words ${notice.unread ? '' : 'text-quiet'}`}>
            {noticeWords(notice)} · {dayLabel(notice.lastAt)}
            <span className="block text-sm text-quiet">{noticeReason(notice.kind, group)}</span>
          </li>
        ))}
      </ul>
      <details className="text-sm" data-chrome>
        <summary className="inline-block cursor-pointer rounded py-1 text-brand underline underline-offset-2">
          Less of this<VisuallyHidden>: {topic.title}</VisuallyHidden>
        </summary>
        <div className="flex flex-wrap gap-2 pt-2">
          {level !== 'mute' && (
            <Step action={`/network/topics/${topic.id}/level?notices`} name="level" value="mute">
              Mute this topic
            </Step>
          )}
          {level === 'follow' && (
            <Step action={`/network/topics/${topic.id}/level?notices`} name="level" value="normal">
              Stop following
            </Step>
          )}
          {notices
            .map(({ kind }) => kind)
            .filter(isChosen)
            .map((kind) => (
              <Step key={kind} action={`/notices/kinds/${kind}/way`} name="way" value="off">
                Turn off: {NOTICE_KIND_LABEL[kind].toLowerCase()}
              </Step>
            ))}
        </div>
      </details>
    </li>
  )
}

/** A step that is one form, so that it works without scripts. */
export const Step = ({
  action,
  name,
  value,
  children,
}: {
  action: string
  name: string
  value: string
  children: ReactNode
}) => (
  <Form method="post" action={action}>
    <Button look="plain" size="sm" name={name} value={value}>
      {children}
    </Button>
  </Form>
)
