import { Form, useLoaderData } from '@remix-run/react'
import { dayLabel } from '#app/kernel/time/day.ts'
import { counted } from '#app/kernel/text/plural.ts'
import { NoteText } from '#app/network/practice-notes/PracticeNotes.tsx'
import { readNoteQueue } from '#app/network/practice-notes/queries.server.ts'
import { page } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { Button, ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { EmptyState } from '#app/ui/content/EmptyState.tsx'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Notes from practice')

export const loader = page(readNoteQueue)

export default function NoteQueue() {
  const { notes, next, after } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        trail={[{ label: 'Learning network', href: '/network' }]}
        name="Notes from practice"
        title={headline(notes.length, next !== null || after !== null)}
        lead="Answers and tips that somebody proposed for the page of a change idea. Accepted, they show there as their authors leave them."
      />
      {notes.length === 0 ? (
        <EmptyState title="All proposals are decided">New proposals appear here.</EmptyState>
      ) : (
        <ul className="max-w-[44rem] divide-y divide-line border-y border-line">
          {notes.map((note) => (
            <li key={note.id} className="space-y-3 py-5">
              <p>
                For the page of <Link href={`/ideas/${note.idea.slug}`}>{note.idea.title}</Link>
              </p>
              <NoteText note={note} />
              <p className="text-sm text-quiet">
                Proposed {note.proposer !== null && `by ${note.proposer} `}on {dayLabel(note.proposedAt)}
              </p>
              <Form
                method="post"
                action={`/network/notes/${note.id}/acceptance`}
                className="flex flex-wrap gap-3"
              >
                <Button size="sm" icon="check">
                  <span>
                    Accept<span className="sr-only">: {note.topic.title}</span>
                  </span>
                </Button>
                <ButtonLink href={`/network/notes/${note.id}/refusal`} look="plain" size="sm">
                  <span>
                    Refuse<span className="sr-only">: {note.topic.title}</span>
                  </span>
                </ButtonLink>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {(next !== null || after !== null) && (
        <nav aria-label="Pages of the list" className="mt-6 flex flex-wrap gap-3">
          {after !== null && (
            <ButtonLink href="/network/notes" look="plain">
              Back to the beginning
            </ButtonLink>
          )}
          {next !== null && (
            <ButtonLink href={`/network/notes?after=${encodeURIComponent(next)}`} look="plain">
              More
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  )
}

function headline(count: number, more: boolean): string {
  if (count === 0) return 'No proposals to decide'
  if (more) return 'Posts need a decision'
  return counted(count, { one: 'post needs a decision', other: 'posts need a decision' })
}
