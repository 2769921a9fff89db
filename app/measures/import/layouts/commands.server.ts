import { done } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { layoutForm } from '../forms.ts'
import { findUpload, keepChoices } from '../store.server.ts'

/**
 * Says how the table of a file that waits is laid out: what its columns and rows are. The preview is read
 * anew with it.
 */
export const chooseLayout = defineCommand({
  action: 'values.import',
  form: layoutForm,
  load: async (context, input) => {
    const loaded = await loadTeam(context, input.team)
    if (loaded === null) return null
    const upload = await findUpload(context.db, loaded.team.id, input.upload)
    return upload && { ...loaded, upload }
  },
  run: async ({ db }, { team, upload }, { layout, columns, rows }) => {
    const wide = columns.length + rows.length === 0 ? null : { columns, rows }
    // Of a file that was imported meanwhile nothing changes, and its page says what it did.
    await keepChoices(db, upload.id, { layout, wide, remembered: null })
    return done({ output: { team: team.slug, upload: upload.id }, events: [] })
  },
})
