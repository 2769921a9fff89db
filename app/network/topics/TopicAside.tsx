import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { slowWords } from '../pace/pace.ts'
import type { TopicLinks } from '../links/link.ts'
import type { TopicNotes } from '../practice-notes/note.ts'
import { NoteStatus } from '../practice-notes/NoteStatus.tsx'
import { LinkList } from '../links/LinkList.tsx'
import type { Level } from './forms.ts'

/** What a topic is about, and how much the reader wants to hear of it. */
export function TopicAside({
  topic,
  links,
  notes,
  level,
  moderates,
}: {
  topic: {
    readonly id: string
    readonly pinned: boolean
    readonly locked: boolean
    readonly archived: boolean
    readonly slowMinutes: number | null
  }
  links: TopicLinks
  /** Null where nothing of the topic can go on the page of an idea. */
  notes: TopicNotes | null
  /** Null for somebody who is not a person of the network. */
  level: Level | null
  moderates: boolean
}) {
  const here = `/network/topics/${topic.id}`
  return (
    <aside aria-label="About this topic" className="space-y-6 text-sm">
      <LinkList links={links} />
      {notes && <NoteStatus notes={notes} />}
      {level !== null && (
        <section className="space-y-2" data-chrome>
          <h2 className="font-semibold">Notices</h2>
          <p role="status" className="text-quiet">
            {LEVEL_TEXT[level]}
          </p>
          <div className="flex flex-wrap gap-2">
            {level !== 'follow' && <LevelButton here={here} level="follow" label="Follow" />}
            {level !== 'mute' && <LevelButton here={here} level="mute" label="Mute" />}
            {level !== 'normal' && (
              <LevelButton
                here={here}
                level="normal"
                changes={level}
                label={level === 'mute' ? 'Unmute' : 'Unfollow'}
              />
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
            <Button look="plain" size="sm" name="step" value={topic.archived ? 'unarchive' : 'archive'}>
              {topic.archived ? 'Restore from the archive' : 'Archive'}
            </Button>
            <ButtonLink href={`${here}/move`} look="plain" size="sm">
              Move, merge or split
            </ButtonLink>
          </Form>
          <SlowMode here={here} minutes={topic.slowMinutes} />
        </section>
      )}
    </aside>
  )
}

const SLOW_CHOICES = [5, 15, 60, 240, 1440]

/** How long each person waits between two replies. */
function SlowMode({ here, minutes }: { here: string; minutes: number | null }) {
  return (
    <Form method="post" action={`${here}/moderation?step=slow`} className="flex flex-wrap items-end gap-2">
      <Field label="One reply per person" name="minutes" id="minutes" defaultValue={String(minutes ?? 0)}>
        <Select
          options={[
            { value: '0', label: 'At any time' },
            ...[...new Set([...SLOW_CHOICES, ...(minutes === null ? [] : [minutes])])].map((value) => ({
              ...{ value: String(value), label: `Every ${slowWords(value)}` },
            })),
          ]}
          width="full"
        />
      </Field>
      <Button look="plain" size="sm">
        Set
      </Button>
    </Form>
  )
}

const LEVEL_TEXT: Readonly<Record<Level, string>> = {
  follow: 'You follow this topic.',
  normal: 'You do not follow this topic.',
  mute: 'You muted this topic.',
}

/** `changes`: the level that the button chooses or undoes, by which a key finds it. */
const LevelButton = ({
  here,
  level,
  changes = level,
  label,
}: {
  here: string
  level: Level
  changes?: Level
  label: string
}) => (
  <Form method="post" action={`${here}/level`} preventScrollReset>
    <input type="hidden" name="level" value={level} />
    <Button look="plain" size="sm" data-level={changes}>
      {label}
    </Button>
  </Form>
)
