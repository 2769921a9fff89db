import { teamParam } from '#app/kernel/params.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { listIdeasOf } from '../links/store.server.ts'
import { loadSpace } from '../spaces/load-space.server.ts'
import { newTopicParam, readTopicForm } from '../topics/forms.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import { MOST_ROUTED, type Suggestion } from './routing.ts'
import { listRouted, mayBeAsked } from './store.server.ts'
import { suggestedStates } from './suggest.server.ts'

type Routing = {
  readonly asked: readonly { readonly slug: string; readonly name: string }[]
  /** Only for who may ask them. */
  readonly suggestions: readonly Suggestion[]
}

/** The states that a question was put to, and, for its asker, those it could be put to. */
export const readTopicRouting = defineQuery({
  action: 'space.read',
  form: readTopicForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async (granted, { subject, topic, space, parts }): Promise<Routing | null> => {
    if (topic.kind !== 'question' || space.team !== null) return null
    const asked = parts.routed ? await listRouted(granted.db, topic.id) : []
    const open = topic.accepted === null && granted.may('topic.route', subject)
    if (!open) return { asked, suggestions: [] }
    const about = { ideas: await listIdeasOf(granted.db, topic.id), area: space.area }
    const most = MOST_ROUTED - asked.length
    return { asked, suggestions: await suggestedStates(granted, about, { topicId: topic.id, most }) }
  },
})

/** The states that a question could be put to once it is posted. */
export const readNewTopicRouting = defineQuery({
  action: 'topic.start',
  form: newTopicParam,
  load: (context, { space }) => loadSpace(context, space),
  run: async (granted, { space }, { kind, idea }) => {
    if (kind !== 'question' || space.team !== null) return { suggestions: [] }
    const named = idea === undefined ? null : ideaOf(idea)
    const about = { ideas: named === null ? [] : [named.slug], area: space.area }
    return { suggestions: await suggestedStates(granted, about, { topicId: null }) }
  },
})

/** Whether questions may be put to a team. */
export const readRoutingChoice = defineQuery({
  action: 'team.routing.choose',
  form: teamParam,
  load: (context, { team }) => loadTeam(context, team),
  run: async ({ db }, { team }) => ({
    team: { slug: team.slug, name: team.name },
    asked: await mayBeAsked(db, team.id),
  }),
})
