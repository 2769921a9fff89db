import { z } from 'zod'

const MARK = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const INSTANT_LENGTH = 24

/**
 * The line of a list after which its next page begins, as an address carries it:
 * `2026-03-15T12:00:00.000Z_<uuid>`.
 */
export const pageMark = (at: Date, id: string): string => `${at.toISOString()}_${id}`

/**
 * The field of a form for it. What is no mark counts as none, so that an old or mistyped address shows the
 * first page.
 */
export const pageMarkField = z
  .string()
  .regex(MARK)
  .refine((mark) => !Number.isNaN(Date.parse(mark.slice(0, INSTANT_LENGTH))))
  .optional()
  .catch(undefined)
