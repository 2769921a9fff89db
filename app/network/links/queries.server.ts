import { z } from 'zod'
import { slugSchema } from '#app/kernel/params.ts'
import { nameReader } from '#app/accounts/api.server.ts'
import { loadTeamMeasure } from '#app/measures/api.server.ts'
import { loadTest } from '#app/pdsa/api.server.ts'
import { defineQuery, type Granted } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { teamReach } from '#app/policy/reach.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { listTopicsAbout } from '../topics/store.server.ts'
import type { TopicLine } from '../topics/topic.ts'
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
      target: { measureId: measure.id, teamId: team.id },
      about: { measure: measure.slug, team: team.slug },
    }),
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
