import { slugSchema } from '#app/kernel/params.ts'
import { z } from 'zod'
import { LONGEST_LABEL } from './own-aim.ts'

/** Whose diagram of which area. */
export const diagramParam = z.object({ team: slugSchema, area: slugSchema })

const version = (sentence: string) => z.coerce.number({ error: sentence }).int().min(1).max(1_000_000)
const RELOAD = 'The page has lost its place. Load it again.'

/**
 * The version that somebody saw when they changed it; `insist` is the one they have seen since, and go
 * against.
 */
const seen = { seen: version(RELOAD), insist: version(RELOAD).optional() }

const node = { node: z.uuid({ error: RELOAD }) }

const label = (what: string) =>
  z
    .string({ error: what })
    .trim()
    .min(2, { error: what })
    .max(LONGEST_LABEL, { error: `Keep it under ${LONGEST_LABEL} characters: it stands in a box.` })
    .transform((text) => text.replace(/\s+/g, ' '))

export const renameForm = diagramParam.extend({
  ...seen,
  ...node,
  label: label('Say it in a few words.'),
})
export const orderForm = diagramParam.extend({ ...seen, ...node, direction: z.enum(['up', 'down']) })
export const placeForm = diagramParam.extend({
  ...seen,
  ...node,
  parent: z.uuid({ error: 'Choose what it belongs under.' }),
})
export const removalForm = diagramParam.extend({ ...seen, ...node })
export const returnForm = diagramParam.extend({ ...node, from: version(RELOAD) })
export const linkForm = diagramParam.extend({
  ...node,
  test: z.uuid({ error: 'Choose a test from the list.' }),
})
export const restoreForm = diagramParam.extend({ number: version(RELOAD) })

/**
 * Under `node`: a driver or an idea of the team's own in words, an idea of the toolkit, or a measure of the
 * team's.
 */
export const addForm = diagramParam
  .extend({
    ...node,
    level: z.enum(['primary', 'secondary', 'idea', 'measure'], { error: 'Choose what to add.' }),
    label: label('Say it in a few words.').optional(),
    /** Which of the two forms for ideas it was. */
    from: z.enum(['toolkit', 'own']).default('own'),
    ideaSlug: slugSchema.optional(),
    measureId: z.uuid({ error: 'Choose a measure from the list.' }).optional(),
  })
  .superRefine((added, context) => {
    const problem = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (added.level === 'measure') {
      if (added.measureId === undefined) problem('measureId', 'Choose a measure from the list.')
    } else if (added.level === 'idea' && added.from === 'toolkit') {
      if (added.ideaSlug === undefined) problem('ideaSlug', 'Choose an idea from the list.')
    } else if (added.label === undefined) {
      problem('label', 'Say it in a few words.')
    }
  })

/** A number that is none is that of no version. */
export const versionParam = diagramParam.extend({
  number: z.coerce.number().int().min(1).max(1_000_000).catch(0),
})
export const versionsParam = diagramParam.extend({
  before: z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined),
})
