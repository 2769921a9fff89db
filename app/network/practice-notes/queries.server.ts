import { z } from 'zod'
import { pageMark } from '#app/kernel/page-mark.ts'
import { nameReader } from '#app/accounts/api.server.ts'
import { slugSchema } from '#app/kernel/params.ts'
import { ideaOptions } from '#app/pdsa/search/idea-options.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { AREA_SLUGS } from '#app/teams/areas/area-slug.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { plainTextOf } from '../markdown/plain-text.server.ts'
import { postParam } from '../posts/forms.ts'
import { readTopicForm } from '../topics/forms.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import { noteParam, noteQueueForm } from './forms.ts'
import { loadNoteSubject, loadProposal } from './load-note.server.ts'
import { isPromotable, MOST_SHOWN, type PracticeNote, type TopicNotes } from './note.ts'
import {
  countWaitingNotes,
  findNoteRow,
  listIdeaNotes,
  listNotesOf,
  listWaitingNotes,
  type NoteRow,
} from './store.server.ts'
import { findPostByNumber } from '../posts/store.server.ts'

/** Notes that the page of an idea shows. */
const SHOWN = 10
const QUEUE_PAGE = 20

const toNote = ({ id, topicId, title, number, from, writtenAt, edited, body }: NoteRow): PracticeNote => ({
  ...{ id, topic: { id: topicId, title }, number, from, writtenAt, edited },
  text: plainTextOf(body, MOST_SHOWN),
})

const ideaNamed = (slug: string) => ({ slug, title: ideaOf(slug)?.title ?? slug })

/**
 * What teams wrote in the network about an idea and staff put on its page; null for those who do not learn in
 * the network.
 */
export const readIdeaNotes = defineQuery({
  action: 'idea.read',
  form: z.object({ idea: slugSchema }),
  load: async (_, { idea }) => (ideaOf(idea) ? { subject: null } : null),
  run: async ({ db, actor, may }, _, { idea }) => {
    if (!may('network.read', null)) return null
    const rows = await listIdeaNotes(db, idea, { names: nameReader(actor), most: SHOWN })
    return { notes: rows.map(toNote), mayDecide: may('note.decide', null) }
  },
})

/**
 * Of a topic: the post that can go on the page of an idea, whether the asker may propose it, and what was
 * proposed already.
 */
export const readTopicNotes = defineQuery({
  action: 'space.read',
  form: readTopicForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async (granted, loaded): Promise<TopicNotes | null> => {
    const { topic, space } = loaded
    const number = topic.kind === 'tip' ? 1 : topic.accepted
    if (number === null || space.team !== null || !isPromotable(topic, number)) return null
    const post = await findPostByNumber(granted.db, topic.id, number)
    if (post === null || post.withdrawn) return null
    const [{ subject }, notes] = await Promise.all([
      loadNoteSubject(granted, loaded),
      listNotesOf(granted.db, [post.id]),
    ])
    const propose = granted.may('note.propose', subject)
    return {
      ...{ post: post.id, propose },
      notes: notes
        .filter(({ outcome }) => propose || outcome === 'accepted')
        .map(({ ideaSlug, outcome, reason }) => ({ idea: ideaNamed(ideaSlug), outcome, reason })),
    }
  },
})

/** What a page needs on which a post is proposed for the page of an idea. */
export const readProposal = defineQuery({
  action: 'note.propose',
  form: postParam,
  load: loadProposal,
  run: async ({ db }, { post, topic, space, ideas, areas }) => ({
    post: { id: post.id, number: post.number, text: plainTextOf(post.body, MOST_SHOWN) },
    ...{ topic, space, promotable: isPromotable(topic, post.number) && space.team === null },
    idea: ideas[0] ?? null,
    ideas: ideaOptions(areas.length === 0 ? AREA_SLUGS : areas),
    proposed: (await listNotesOf(db, [post.id])).map(({ ideaSlug, outcome, reason }) => ({
      ...{ idea: ideaNamed(ideaSlug), outcome, reason },
    })),
  }),
})

/** A note as the page shows it on which it is refused, or taken off the page of its idea. */
export const readNote = defineQuery({
  action: 'note.decide',
  form: noteParam,
  load: async ({ db, actor }, { note }) => {
    const row = await findNoteRow(db, note, nameReader(actor))
    return row && { subject: null, row }
  },
  run: async (_, { row }) => ({
    note: toNote(row),
    idea: ideaNamed(row.ideaSlug),
    accepted: row.outcome === 'accepted',
  }),
})

/** The posts that wait for staff, the longest waiting first. */
export const readNoteQueue = defineQuery({
  action: 'note.decide',
  form: noteQueueForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor }, _, { after }) => {
    const asked = { names: nameReader(actor), after, most: QUEUE_PAGE + 1 }
    const rows = await listWaitingNotes(db, asked)
    const shown = rows.slice(0, QUEUE_PAGE)
    const last = shown.at(-1)
    return {
      notes: shown.map((row) => ({
        ...toNote(row),
        idea: ideaNamed(row.ideaSlug),
        proposer: row.proposer,
        proposedAt: row.proposedAt,
      })),
      next: rows.length > QUEUE_PAGE && last ? pageMark(last.proposedAt, last.id) : null,
      after: after ?? null,
    }
  },
})

/** How many posts wait for staff; null for everybody else. */
export const readNotesWaiting = defineQuery({
  action: 'network.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, may }) => ({ waiting: may('note.decide', null) ? await countWaitingNotes(db) : null }),
})
