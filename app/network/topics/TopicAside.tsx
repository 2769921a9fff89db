import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import type { TopicLinks } from '../links/link.ts'
import { LinkList } from '../links/LinkList.tsx'
import type { Level } from './forms.ts'

/** What a topic is about, and how much the reader wants to hear of it. */
export function TopicAside({
  topic,
  links,
  level,
  moderates,
}: {
  topic: { readonly id: string; readonly pinned: boolean; readonly locked: boolean }
  links: TopicLinks
  /** Null for somebody who is not a person of the network. */
  level: Level | null
  moderates: boolean
}) {
  const here = `/network/topics/${topic.id}`
  return (
    <aside aria-label="About this topic" className="space-y-6 text-sm">
      <LinkList links={links} />
      {level !== null && (
        <section className="space-y-2" data-chrome>
          <h2 className="font-semibold">Notices</h2>
          <p className="text-quiet">{LEVEL_TEXT[level]}</p>
          <div className="flex flex-wrap gap-2">
            {level !== 'follow' && <LevelButton here={here} level="follow" label="Follow" />}
            {level !== 'mute' && <LevelButton here={here} level="mute" label="Mute" />}
            {level !== 'normal' && (
              <LevelButton here={here} level="normal" label={level === 'mute' ? 'Unmute' : 'Unfollow'} />
            )}
          </div>
        </section>
      )}
      {moderates && (
        <section className="space-y-2" data-chrome>
          <h2 className="font-semibold">Staff</h2>
          <Form method="post" action={`${here}/moderation`} className="flex flex-wrap gap-2">
            <Button look="plain" size="sm" name="step" value={topic.pinned ? 'unpin' : 'pin'}>
              {topic.pinned ? 'Unpin' : 'Pin'}
            </Button>
            <Button look="plain" size="sm" name="step" value={topic.locked ? 'unlock' : 'lock'}>
              {topic.locked ? 'Open to replies' : 'Close to replies'}
            </Button>
            <ButtonLink href={`${here}/move`} look="plain" size="sm">
              Move
            </ButtonLink>
          </Form>
        </section>
      )}
    </aside>
  )
}

const LEVEL_TEXT: Readonly<Record<Level, string>> = {
  follow: 'You follow this topic.',
  normal: 'You do not follow this topic.',
  mute: 'You muted this topic.',
}

const LevelButton = ({ here, level, label }: { here: string; level: Level; label: string }) => (
  <Form method="post" action={`${here}/level`} preventScrollReset>
    <input type="hidden" name="level" value={level} />
    <Button look="plain" size="sm">
      {label}
    </Button>
  </Form>
)
