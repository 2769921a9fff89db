import { defineQuery } from '#app/platform/use-case.server.ts'
import { actorLabel } from '#app/policy/actor.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { cellKey, sameText, textOf } from './cell/cell-text.ts'
import type { Change } from './validation/changes.ts'
import type { SavedDraft } from './drafts/saved-draft.ts'
import type { TeamSeries } from '../team-measure.ts'
import { entryGrid } from './grid/grid.ts'
import { listVersions } from '../definitions/store.server.ts'
import { listTeamSeries } from '../store.server.ts'
import { listSignedClosedPeriods } from '../periods/store.server.ts'
import { listDrafts } from './drafts/store.server.ts'
import { entryPageForm } from './forms.ts'
import { findPaste } from './paste/store.server.ts'
import { listEventData } from './store.server.ts'

/** The grid in which a team enters its figures, opened on what is due, and what the save before it did. */
export const readEntry = defineQuery({
  action: 'values.enter',
  form: entryPageForm,
  load: async (context, input) => loadTeam(context, input.team),
  run: async (
    { db, now, actor, requestId, may },
    { subject, team },
    { from, quarter, year, all, saved, pasted },
  ) => {
    const series = (await listTeamSeries(db, [team.id])).get(team.id) ?? []
    const versions = await listVersions(
      db,
      series.map(({ measure }) => measure.id),
    )
    const grid = entryGrid(
      series,
      { month: from, quarter, year },
      now,
      await listSignedClosedPeriods(db, team.id),
    )
    const query = saved ? { teamId: team.id, action: 'values.enter', requestId: saved } : null
    const paste = pasted ? await findPaste(db, team.id, pasted) : null
    const storedDrafts =
      actor.kind === 'person' ? await listDrafts(db, { teamId: team.id, personId: actor.id }) : []
    const drafts = stillUnsaved(storedDrafts, series)
    return {
      /** What the asker typed and did not save. */
      drafts,
      team: { slug: team.slug, name: team.name, demo: team.demo },
      mayImport: may('values.import', subject),
      as: actorLabel(actor, team.id),
      grid,
      /** Whether the asker wants to see what is not due as well. */
      all: all !== undefined,
      /** Every version of those definitions that have changed, by measure. */
      definitions: Object.fromEntries([...versions].filter(([, own]) => own.length > 1)),
      /** Differs from one reading of the figures to the next. */
      version: requestId,
      /** Null when the page does not come from a paste, or it was taken back. */
      pasted: paste?.applied && !paste.undone ? { id: paste.id, values: paste.applied.written.length } : null,
      /** Null when the page does not come from a save. */
      saved: query && ((await listEventData(db, query)) as Change[]),
    }
  },
})

/** Without the drafts that say what is saved by now: nothing of them is left to save. */
function stillUnsaved(drafts: readonly SavedDraft[], series: readonly TeamSeries[]): SavedDraft[] {
  const saved = new Map(
    series.flatMap(({ measure, values }) =>
      values.map((value) => [cellKey(measure.slug, value.period), value] as const),
    ),
  )
  return drafts.filter(
    ({ measure, period, text, comment }) =>
      comment !== null || !sameText(text, textOf(saved.get(cellKey(measure, period)) ?? null)),
  )
}
