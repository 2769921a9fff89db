import { z } from 'zod'
import { HANDLINGS, IDENTIFYING_KINDS, type IdentifyingKind } from '#app/kernel/identifying/kinds.ts'

const handling = z.enum(HANDLINGS, { error: 'Choose whether to ask first or not to save.' })

/** How each kind is handled, by its name. */
export const handlingsForm = z.object(
  Object.fromEntries(IDENTIFYING_KINDS.map((kind) => [kind, handling])) as Record<
    IdentifyingKind,
    typeof handling
  >,
)
