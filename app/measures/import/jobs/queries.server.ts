import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { findWork, type Task } from './store.server.ts'

/**
 * Without a word for so long, the process that had the file is gone, and what it had not finished with it.
 */
const SILENT_SECONDS = 30

/** What that means for the file. An import may have ended a moment before nobody could note it any more. */
const SILENT_MEANS: Record<Task, string> = {
  reading: 'Nothing of it was stored. Please upload the file again.',
  importing:
    'It went in whole or not at all: the import page lists what went in. If it is not there, please upload the file again.',
}

/** A file that takes long: how far it is, the page that shows the result, or why nothing did. */
export const readWork = defineQuery({
  action: 'values.import',
  form: z.object({ team: slugSchema, work: z.uuid() }),
  load: async (context, input) => {
    const loaded = await loadTeam(context, input.team)
    if (loaded === null) return null
    const work = await findWork(context.db, loaded.team.id, input.work)
    return work && { ...loaded, work }
  },
  run: async (_, { team, work: { fileName, task, progress, silentSeconds, end } }) => {
    const stopped = `Nothing was heard of ${fileName} for half a minute: most likely the server was stopped. ${SILENT_MEANS[task]}`
    const gone = end === null && silentSeconds > SILENT_SECONDS
    return {
      team: { slug: team.slug, name: team.name },
      fileName,
      task,
      progress,
      path: end && 'path' in end ? end.path : null,
      message: gone ? stopped : end && 'message' in end ? end.message : null,
    }
  },
})
