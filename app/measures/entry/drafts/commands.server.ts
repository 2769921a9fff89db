import { done } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { sameText, stampText } from '../cell/cell-text.ts'
import { discardDraftsForm, draftsForm } from './forms.ts'
import { dropAllDrafts, dropDrafts, keepDrafts } from './store.server.ts'

/**
 * Stores what is typed and not saved, for the person alone. It writes no event: a draft is not yet anything
 * that happened. A cell typed back to what it showed has none any more.
 */
export const saveDrafts = defineCommand({
  action: 'values.enter',
  form: draftsForm,
  load: async (context, input) => loadTeam(context, input.team),
  run: async (granted, { team }, { cells, window }) => {
    const personId = granted.signature.by
    if (personId === null) return done({ output: { stored: 0 }, events: [] })
    const whose = { teamId: team.id, personId }
    const back = cells.filter((cell) => sameText(cell, stampText(cell.was)) && cell.comment.trim() === '')
    await dropDrafts(granted.db, whose, back)
    const drafts = cells.filter((cell) => !back.includes(cell))
    const stored = await keepDrafts(granted.db, whose, { at: granted.now, window }, drafts)
    return done({ output: { stored }, events: [] })
  },
})

/** Discards all that a person typed for a team and did not save. */
export const discardDrafts = defineCommand({
  action: 'values.enter',
  form: discardDraftsForm,
  load: async (context, input) => loadTeam(context, input.team),
  run: async (granted, { team }) => {
    const personId = granted.signature.by
    const dropped = personId === null ? 0 : await dropAllDrafts(granted.db, { teamId: team.id, personId })
    return done({ output: { team: team.slug, dropped }, events: [] })
  },
})
