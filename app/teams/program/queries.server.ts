import { teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { attentionFor } from './attention.ts'
import { loadTeam } from '../load-team.server.ts'
import { findTeamHistory, listCoaches, listPhases, listTeamsAtWork } from './store.server.ts'

/** Every team, coach and phase, and what waits for staff. */
export const readProgram = defineQuery({
  action: 'program.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, now }) => {
    const [teams, coaches, phases] = await Promise.all([listTeamsAtWork(db), listCoaches(db), listPhases(db)])
    const today = dayAt(now)
    const current = phases.filter(
      ({ startsOn, endsOn }) => dayAt(startsOn) <= today && dayAt(endsOn) >= today,
    )
    return { teams, coaches, phases, current, attention: attentionFor(teams) }
  },
})

/** One team as staff manage it: its phase, who coached it, when it was closed, and what can be chosen. */
export const readAdministration = defineQuery({
  action: 'team.administer',
  form: teamParam,
  load: async (context, input) => loadTeam(context, input.team),
  run: async ({ db, now }, { team }) => {
    const [history, coaches, phases] = await Promise.all([
      findTeamHistory(db, team.id),
      listCoaches(db),
      listPhases(db),
    ])
    return { team, history, coaches, phases, today: dayAt(now) }
  },
})

/** The phases, with the one that is about to be changed. */
export const readPhases = defineQuery({
  action: 'phase.write',
  form: z.object({ change: z.coerce.number().int().optional().catch(undefined) }),
  load: async () => ({ subject: null }),
  run: async ({ db }, _, { change }) => {
    const phases = await listPhases(db)
    return { phases, changing: phases.find(({ number, planned }) => planned && number === change) ?? null }
  },
})
