import { z } from 'zod'
import { slugSchema } from '#app/kernel/params.ts'
import { counted } from '#app/kernel/text/plural.ts'
import { defineQuery, type Context, type Granted } from '#app/platform/use-case.server.ts'
import { withCardsFor } from '../cards/shown.server.tsx'
import { resolveMentions, type ResolvedMentions } from '../mentions/resolve.server.ts'
import { excludedText, notifiesText, unknownText } from '../mentions/mention.ts'
import { listMentions } from '../mentions/store.server.ts'
import { withTargets } from '../mentions/shown.server.ts'
import { loadSpace } from '../spaces/load-space.server.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import { bodyField } from './forms.ts'
import { loadPost } from './load-post.server.ts'
import type { Preview } from './preview.ts'

/** Unknown names that are pointed out; the rest are most likely not meant as names. */
const MOST_UNKNOWN = 3

/**
 * The text of a post, and where it is to stand: as a new topic of a space, a reply to a topic, or in place of
 * what a post says.
 */
const previewForm = z.object({
  body: bodyField,
  space: slugSchema.optional(),
  topic: z.uuid().optional(),
  post: z.uuid().optional(),
})

async function loadPlace(context: Context, { space, topic, post }: z.output<typeof previewForm>) {
  if (post !== undefined) {
    const of = await loadPost(context, { post })
    return of && { subject: of.subject, space: of.space, postId: of.post.id }
  }
  const of =
    topic !== undefined
      ? await loadTopic(context, topic)
      : space !== undefined
        ? await loadSpace(context, space)
        : null
  return of && { subject: of.subject, space: of.space, postId: null }
}

/** A text as it will be shown, with whom it would notify. Nothing is stored. */
export const previewPost = defineQuery({
  action: 'space.read',
  form: previewForm,
  load: loadPlace,
  run: async (granted, { space, postId }, { body }): Promise<Preview> => {
    const before = postId === null ? new Map() : await listMentions(granted.db, postId)
    const resolved = await resolveMentions(granted, { space, body, before })
    return {
      html: await drawnFor(granted, resolved),
      notes: [...notesOf(resolved), ...picturesNote(body)],
    }
  },
})

async function drawnFor(granted: Granted, resolved: ResolvedMentions): Promise<string> {
  const [drawn] = await withCardsFor(granted, [{ html: await withTargets(granted, resolved) }])
  return drawn!.html
}

function notesOf({ added, to, unknown, problem }: ResolvedMentions): string[] {
  if (problem) return [problem.message]
  const excluded = added.map(excludedText).filter((text) => text !== null)
  return [
    ...(added.length > 0 ? [notifiesText(to.length)] : []),
    ...excluded,
    ...unknown.slice(0, MOST_UNKNOWN).map(unknownText),
  ]
}

const UNDESCRIBED = /!\[\s*\]\(\/network\/files\//g

function picturesNote(body: string): string[] {
  const pictures = [...body.matchAll(UNDESCRIBED)].length
  if (pictures === 0) return []
  const which = counted(pictures, { one: 'picture has', other: 'pictures have' })
  return [`${which} no description for people who cannot see it.`]
}
