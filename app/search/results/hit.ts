import { dayLabel } from '#app/kernel/time/day.ts'
import { postHref, signedAs } from '#app/network/posts/post.ts'
import { spaceName, type Space } from '#app/network/spaces/space.ts'
import { TOPIC_KIND_TEXT, topicHref, type TopicKind } from '#app/network/topics/topic.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { SearchKind } from '../query/kind.ts'

/** Something that was searched for and may be read, with marks around the words. */
export type Hit = {
  readonly kind: SearchKind
  readonly id: string
  readonly title: string
  readonly excerpt: string
  /** Some letters of the text on each side of the excerpt; none at its beginning and end. */
  readonly before: string
  readonly after: string
  readonly at: Date
  /** Of a topic or reply. */
  readonly topicId: string | null
  readonly topicKind: TopicKind | null
  readonly number: number | null
  readonly space: Pick<Space, 'kind' | 'area' | 'team'> | null
  readonly unanswered: boolean
  /** How the address of a change idea or a team names it. */
  readonly slug: string | null
  readonly area: AreaSlug | null
  /** The team in whose record it stands. */
  readonly team: { readonly slug: string; readonly name: string } | null
  /** Its own team may be opened. */
  readonly opens: boolean
  /** Who wrote it, or owns the test, as far as the reader may know. */
  readonly author: string | null
  readonly authorLabel: string | null
}

/** Where it is read. A team that the reader may not open leads to its people. */
export function hitHref(
  hit: Pick<Hit, 'kind' | 'id' | 'topicId' | 'number' | 'slug' | 'team' | 'opens'>,
): string {
  switch (hit.kind) {
    case 'topic':
      return topicHref(hit)
    case 'post':
      return postHref(hit.topicId!, hit.number!)
    case 'test':
      return `/teams/${hit.team!.slug}/tests/${hit.id}`
    case 'idea':
      return `/ideas/${hit.slug}`
    case 'team':
      return hit.opens ? `/teams/${hit.slug}` : `/people?team=${hit.slug}`
    case 'person':
      return `/people/${hit.id}`
  }
}

/** What stands under it: where it is from, who wrote it, and when. */
export function hitFacts(hit: Omit<Hit, 'title' | 'excerpt' | 'before' | 'after'>): string[] {
  const { kind, space, area, team, author, authorLabel, at } = hit
  const signed = authorLabel === null ? author : signedAs({ author, authorLabel })
  if (kind === 'topic' || kind === 'post') {
    const what =
      kind === 'post' ? `Reply ${hit.number! - 1}` : hit.topicKind && TOPIC_KIND_TEXT[hit.topicKind].label
    return [what, space && spaceName(space), signed, dayLabel(at)].filter((fact) => fact !== null)
  }
  const areaName = area && AREA_NAMES[area].shortName
  if (kind === 'test') return [team!.name, areaName, signed, dayLabel(at)].filter((fact) => fact !== null)
  if (kind === 'team') return hit.opens ? [] : ['People of the team']
  return areaName ? [areaName] : []
}
