import { Link } from '#app/ui/actions/Link.tsx'
import type { PostNote, TopicNotes } from './note.ts'

/**
 * Where the answer or tip of a topic stands on the pages of change ideas, and the way to propose it for one.
 */
export function NoteStatus({ notes: { post, propose, notes } }: { notes: TopicNotes }) {
  if (!propose && notes.length === 0) return null
  return (
    <section className="space-y-2">
      <h2 className="font-semibold">Notes from practice</h2>
      <ul className="space-y-2">
        {notes.map((note) => (
          <li key={note.idea.slug}>
            <Status note={note} />
          </li>
        ))}
      </ul>
      {propose && (
        <Link href={`/network/posts/${post}/note`}>
          {notes.length === 0 ? "Propose it for a change idea's page" : 'Propose it for another idea'}
        </Link>
      )}
    </section>
  )
}

export function Status({ note: { idea, outcome, reason } }: { note: PostNote }) {
  const link = <Link href={`/ideas/${idea.slug}`}>{idea.title}</Link>
  if (outcome === 'accepted') return <>On the page of {link}</>
  if (outcome === null) return <>Waits for national staff: {link}</>
  return (
    <>
      Not on the page of {link}: <span className="text-quiet">{reason}</span>
    </>
  )
}
