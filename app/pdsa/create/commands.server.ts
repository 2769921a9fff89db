import { done } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { logTestForm } from './forms.ts'
import { writeTest } from './insert-test.server.ts'

/** Logs a new test. */
export const logTest = defineCommand({
  action: 'test.write',
  form: logTestForm,
  once: true,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (granted, { team }, input) => {
    const written = await writeTest(granted, team, input)
    if (!written.ok) return written
    const { id, event } = written.value
    return done({ output: { team: team.slug, test: id }, events: [event] })
  },
})
