import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/team-subject.server.ts'
import { findWork } from './store.server.ts'

/** Without a word for so long, the process that had the file is gone, and what it had not finished with it. */
const SILENT_SECONDS = 30

/** A file that takes long: how far it is, the page that shows what came of it, or why nothing did. */
export const readWork = defineQuery({
  action: 'values.import',
  form: z.object({ team: z.string().max(80), work: z.uuid() }),
  load: async (context, input) => {
    const found = await loadTeam(context, input.team)
    if (found === null) return null
    const work = await findWork(context.db, found.team.id, input.work)
    return work && { ...found, work }
  },
  run: async (_, { team, work: { fileName, task, progress, silentSeconds, end } }) => {
    const stopped = `The server was stopped while it was at ${fileName}, and nothing of it was stored. Please hand the file in again.`
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
