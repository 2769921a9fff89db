import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import type { Level } from '../topics/forms.ts'
import type { FollowKind } from './follow.ts'

type Followed = { readonly kind: FollowKind; readonly target: string }

/** Follows or mutes what a page is about, or undoes that. */
export function FollowButtons({ follow }: { follow: (Followed & { readonly level: Level }) | null }) {
  if (follow === null) return null
  const { level } = follow
  return (
    <div className="flex flex-wrap gap-2" data-chrome>
      {level !== 'follow' && <FollowStep followed={follow} level="follow" label="Follow" />}
      {level === 'normal' && <FollowStep followed={follow} level="mute" label="Mute" />}
      {level !== 'normal' && (
        <FollowStep followed={follow} level="normal" label={level === 'mute' ? 'Unmute' : 'Unfollow'} />
      )}
    </div>
  )
}

/** `name`: what it is about, where several stand on one page. */
export const FollowStep = ({
  followed: { kind, target },
  level,
  label,
  name,
  list = false,
}: {
  followed: Followed
  level: Level
  label: string
  name?: string
  list?: boolean
}) => (
  <Form method="post" action={`/network/follows${list ? '?list' : ''}`} preventScrollReset>
    <input type="hidden" name="kind" value={kind} />
    <input type="hidden" name="target" value={target} />
    <input type="hidden" name="level" value={level} />
    <Button look="plain" size={list ? 'sm' : 'md'}>
      {label}
      {name && <span className="sr-only"> {name}</span>}
    </Button>
  </Form>
)
