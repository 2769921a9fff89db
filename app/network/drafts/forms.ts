import { z } from 'zod'
import { slugSchema } from '#app/kernel/params.ts'

/** Exactly one of them says which place a draft is for. */
export const placeFields = {
  space: slugSchema.optional(),
  topic: z.uuid().optional(),
  post: z.uuid().optional(),
}

const typed = (most: number) =>
  z
    .string()
    .max(most)
    .default('')
    .transform((text) => text.replaceAll('\r\n', '\n'))

/** A draft is saved as it stands: what is wrong with it is said when it is posted. */
export const saveDraftForm = z.object({
  ...placeFields,
  search: z.string().max(1000).default(''),
  title: typed(1000),
  tried: typed(10_000),
  setting: typed(2000),
  idea: typed(200),
  body: typed(100_000),
  was: z.string().max(100_000).optional(),
  replyTo: z.coerce.number().int().min(1).optional().catch(undefined),
  /** The version that the writer knows of; 0: none. */
  draft: z.coerce.number().int().min(0).default(0).catch(0),
})

export const draftParam = z.object({ id: z.uuid() })

/** In the address of a page: whether its form shows the draft. */
export const continuedField = { draft: z.literal('yes').optional().catch(undefined) }

export const readDraftForm = z.object({ ...placeFields, ...continuedField })

/** In a form that posts what was drafted: up to which version its draft is done with. */
export const draftField = {
  draft: z.coerce.number().int().min(0).optional().catch(undefined),
}
