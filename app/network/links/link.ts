import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import type { Sharing } from '#app/pdsa/tests/test.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { TopicKind } from '../topics/topic.ts'

type NamedTeam = { readonly slug: string; readonly name: string }

/** Of a team, what a link names it by. */
export const namedTeam = ({ slug, name }: NamedTeam): NamedTeam => ({ slug, name })

/** A test that a topic is about, as its link names it. */
export type LinkedTest = {
  readonly id: string
  readonly change: string
  readonly sharing: Sharing
  readonly team: NamedTeam
}

/** The chart of a team that a topic is about, or one period of it; never with a figure. */
export type LinkedChart = {
  readonly slug: string
  readonly name: string
  readonly period: Period | null
  readonly team: NamedTeam
}

/** A driver that a topic is about: of the diagram of a team, by its id, or else of the area's, by its slug. */
export type LinkedDriver = {
  readonly key: string
  readonly label: string
  readonly area: AreaSlug
  readonly team: NamedTeam | null
}

/** The aim of a team that a topic is about. */
export type LinkedAim = { readonly id: string; readonly what: string; readonly team: NamedTeam }

/** What a topic is about, as far as its reader may know. */
export type TopicLinks = {
  readonly ideas: readonly { readonly slug: string; readonly title: string }[]
  readonly tests: readonly LinkedTest[]
  readonly charts: readonly LinkedChart[]
  readonly drivers: readonly LinkedDriver[]
  readonly aims: readonly LinkedAim[]
}

export const testHref = ({ id, team }: Pick<LinkedTest, 'id' | 'team'>): string =>
  `/teams/${team.slug}/tests/${id}`

/** The page of a chart, on which the period that the topic is about is marked. */
export const chartHref = ({
  slug,
  period,
  team,
}: Pick<LinkedChart, 'slug' | 'period'> & { readonly team: Pick<NamedTeam, 'slug'> }): string =>
  `/teams/${team.slug}/measures/${slug}${period === null ? '' : `?point=${period}`}`

export const chartName = ({ name, period }: Pick<LinkedChart, 'name' | 'period'>): string =>
  period === null ? name : `${name}, ${periodLabel(period)}`

/** The diagram of a driver, with what is said of the driver. */
export const driverHref = ({ key, area, team }: Pick<LinkedDriver, 'key' | 'area' | 'team'>): string =>
  team === null
    ? `/areas/${area}/drivers?driver=${key}#driver`
    : `/teams/${team.slug}/areas/${area}/drivers?node=${key}#driver`

export const aimHref = ({ id, team }: Pick<LinkedAim, 'id' | 'team'>): string =>
  `/teams/${team.slug}/aims/${id}`

/** What a page is about, as the address of a new topic names it. */
export type About =
  | { readonly idea: string }
  | { readonly test: string }
  | { readonly measure: string; readonly team: string }
  | { readonly measure: string; readonly team: string; readonly period: Period }
  | { readonly driver: string }
  | { readonly node: string; readonly team: string }
  | { readonly aim: string; readonly team: string }

/** Where a topic about something is started, in the space of its area. */
export const newTopicHref = (area: AreaSlug, kind: TopicKind, about: About): string =>
  `/network/${area}/new?${new URLSearchParams({ kind, ...about }).toString()}`
