import { teamParam } from '#app/kernel/params.ts'
import { defineQuery, type Query } from '#app/platform/use-case.server.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import type { Measure } from '../team-measure.ts'
import { listCatalog, listTeamMeasures } from '../store.server.ts'
import { NO_LAYOUT } from './parse/address.ts'
import { compare, readFor, readRecalling } from './assess.server.ts'
import { openFiles } from './upload.server.ts'
import { importFileForm, previewForm } from './forms.ts'
import { cut } from './preview/preview.ts'
import { seenOf } from './preview/seen.server.ts'
import { findPreview, isLarge, keepPreview } from './preview/store.server.ts'
import { findUpload, lastApplied, listImports, readContents } from './store.server.ts'

const LATEST = 10

/** Measures to choose from for a whole file: those the team reports first, then what importing would pick. */
function measureChoices(catalog: readonly Measure[], reported: readonly string[], mayAddMeasure: boolean) {
  const option = ({ slug, name }: Measure) => ({ value: slug, label: name })
  const own = catalog.filter((measure) => reported.includes(measure.slug))
  const others = catalog.filter((measure) => !reported.includes(measure.slug) && measure.retired === null)
  return [
    { label: 'Your measures', options: own.map(option) },
    { label: 'Not among your measures yet', options: mayAddMeasure ? others.map(option) : [] },
  ].filter((group) => group.options.length > 0)
}

/** Where a file is uploaded, with what was imported lately. */
export const readImports = defineQuery({
  action: 'values.import',
  form: teamParam,
  load: async (context, input) => loadTeam(context, input.team),
  run: async ({ db, may }, { subject, team }) => {
    const [catalog, teamMeasures, imports] = await Promise.all([
      listCatalog(db, { teamId: team.id }),
      listTeamMeasures(db, team.id),
      listImports(db, team.id, LATEST),
    ])
    const reported = teamMeasures.map((one) => one.measure.slug)
    return {
      team,
      measures: measureChoices(catalog, reported, may('team.measures.pick', subject)),
      imports,
    }
  },
})

/** An uploaded file: what importing it would do under the given choices, or what it did. */
export const readUpload = defineQuery({
  action: 'values.import',
  form: previewForm,
  load: async (context, input) => {
    const loaded = await loadTeam(context, input.team)
    if (loaded === null) return null
    const upload = await findUpload(context.db, loaded.team.id, input.upload)
    return upload && { ...loaded, upload }
  },
  run: async ({ db, now, may }, { subject, team, upload }, { sheet, measure, mapping, where, report }) => {
    const { id, name, denominatorName, uploadedAt, applied } = upload
    const file = { id, name, denominatorName, uploadedAt }
    if (applied) {
      const { total, rows } = applied.rejected
      return {
        kind: 'applied' as const,
        team,
        file,
        applied: { ...applied, rejected: { ...cut(rows), total } },
      }
    }
    const { layout, wide, remembered } = upload.stored
    const choices = { sheet, measure, mapping, where, layout, wide }
    const mayAddMeasure = may('team.measures.pick', subject)
    const look = async () => {
      const files = await readContents(db, upload)
      const read = await readFor(db, team, files, choices, { now, mayAddMeasure, report })
      const looked = seenOf(await compare(db, team, read))
      if (isLarge(files)) await keepPreview(db, id, choices, looked)
      return looked
    }
    const {
      picked: reported,
      toPick: measureToAdd,
      ...seen
    } = (await findPreview(db, id, choices)) ?? (await look())
    return {
      kind: 'preview' as const,
      team,
      file,
      choices,
      measures: measureChoices(await listCatalog(db, { teamId: team.id }), reported, mayAddMeasure),
      remembered: remembered === null ? null : new Date(remembered),
      ...seen,
      measureToAdd,
      importedBefore: await lastApplied(db, team.id, upload.sha256),
    }
  },
})

export type UploadToRead = typeof readUpload extends Query<typeof previewForm, infer Output> ? Output : never

/** What importing a file would do, without keeping anything of it: the command line's dry run. */
export const previewFile = defineQuery({
  action: 'values.import',
  form: importFileForm,
  load: async (context, input) => loadTeam(context, input.team),
  run: async ({ db, now, may }, { subject, team }, { file, denominatorFile, team: _, report, ...given }) => {
    const files = await openFiles(file, denominatorFile)
    if (!('main' in files)) return { parsed: files, plan: null, addedMeasure: null, remembered: null }
    const mayAddMeasure = may('team.measures.pick', subject)
    const choices = { ...given, ...NO_LAYOUT }
    const { parsedFile, remembered } = await readRecalling(db, team, files, choices, {
      now,
      mayAddMeasure,
      report,
    })
    const assessment = await compare(db, team, parsedFile)
    return {
      remembered,
      parsed: assessment.parsed,
      plan: assessment.plan,
      addedMeasure: assessment.measureToAdd?.slug ?? null,
    }
  },
})
