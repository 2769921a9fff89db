import { ButtonLink } from '#app/ui/actions/Button.tsx'
import { Link } from '#app/ui/actions/Link.tsx'
import { postHref } from '../posts/post.ts'
import { noteSource, type PracticeNote } from './note.ts'

/** A post by where it comes from, in its own words, with the way to it. */
export function NoteText({ note }: { note: PracticeNote }) {
  return (
    <>
      <p className="max-w-prose whitespace-pre-line">
        <span className="font-semibold">{noteSource(note)}: </span>
        {note.text}
      </p>
      <p className="text-sm text-quiet">
        <Link href={postHref(note.topic.id, note.number)}>{note.topic.title}</Link>
        {note.edited && ' · edited since'}
      </p>
    </>
  )
}

/** What teams wrote in the network and staff put on the page of the idea. */
export function PracticeNotes({ notes, mayDecide }: { notes: readonly PracticeNote[]; mayDecide: boolean }) {
  if (notes.length === 0) return null
  return (
    <section
      aria-labelledby="practice-notes"
      className="mt-10 max-w-[44rem] space-y-3 border-t border-line pt-8"
    >
      <h2 id="practice-notes" className="text-xl">
        Notes from practice
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {notes.map((note) => (
          <li key={note.id} className="space-y-2 py-4">
            <NoteText note={note} />
            {mayDecide && (
              <ButtonLink href={`/network/notes/${note.id}/refusal`} look="quiet" size="sm">
                <span>
                  Take off this page<span className="sr-only">: {noteSource(note)}</span>
                </span>
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
