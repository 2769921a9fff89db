import { CHANGE_FIELDS } from './change-fields.ts'
import { COURSE_FIELDS } from './course-fields.ts'

/**
 * Every field of a test of change, by its name in forms. Form schemas, forms, summaries, the worksheet, the
 * columns of tables in and out, what a conflict calls a field, and what the next cycle or another team takes
 * over are all made from these lines, in this order.
 */
export const FIELDS = { ...CHANGE_FIELDS, ...COURSE_FIELDS } as const
