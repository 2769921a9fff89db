import type { Granted } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import { IDEAS } from '#app/toolkit/idea-texts/index.ts'
import type { Similar } from './similar.ts'
import { similarIdeas } from './similar-ideas.ts'
import { listSimilarTopics } from './store.server.ts'

/** Letters from which on a title says something. */
const LEAST = 4

/** What the asker may read already of what they are about to ask. */
export async function similarTo(
  { db, actor }: Pick<Granted, 'db' | 'actor'>,
  title: string,
): Promise<Similar> {
  if (title.length < LEAST) return { topics: [], ideas: [] }
  return {
    topics: await listSimilarTopics(db, title, teamReach(actor)),
    ideas: similarIdeas(title, IDEAS),
  }
}
