import { nameReader } from '#app/accounts/api.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { teamReach, type TeamReach } from '#app/policy/reach.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { hasMentions, withMentions, type MentionShown } from '../markdown/mentions.server.ts'
import { excludedText } from './mention.ts'
import type { ResolvedMentions } from './resolve.server.ts'
import { listShownMentions, listShownTargets, type ShownMention } from './store.server.ts'

type Shown = { readonly id: string; readonly html: string; readonly mine: boolean }

/** Posts with their mentions as the asker may see them, and for the asker's own posts whom they reached. */
export async function withMentionsFor<Post extends Shown>(
  { db, actor }: Granted,
  posts: readonly Post[],
): Promise<(Post & { readonly reached: string | null })[]> {
  const calling = posts.filter(({ html }) => hasMentions(html)).map(({ id }) => id)
  const mentions = calling.length === 0 ? [] : await listShownMentions(db, calling, nameReader(actor))
  const reach = teamReach(actor)
  return posts.map((post) => {
    const its = mentions.filter(({ postId }) => postId === post.id)
    const targets = new Map(its.map((one) => [one.name, shownAs(one, reach)]))
    return { ...post, html: withMentions(post.html, targets), reached: post.mine ? reachedBy(its) : null }
  })
}

/** The same of a text that is no post yet. */
export async function withTargets(
  { db, actor }: Granted,
  { post, mentioned }: ResolvedMentions,
): Promise<string> {
  const targets = mentioned.size === 0 ? [] : await listShownTargets(db, mentioned, nameReader(actor))
  return withMentions(post.html, new Map(targets.map((one) => [one.name, shownAs(one, teamReach(actor))])))
}

function shownAs(mention: ShownMention, reach: TeamReach): MentionShown {
  const { name, person, personId, personClosed, teamId, teamSlug, teamName, areaSlug } = mention
  if (areaSlug !== null)
    return { href: `/people?area=${areaSlug}&role=lead`, label: `${AREA_NAMES[areaSlug].shortName} leads` }
  if (teamId !== null) {
    const reads = reach === 'all' || reach.includes(teamId)
    return { href: reads ? `/teams/${teamSlug}` : null, label: teamName! }
  }
  if (personClosed) return { href: null, label: 'former member' }
  return person === null ? { href: null, label: name } : { href: `/people/${personId}`, label: person }
}

function reachedBy(mentions: readonly ShownMention[]): string | null {
  const excluded = mentions.map(excludedText).filter((text) => text !== null)
  return excluded.length === 0 ? null : excluded.join(' ')
}
