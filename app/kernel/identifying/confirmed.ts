import { z } from 'zod'

/** The field of a form that carries which texts its sender lets through as they are. */
export const CONFIRMED = 'confirmed'
export const CONFIRM_LABEL = 'This names no person and no small place. Save it as it is.'

/** For the schema of every form whose texts are looked at: `z.object({ ..., ...confirmedTexts })`. */
export const confirmedTexts = { [CONFIRMED]: z.array(z.string().max(300)).max(500).default([]) }
