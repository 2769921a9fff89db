import type { NoteSubject } from '#app/policy/action.ts'
import type { Context } from '#app/platform/use-case.server.ts'
import type { Actor } from '#app/policy/actor.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { listIdeasOf } from '../links/store.server.ts'
import { loadPost } from '../posts/load-post.server.ts'
import type { Space } from '../spaces/space.ts'
import type { Topic } from '../topics/store.server.ts'
import { listTeamsIn } from './store.server.ts'

const leadTeams = (actor: Actor): string[] =>
  actor.kind === 'person'
    ? actor.memberships.filter(({ role }) => role === 'lead').map(({ teamId }) => teamId)
    : []

/** What the ideas of a topic are, and which of the asker's own teams work on their areas. */
export async function loadNoteSubject(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  of: { readonly subject: Omit<NoteSubject, 'areaTeams'>; readonly space: Space; readonly topic: Topic },
): Promise<{ subject: NoteSubject; ideas: readonly string[]; areas: readonly AreaSlug[] }> {
  const ideas = await listIdeasOf(db, of.topic.id)
  const ofIdeas = ideas.flatMap((slug) => ideaOf(slug)?.area ?? [])
  const areas = [...new Set([...(of.space.area === null ? [] : [of.space.area]), ...ofIdeas])]
  const areaTeams = await listTeamsIn(db, leadTeams(actor), areas)
  return { subject: { ...of.subject, areaTeams }, ideas, areas }
}

/** The `load` of use cases that propose a post; null when the post is not there. */
export async function loadProposal(context: Context, { post: id }: { readonly post: string }) {
  const found = await loadPost(context, { post: id })
  if (found === null || found.post.withdrawn) return null
  return { ...found, ...(await loadNoteSubject(context, found)) }
}
