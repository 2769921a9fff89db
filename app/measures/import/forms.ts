import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import type { ReportProgress } from './jobs/progress.ts'
import { LAYOUTS } from './parse/options.ts'
import { COLUMN_ROLES } from './parse/wide/choices.ts'
import { PARTS } from './parse/wide/heading.ts'
import { ROLES, type Mapping } from './parse/columns/roles.ts'

const team = slugSchema
const chosen = z.string().max(500).optional()

/** What a person may say about a file: the measure of every row, which column is which, which rows count. */
export const choicesForm = z.object({
  sheet: chosen.transform((name) => name || null),
  measure: chosen.transform((slug) => slug || null),
  mapping: z
    .partialRecord(z.enum(ROLES), chosen)
    .default({})
    .transform(
      (given) => Object.fromEntries(Object.entries(given).filter(([, column]) => column)) as Mapping,
    ),
  where: z
    .array(z.object({ column: z.string().max(500), value: chosen }))
    .max(20)
    .default([])
    .transform((given) =>
      given.flatMap(({ column, value }) => (value === undefined || value === '' ? [] : [{ column, value }])),
    ),
})

const CHOOSE_FILE = 'Choose the file to import.'

/** A file input that was left empty arrives as a file without name and content. */
const optionalFile = z
  .file()
  .optional()
  .transform((file) => (file === undefined || (file.size === 0 && file.name === '') ? null : file))

/** Receives the progress. */
const report = z.custom<ReportProgress>((given) => typeof given === 'function').optional()

export const uploadForm = z.object({
  team,
  report,
  file: z
    .file({ error: CHOOSE_FILE })
    .refine((file) => file.size > 0 || file.name !== '', { error: CHOOSE_FILE }),
  denominatorFile: optionalFile,
  measure: choicesForm.shape.measure,
})

/** A file read and applied, or only looked at, in one go: the command line. */
export const importFileForm = uploadForm.extend(choicesForm.shape)

export const uploadParam = z.object({ team, upload: z.uuid() })
const part = z.enum([...PARTS, 'out'])
const emptyIsNull = <T extends z.ZodType>(form: T) =>
  z
    .union([z.literal('').transform(() => null), form])
    .optional()
    .transform((value) => value ?? null)

/** Two fields for each of a thousand columns, three for each of a thousand rows. */
export const LAYOUT_FORM = { bytes: 4_000_000, fields: 5_100 }

/** How the table of a file is laid out; of a wide one what its columns and rows are, by their names. */
export const layoutForm = uploadParam.extend({
  layout: emptyIsNull(z.enum(LAYOUTS)),
  columns: z
    .array(z.object({ name: z.string().max(500), role: z.enum(COLUMN_ROLES) }))
    .max(1_000)
    .default([]),
  rows: z
    .array(
      z.object({
        name: z.string().max(1_000),
        measure: chosen.transform((slug) => slug || null),
        part: emptyIsNull(part),
      }),
    )
    .max(1_000)
    .default([]),
})
export const previewForm = uploadParam.extend(choicesForm.shape).extend({ report })
