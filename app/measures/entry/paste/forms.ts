import { z } from 'zod'
import { MOST_PASTED } from './layout/block.ts'

export const pastePageForm = z.object({ team: z.string() })

/** Each character of what is pasted may be sent as nine bytes. */
export const NEW_PASTE_FORM = { bytes: MOST_PASTED.characters * 9 + 10_000 }

const TOO_MUCH = 'This is more than can be pasted at once. Import it as a file instead.'

export const newPasteForm = z.object({
  team: z.string(),
  text: z
    .string({ error: 'Paste the cells from your spreadsheet into the field.' })
    .max(MOST_PASTED.characters, { error: TOO_MUCH })
    .refine((text) => text.trim() !== '', { error: 'Paste the cells from your spreadsheet into the field.' }),
  /** The cell of the grid that the block was pasted on: `safe-crib-audit.2026-03`. */
  anchor: z.string().max(200).optional(),
})

const headings = z
  .array(z.object({ key: z.string().max(200), to: z.string().max(200).default('') }))
  .max(500)
  .default([])

/** What a person says that headings are; `guess` and anything unknown leaves them as they were read. */
export const onePasteForm = z.object({ team: z.string(), paste: z.uuid(), headings })

/** Two fields for each heading and one for each figure that was asked about. */
export const APPLY_PASTE_FORM = { bytes: 2_000_000, fields: 10_000 }

export const applyPasteForm = onePasteForm.extend({
  /** Mark of the preview that was looked at. */
  seen: z.string().max(100).default(''),
  /** The figures that were asked about and are right: `safe-crib-audit.2026-03`. */
  sure: z.union([z.array(z.string()), z.string().transform((key) => [key])]).default([]),
})

export const undoPasteForm = z.object({ team: z.string(), paste: z.uuid() })
