import { z } from 'zod'
import { slugSchema, teamParam } from '#app/kernel/params.ts'
import { nameReader } from '#app/accounts/api.server.ts'
import { loadTeamMeasure } from '#app/measures/api.server.ts'
import { loadDriver, loadTest } from '#app/pdsa/api.server.ts'
import { defineQuery, type Granted } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { teamReach } from '#app/policy/reach.ts'
import { loadAim, loadTeam } from '#app/teams/api.server.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { driverOf } from '#app/toolkit/drivers/driver-path.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { listTopicsAbout } from '../topics/store.server.ts'
import type { TopicLine } from '../topics/topic.ts'
import { pointOf } from './chart-point.ts'
import { newTopicHref, type About } from './link.ts'
import type { LinkTarget } from './store.server.ts'

/** Topics of one thing that its page shows. */
const SHOWN = 5

export type DiscussionView = {
  readonly topics: readonly TopicLine[]
  readonly more: boolean
  readonly askHref: string
  /** Where a decided test is passed on, for those who write it. */
  readonly tipHref: string | null
}

/** What the network says of a change idea; null for those who do not learn in it. */
export const readIdeaDiscussion = defineQuery({
  action: 'idea.read',
  form: z.object({ idea: slugSchema }),
  load: async (_, input) => {
    const idea = ideaOf(input.idea)
    return idea && { subject: null, idea }
  },
  run: async (granted, { idea: { slug, area } }) =>
    discussionOf(granted, { area, target: { ideaSlug: slug }, about: { idea: slug } }),
})

/** What the network says of a test. */
export const readTestDiscussion = defineQuery({
  action: 'test.read',
  form: z.object({ team: slugSchema, test: z.uuid() }),
  load: loadTest,
  run: async (granted, { subject, test: { id, areaSlug: area, stage } }) => {
    const about = { test: id }
    const discussion = await discussionOf(granted, { area, target: { testId: id }, about })
    const passesOn = stage === 'done' && granted.may('test.write', subject)
    return discussion && { ...discussion, tipHref: passesOn ? newTopicHref(area, 'tip', about) : null }
  },
})

/** What the network says of the chart of a team's measure. */
export const readChartDiscussion = defineQuery({
  action: 'values.read',
  form: z.object({ team: slugSchema, measure: slugSchema }),
  load: loadTeamMeasure,
  run: async (granted, { team, series: { measure } }) =>
    discussionOf(granted, {
      area: measure.areaSlug,
      target: { measureId: measure.id, teamId: team.id, period: null },
      about: { measure: measure.slug, team: team.slug },
    }),
})

/** What the network says of one period of such a chart; null also where the chart has no such period. */
export const readPointDiscussion = defineQuery({
  action: 'values.read',
  form: z.object({ team: slugSchema, measure: slugSchema, period: z.string() }),
  load: loadTeamMeasure,
  run: async (granted, { team, series }, input) => {
    const { measure } = series
    const period = pointOf(series, input.period)
    if (period === null) return null
    return discussionOf(granted, {
      area: measure.areaSlug,
      target: { measureId: measure.id, teamId: team.id, period },
      about: { measure: measure.slug, team: team.slug, period },
    })
  },
})

/** What the network says of an aim of a team. */
export const readAimDiscussion = defineQuery({
  action: 'team.read',
  form: z.object({ team: slugSchema, aim: z.uuid() }),
  load: loadAim,
  run: async (granted, { team, aim: { id, areaSlug: area } }) =>
    discussionOf(granted, { area, target: { aimId: id }, about: { aim: id, team: team.slug } }),
})

/** A driver that a page of a diagram shows beside the whole, with what the network says of it. */
export type DriverDiscussion = {
  readonly label: string
  /** Whether the diagram as it stands has the driver. */
  readonly current: boolean
  readonly discussion: DiscussionView | null
}

/**
 * What the network says of one driver of a team's diagram (`node`). `offered`: whether the asker reads the
 * network, so that drivers lead to what is said of them.
 */
export const readTeamDriver = defineQuery({
  action: 'diagram.read',
  form: teamParam.extend({ area: slugSchema, node: z.uuid().optional().catch(undefined) }),
  load: async (context, { team, node }) => {
    const loaded = await loadTeam(context, team)
    const asked = node === undefined ? null : await loadDriver(context, { team, node })
    return loaded && { ...loaded, driver: asked?.driver ?? null }
  },
  run: async (granted, { team, driver }, { area }) => {
    const offered = granted.may('network.read', null)
    if (!offered || driver?.area !== area) return { offered, chosen: null }
    const { id, label, current } = driver
    const about = { node: id, team: team.slug }
    const of = { area: driver.area, target: { driverNodeId: id }, about }
    const discussion = await discussionOf(granted, of)
    return { offered, chosen: { label, current, discussion } satisfies DriverDiscussion }
  },
})

/** The same for a driver of an area's diagram. */
export const readAreaDriver = defineQuery({
  action: 'idea.read',
  form: z.object({ area: slugSchema, driver: slugSchema.optional().catch(undefined) }),
  load: async () => ({ subject: null }),
  run: async (granted, _, { area, driver }) => {
    const offered = granted.may('network.read', null)
    const named = driver === undefined ? null : driverOf(driver)
    if (!offered || named?.area !== area) return { offered, chosen: null }
    const { slug, label } = named
    const of = { area: named.area, target: { driverSlug: slug }, about: { driver: slug } }
    const discussion = await discussionOf(granted, of)
    return { offered, chosen: { label, current: true, discussion } satisfies DriverDiscussion }
  },
})

async function discussionOf(
  { db, actor, may }: Granted,
  { area, target, about }: { area: AreaSlug; target: LinkTarget; about: About },
): Promise<DiscussionView | null> {
  if (!may('network.read', null)) return null
  const reader = { names: nameReader(actor), personId: personIdOf(actor) }
  const topics = await listTopicsAbout(db, target, { ...reader, reach: teamReach(actor), most: SHOWN + 1 })
  return {
    topics: topics.slice(0, SHOWN),
    more: topics.length > SHOWN,
    askHref: newTopicHref(area, 'question', about),
    tipHref: null,
  }
}
