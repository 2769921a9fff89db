import { addDuration } from '#app/kernel/time/add-duration.ts'
import { createHash } from 'node:crypto'
import { done, failed } from '#app/kernel/result.ts'
import { defineCommand, type Granted } from '#app/platform/use-case.server.ts'
import type { TeamSubject } from '#app/policy/action.ts'
import { loadTeam } from '#app/teams/api.server.ts'
import { isChosen } from './parse/address.ts'
import type { FileCode } from './parse/codes.ts'
import type { ParsedRows } from './parse/read.ts'
import { queueForTeam } from '../entry/store.server.ts'
import { compare, isCurrent, readFor, type ParsedForTeam } from './assess.server.ts'
import { shapeOf } from './layouts/shape.server.ts'
import { keepLayout } from './layouts/store.server.ts'
import { importFileForm, previewForm, uploadForm } from './forms.ts'
import { choosing, type ReportProgress } from './jobs/progress.ts'
import { seenOf } from './preview/seen.server.ts'
import { isLarge, keepPreview } from './preview/store.server.ts'
import { readUpload } from './upload.server.ts'
import type { ImportFiles } from './read-sources.ts'
import {
  addUpload,
  dropUploadsBefore,
  findUpload,
  keepChoices,
  markApplied,
  readContents,
  type Upload,
} from './store.server.ts'
import { writeAssessed, type ImportCounts } from './write.server.ts'

/**
 * Refusals that another choice of measure, columns or rows can lift; a file refused for anything else is not
 * stored.
 */
const MENDABLE: ReadonlySet<FileCode> = new Set([
  'unknown_column',
  'missing_column',
  'repeated_column',
  'nothing_matches',
])

/** Refusals that another sheet of the same workbook can lift. */
const OTHER_SHEET: ReadonlySet<FileCode> = new Set(['no_header', 'no_rows', 'wide_layout'])

const keep = (granted: Granted, subject: TeamSubject, files: ImportFiles) =>
  addUpload(granted.db, {
    teamId: subject.teamId,
    ...files,
    sha256: createHash('sha256').update(files.main.bytes).digest('hex'),
    ...granted.signature,
  })

type ImportTeam = { readonly id: string; readonly jurisdictionCode: string }

/** The rows that are proposed where a file holds those of several series. */
const proposed = ({ parsed }: ParsedForTeam) =>
  parsed.splits.flatMap(({ column, suggested: value }) => (value === null ? [] : [{ column, value }]))

/** Takes a file in for a preview. What no other choice can repair is refused at once and not stored. */
export const uploadFile = defineCommand({
  action: 'values.import',
  form: uploadForm,
  load: async (context, input) => loadTeam(context, input.team),
  prepare: async (granted, { subject, team }, { measure, ...handed }) => {
    const choices = { sheet: null, measure, mapping: {}, where: [] }
    const read = await readUpload(granted, subject, team, { ...handed, choices })
    if (!read.ok) return read
    const { parsedFile: content, files, remembered } = read
    const where = remembered ? content.choices.where : proposed(content)
    const chosen = { ...content.choices, where }
    // A small file is read again when the preview is looked at. Of a large one the preview is stored, so it
    // is read here as it will be shown.
    if (!isLarge(files) || remembered || where.length === 0) return { ...read, content, chosen }
    const asker = { now: granted.now, mayAddMeasure: granted.may('team.measures.pick', subject) }
    const report = choosing(handed.report)
    return { ...read, content: await readFor(granted.db, team, files, chosen, { ...asker, report }), chosen }
  },
  run: async (granted, { subject, team }, _, read) => {
    if (!read.ok) return failed({ field: 'file', message: read.message })
    const { db, now } = granted
    const { files, remembered, content, chosen } = read
    const { parsed, sheets } = content
    const mendable = (code: FileCode) => MENDABLE.has(code) || (sheets.length > 1 && OTHER_SHEET.has(code))
    if (!parsed.ok && !mendable(parsed.code)) return failed({ field: 'file', message: parsed.message })
    await dropUploadsBefore(db, addDuration(now, { days: -1 }))
    const upload = await keep(granted, subject, files)
    const { layout, wide } = chosen
    await keepChoices(db, upload, { layout, wide, remembered: remembered?.toISOString() ?? null })
    if (isLarge(files)) await keepPreview(db, upload, chosen, seenOf(await compare(db, team, content)))
    return done({ output: { team: team.slug, upload, choices: chosen }, events: [] })
  },
})

export type ImportOutcome = ImportCounts & {
  readonly parsed: ParsedRows
  readonly addedMeasure: string | null
  readonly remembered: Date | null
}

/**
 * Compares, writes and notes an upload that was just stored or is about to be applied. No counts when it was
 * applied already.
 */
async function apply(
  granted: Granted,
  subject: TeamSubject,
  team: ImportTeam,
  upload: { importId: string; files: ImportFiles },
  read: ParsedForTeam,
  report: ReportProgress = () => {},
) {
  const { db, now, may } = granted
  await queueForTeam(db, team.id)
  const { choices } = read
  const mayAddMeasure = may('team.measures.pick', subject)
  // Somebody may have changed what the team reports since the file was read.
  const current = (await isCurrent(db, team, read))
    ? read
    : await readFor(db, team, upload.files, choices, { now, mayAddMeasure })
  const attribution = { teamId: team.id, importId: upload.importId, ...granted.signature }
  const assessment = await compare(db, team, current)
  const { parsed, plan } = assessment
  if (!parsed.ok || plan === null) return { parsed, counts: null, events: [] }
  const { counts, added } = await writeAssessed(db, assessment, plan, attribution, report)
  const rejected = { total: parsed.rejected.length + parsed.more.rejected, rows: parsed.rejected }
  const first = await markApplied(db, upload.importId, {
    ...granted.signature,
    choices,
    ...counts,
    rejected,
  })
  const shape = isChosen(choices) || choices.measure !== null ? shapeOf(parsed) : null
  if (first && shape !== null) {
    await keepLayout(db, { teamId: team.id, shape }, choices, granted.signature)
  }
  const event = {
    teamId: team.id,
    subject: { kind: 'import', id: upload.importId },
    data: { file: upload.files.main.name, ...counts, rejected: rejected.total },
  }
  return {
    parsed,
    counts: first ? counts : null,
    events: [...added, event],
    addedMeasure: assessment.measureToAdd?.slug ?? null,
  }
}

const layoutOf = ({ stored: { layout, wide } }: Upload) => ({ layout, wide })

/** Applies a file that was previewed, once, with what was chosen there. */
export const applyUpload = defineCommand({
  action: 'values.import',
  form: previewForm,
  load: async (context, input) => {
    const loaded = await loadTeam(context, input.team)
    if (loaded === null) return null
    const upload = await findUpload(context.db, loaded.team.id, input.upload)
    return upload && { ...loaded, upload }
  },
  prepare: async (
    { db, now, may },
    { subject, team, upload },
    { team: _, upload: __, report, ...chosen },
  ) => {
    if (upload.applied) return null
    const files = await readContents(db, upload)
    const mayAddMeasure = may('team.measures.pick', subject)
    const choices = { ...chosen, ...layoutOf(upload) }
    return { files, parsedFile: await readFor(db, team, files, choices, { now, mayAddMeasure, report }) }
  },
  run: async (granted, { subject, team, upload }, { report }, opened) => {
    if (upload.applied || opened === null) {
      return failed({
        field: '',
        message: 'This file has been imported already: the page now shows what it did.',
      })
    }
    const { files, parsedFile } = opened
    const handedIn = { importId: upload.id, files }
    const { parsed, counts, events } = await apply(granted, subject, team, handedIn, parsedFile, report)
    if (!parsed.ok) return failed({ field: '', message: parsed.message })
    if (counts === null) {
      return failed({
        field: '',
        message: 'Somebody else has just imported this file: the page now shows what it did.',
      })
    }
    return done({ output: { team: team.slug, upload: upload.id }, events })
  },
})

/**
 * Takes a file in and applies it in one transaction: what the command line does. A refused file leaves no
 * trace.
 */
export const importFile = defineCommand({
  action: 'values.import',
  form: importFileForm,
  load: async (context, input) => loadTeam(context, input.team),
  prepare: (granted, { subject, team }, { file, denominatorFile, team: _, report, ...choices }) =>
    readUpload(granted, subject, team, { file, denominatorFile, choices, report }),
  run: async (granted, { subject, team }, { report }, opened) => {
    if (!opened.ok) return failed({ field: opened.code, message: opened.message })
    const { files, remembered, parsedFile } = opened
    const importId = await keep(granted, subject, files)
    const {
      parsed,
      counts,
      events,
      addedMeasure = null,
    } = await apply(granted, subject, team, { importId, files }, parsedFile, report)
    if (!parsed.ok || counts === null) {
      return failed({ field: parsed.ok ? '' : parsed.code, message: parsed.ok ? '' : parsed.message })
    }
    return done({ output: { ...counts, parsed, addedMeasure, remembered } satisfies ImportOutcome, events })
  },
})
