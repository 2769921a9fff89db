import { teamParam } from '#app/kernel/params.ts'
import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadOpenArea } from '../load-team.server.ts'
import { aimParam } from '../forms.ts'
import { loadAim } from './load-aim.server.ts'

/** The area an aim is about to be set in: one the team works on. */
export const readNewAim = defineQuery({
  action: 'team.aim.write',
  form: teamParam.extend({ area: z.string() }),
  load: loadOpenArea,
  run: async (_, { team, area }) => ({ team, area }),
})

/** One aim in its current wording, for those who may read the team's aims; `mayWrite`: to be changed. */
export const readAim = defineQuery({
  action: 'team.read',
  form: aimParam,
  load: loadAim,
  run: async ({ may }, { subject, team, aim }) => ({ team, aim, mayWrite: may('team.aim.write', subject) }),
})
