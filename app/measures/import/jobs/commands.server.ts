import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { done } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { findUploadName } from '../store.server.ts'
import { addWork } from './store.server.ts'

const beginForm = z.object({
  team: slugSchema,
  task: z.enum(['reading', 'importing']),
  /** The file that waits already, or the name of the one that was just sent. */
  upload: z.uuid().optional(),
  fileName: z.string().optional(),
})

/** Notes a file that takes long to read or to import, so that a page can show the progress. */
export const beginWork = defineCommand({
  action: 'values.import',
  form: beginForm,
  load: async (context, input) => {
    const loaded = await loadTeam(context, input.team)
    if (loaded === null || input.upload === undefined) return loaded && { ...loaded, name: input.fileName }
    const name = await findUploadName(context.db, loaded.team.id, input.upload)
    return name === null ? null : { ...loaded, name }
  },
  run: async ({ db }, { team, name }, { task }) => {
    const work = await addWork(db, { teamId: team.id, fileName: (name ?? '').slice(0, 200) || 'file', task })
    return done({ output: { team: team.slug, work }, events: [] })
  },
})
