import { z } from 'zod'
import { testParam } from '../forms.ts'

/** A task of a test ticked off, or opened again. */
export const markTaskForm = testParam.extend({
  task: z.uuid(),
  done: z.enum(['yes', 'no'], { error: 'Say whether the task is done.' }).transform((done) => done === 'yes'),
})
