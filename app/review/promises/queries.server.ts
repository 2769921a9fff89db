import { z } from 'zod'
import { addDays, dayAt } from '#app/kernel/time/calendar-day.ts'
import { teamParam } from '#app/kernel/params.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { NO_PROMISES, panelOf, type PromisesPanel } from './promise.ts'
import { listDuePromises, listPromisePanels, listPromisers, listPromises } from './store.server.ts'

/** The promises of a team with their history, and who can promise something where the asker may write it down. */
export const readPromises = defineQuery({
  action: 'team.promises.read',
  form: teamParam,
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, actor, now, may }, { team, subject }) => {
    const mayWrite = may('team.promise.write', subject)
    const asker = personIdOf(actor)
    const [promises, people] = await Promise.all([
      listPromises(db, team.id),
      mayWrite ? listPromisers(db, team.id, asker) : [],
    ])
    const today = dayAt(now)
    return { team, promises, people, mayWrite, asker, today, panel: panelOf(promises, today) }
  },
})

/** How many promises of a team are open and overdue. */
export const readTeamPromises = defineQuery({
  action: 'team.promises.read',
  form: teamParam,
  load: async (context, { team }) => loadTeam(context, team),
  run: async ({ db, now }, { team }): Promise<PromisesPanel> =>
    (await listPromisePanels(db, [team.id], dayAt(now))).get(team.id) ?? NO_PROMISES,
})

/** Days ahead within which a promise is shown at home. */
const SOON_DAYS = 7
const MOST_AT_HOME = 6

/** The open promises of the asker's own teams that are overdue or due within a week. */
export const readOwnPromises = defineQuery({
  action: 'home.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor, now }) => {
    const teams = actor.kind === 'person' ? actor.memberships.map(({ teamId }) => teamId) : []
    const today = dayAt(now)
    if (teams.length === 0) return { promises: [], total: 0, today }
    const wanted = { until: addDays(today, SOON_DAYS), me: personIdOf(actor), most: MOST_AT_HOME }
    return { ...(await listDuePromises(db, teams, wanted)), today }
  },
})
