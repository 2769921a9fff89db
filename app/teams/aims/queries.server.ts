import { teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadOpenArea, loadTeam } from '../load-team.server.ts'
import { listAims } from './store.server.ts'

/** The area an aim is about to be set in: one the team works on. */
export const readNewAim = defineQuery({
  action: 'team.aim.write',
  form: teamParam.extend({ area: z.string() }),
  load: loadOpenArea,
  run: async (_, { team, area }) => ({ team, area }),
})

/** One aim as it stands, to be changed. */
export const readAim = defineQuery({
  action: 'team.aim.write',
  form: teamParam.extend({ aim: z.uuid() }),
  load: async (context, input) => {
    const loaded = await loadTeam(context, input.team)
    if (loaded === null) return null
    const aim = (await listAims(context.db, [loaded.team.id])).find(({ id }) => id === input.aim)
    return aim === undefined ? null : { ...loaded, aim }
  },
  run: async (_, { team, aim }) => ({ team, aim }),
})
