import { z } from 'zod'
import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { listIdeasOf } from '../links/store.server.ts'
import { noticesOf } from '../notices/notify.server.ts'
import { ownTeams } from '../own-teams.ts'
import { loadTopic } from '../topics/load-topic.server.ts'
import { askStateForm, routingChoiceForm } from './forms.ts'
import { WAITS_LONG_DAYS } from './routing.ts'
import {
  addRouting,
  listPeopleOf,
  listRoutes,
  mayBeAsked,
  setMayBeAsked,
  takeUnanswered,
} from './store.server.ts'

const REFUSALS: Readonly<Record<string, string>> = {
  topic_routing_pkey: 'This state was asked already.',
  topic_routing_three: 'A question goes to three states at most.',
  topic_routing_twice_a_week: 'This state was asked twice this week. Choose another one.',
  topic_routing_not_wanted: 'This state does not want questions put to it.',
  topic_routing_of_question: 'Only a question of the network can be sent to states.',
}
/** More teams than there are states. */
const EVERY_TEAM = 100

/** Puts a question to a state that tested what it is about: the people of its team get a notice. */
export const askState = defineCommand({
  action: 'topic.route',
  form: askStateForm,
  load: (context, { topic }) => loadTopic(context, topic),
  run: async (granted, { topic, space }, { team: slug }) => {
    const { db, actor, now, demo, signature } = granted
    if (topic.kind !== 'question' || topic.accepted !== null)
      return failed({
        field: '',
        message: 'Only a question without an accepted answer can be sent to states.',
      })
    const about = { ideas: await listIdeasOf(db, topic.id), area: space.area }
    const options = { topicId: topic.id, without: ownTeams(actor), now, most: EVERY_TEAM, demo }
    const route = (await listRoutes(db, about, options)).find((one) => one.slug === slug)
    if (route === undefined)
      return failed({ field: '', message: 'This state cannot be asked now. Reload the page.' })
    try {
      await addRouting(db, { topicId: topic.id, teamId: route.teamId }, signature)
    } catch (error) {
      const message = REFUSALS[violatedConstraint(error) ?? '']
      if (message === undefined) throw error
      return failed({ field: '', message })
    }
    const to = await listPeopleOf(db, route.teamId)
    await noticesOf(granted, { kind: 'asked', topicId: topic.id, number: 1, to })
    const event = {
      teamId: route.teamId,
      subject: { kind: 'topic', id: topic.id },
      data: { title: topic.title, asked: slug },
    }
    return done({ output: { topic: topic.id }, events: [event] })
  },
})

/** Says whether questions may be put to a team. */
export const chooseRouting = defineCommand({
  action: 'team.routing.choose',
  form: routingChoiceForm,
  load: (context, { team }) => loadTeam(context, team),
  edit: {
    of: ({ team }) => `routing of ${team.id}`,
    stands: async ({ db }, { team }) => ({
      asked: (await mayBeAsked(db, team.id)) ? ('yes' as const) : ('no' as const),
    }),
  },
  run: async ({ db, signature }, { team }, { asked }) => {
    await setMayBeAsked(db, team.id, asked === 'yes', signature)
    const event = { teamId: team.id, subject: { kind: 'team', id: team.id }, data: { asked } }
    return done({ output: { team: team.slug }, events: [event] })
  },
})

const AT_ONCE = 200

/** Reminds the leads of states that a question was put to, once, when three days later nobody has replied. */
export const remindRouted = defineCommand({
  action: 'notice.send',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async (granted) => {
    const { db, now } = granted
    const taken = await takeUnanswered(db, { now, days: WAITS_LONG_DAYS, most: AT_ONCE })
    for (const { topicId, teamId } of taken) {
      const to = await listPeopleOf(db, teamId, ['lead'])
      await noticesOf(granted, { kind: 'unanswered', topicId, number: 1, to })
    }
    return done({ output: { reminded: taken.length }, events: [] })
  },
})
