import { defineQuery } from '#app/platform/use-case.server.ts'
import { actorLabel } from '#app/policy/actor.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { choiceText, IGNORE } from './choices.ts'
import { pastePreview } from './preview.ts'
import type { TeamSeries } from '../../team-measure.ts'
import { assessPaste } from './assess.server.ts'
import { loadPaste } from './commands.server.ts'
import { onePasteForm, pastePageForm } from './forms.ts'
import { listPastes } from './store.server.ts'

const MOST_LISTED = 10

/** The page on which a block is pasted, and what was pasted before. */
export const readPastes = defineQuery({
  action: 'values.enter',
  form: pastePageForm,
  load: async (context, input) => loadTeam(context, input.team),
  run: async ({ db, actor }, { team }) => ({
    team: { slug: team.slug, name: team.name },
    as: actorLabel(actor, team.id),
    pastes: await listPastes(db, team.id, MOST_LISTED),
  }),
})

/** One paste: what it would do, or what it did. */
export const readOnePaste = defineQuery({
  action: 'values.enter',
  form: onePasteForm,
  load: loadPaste,
  run: async ({ db, now, actor }, { team, paste }, { headings }) => {
    const common = {
      id: paste.id,
      team: { slug: team.slug, name: team.name },
      as: actorLabel(actor, team.id),
      applied: paste.applied && {
        at: paste.applied.at,
        by: paste.applied.by,
        values: paste.applied.written.length,
        added: paste.applied.written.filter((one) => one.created).length,
      },
      undone: paste.undone,
    }
    if (paste.applied) return { ...common, preview: null, problem: null, mark: '', options: [], chosen: [] }
    const { series, parsed, mark } = await assessPaste(db, team.id, paste, headings, now)
    return {
      ...common,
      preview: parsed.ok ? pastePreview(parsed) : null,
      problem: parsed.ok ? null : parsed.message,
      mark,
      options: optionsOf(series),
      chosen: headings,
    }
  },
})

/** What a heading can be said to be, for a list to choose from. */
const optionsOf = (series: readonly TeamSeries[]) => [
  { value: IGNORE, label: 'Leave out' },
  ...series.map(({ measure }) => ({
    label: measure.name,
    options:
      measure.shape === 'single'
        ? [{ value: choiceText(measure, 'value'), label: `${measure.name}: figure` }]
        : [
            { value: choiceText(measure, 'numerator'), label: `${measure.name}: numerator` },
            { value: choiceText(measure, 'denominator'), label: `${measure.name}: denominator` },
            { value: choiceText(measure, 'value'), label: `${measure.name}: both, as 12/40` },
          ],
  })),
]
