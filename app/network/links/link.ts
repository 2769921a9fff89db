import type { Sharing } from '#app/pdsa/tests/test.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { TopicKind } from '../topics/topic.ts'

type NamedTeam = { readonly slug: string; readonly name: string }

/** A test that a topic is about, as its link names it. */
export type LinkedTest = {
  readonly id: string
  readonly change: string
  readonly sharing: Sharing
  readonly team: NamedTeam
}

/** The chart of a team that a topic is about. */
export type LinkedChart = { readonly slug: string; readonly name: string; readonly team: NamedTeam }

/** What a topic is about, as far as its reader may know. */
export type TopicLinks = {
  readonly ideas: readonly { readonly slug: string; readonly title: string }[]
  readonly tests: readonly LinkedTest[]
  readonly charts: readonly LinkedChart[]
}

export const testHref = ({ id, team }: Pick<LinkedTest, 'id' | 'team'>): string =>
  `/teams/${team.slug}/tests/${id}`

export const chartHref = ({ slug, team }: Pick<LinkedChart, 'slug' | 'team'>): string =>
  `/teams/${team.slug}/measures/${slug}`

/** What a page is about, as the address of a new topic names it. */
export type About =
  { readonly idea: string } | { readonly test: string } | { readonly measure: string; readonly team: string }

/** Where a topic about something is started, in the space of its area. */
export const newTopicHref = (area: AreaSlug, kind: TopicKind, about: About): string =>
  `/network/${area}/new?${new URLSearchParams({ kind, ...about }).toString()}`
