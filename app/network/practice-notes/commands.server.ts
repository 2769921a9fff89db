import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand, type Context } from '#app/platform/use-case.server.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { noticesOf } from '../notices/notify.server.ts'
import { loadPost } from '../posts/load-post.server.ts'
import { noteParam, proposeNoteForm, refuseNoteForm } from './forms.ts'
import { loadProposal } from './load-note.server.ts'
import { isPromotable } from './note.ts'
import { addNote, decideNote, findNote } from './store.server.ts'

const NOT_PROMOTABLE = 'Only an accepted answer or a tip of the network goes on the page of an idea.'

/** Proposes an accepted answer or a tip for the page of a change idea. Staff say whether it goes there. */
export const proposeNote = defineCommand({
  action: 'note.propose',
  form: proposeNoteForm,
  load: loadProposal,
  run: async ({ db, signature }, { post, topic }, { idea: slug }) => {
    const idea = ideaOf(slug)
    if (idea === null) return failed({ field: 'idea', message: 'Choose a change idea from the list.' })
    if (!isPromotable(topic, post.number)) return failed({ field: '', message: NOT_PROMOTABLE })
    try {
      const id = await addNote(db, { postId: post.id, ideaSlug: slug }, signature)
      const event = {
        subject: { kind: 'practice-note', id },
        data: { topic: topic.id, number: post.number, idea: slug },
      }
      return done({ output: { topic: topic.id, number: post.number }, events: [event] })
    } catch (error) {
      const constraint = violatedConstraint(error)
      if (constraint === 'practice_note_of_answer_or_tip')
        return failed({ field: '', message: NOT_PROMOTABLE })
      if (constraint !== 'practice_note_once') throw error
      return failed({ field: 'idea', message: 'This post was proposed for that idea already.' })
    }
  },
})

/** A note with its post, whatever became of the post; null when there is no such note. */
async function loadNote(context: Context, { note: id }: { readonly note: string }) {
  const note = await findNote(context.db, id)
  const of = note && (await loadPost(context, { post: note.postId }))
  return note && { subject: null, note, of }
}

const GONE = 'This post was withdrawn, or is no accepted answer any more.'
const DECIDED = 'Somebody else just decided this. Reload the page.'

/** Puts a post on the page of the idea that it was proposed for. */
export const acceptNote = defineCommand({
  action: 'note.decide',
  form: noteParam,
  load: loadNote,
  run: async (granted, { note, of }) => {
    const { db, signature } = granted
    if (of === null || of.post.withdrawn || !isPromotable(of.topic, of.post.number))
      return failed({ field: '', message: GONE })
    if (note.outcome === 'accepted') return failed({ field: '', message: DECIDED })
    const accepted = { outcome: 'accepted', reason: null } as const
    if (!(await decideNote(db, note, accepted, signature))) return failed({ field: '', message: DECIDED })
    const to = [note.proposedBy, of.post.authorId].filter((id) => id !== null)
    await noticesOf(granted, {
      ...{ kind: 'practice-note', topicId: of.topic.id, number: of.post.number },
      to: [...new Set(to)],
    })
    return done({ output: { idea: note.ideaSlug }, events: [eventOf(note, { accepted: true })] })
  },
})

/** Says why a post does not go on the page of an idea, or comes off it. */
export const refuseNote = defineCommand({
  action: 'note.decide',
  form: refuseNoteForm,
  load: loadNote,
  run: async (granted, { note, of }, { reason }) => {
    const { db, signature } = granted
    if (note.outcome === 'refused') return failed({ field: '', message: DECIDED })
    if (!(await decideNote(db, note, { outcome: 'refused', reason }, signature)))
      return failed({ field: '', message: DECIDED })
    if (of !== null && !of.post.withdrawn && note.proposedBy !== null)
      await noticesOf(granted, {
        ...{ kind: 'practice-note', topicId: of.topic.id, number: of.post.number },
        to: [note.proposedBy],
      })
    return done({ output: { idea: note.ideaSlug }, events: [eventOf(note, { accepted: false })] })
  },
})

const eventOf = (
  { id, ideaSlug }: { readonly id: string; readonly ideaSlug: string },
  data: Record<string, unknown>,
) => ({ subject: { kind: 'practice-note', id }, data: { idea: ideaSlug, ...data } })
