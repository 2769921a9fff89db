import { z } from 'zod'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import {
  aDay,
  aScale,
  numberField,
  optionalText,
  otherMeasureList,
  planDays,
  requiredText,
  testParam,
  refineDays,
} from '../forms.ts'
import { plainKeys } from '../plan/field-lists.ts'
import { fieldSchemas } from '../plan/field-schemas.ts'
import { STUDY_KEYS } from '../plan/form-values.ts'
import { DECISIONS, OPEN_STAGES } from '../tests/transitions/stage.ts'
import { MATCHES, OBSERVATION_KINDS } from '../tests/test.ts'

/** What a form of a stage may bring: forty rows of each list, and once more what it was filled from. */
export const STAGE_FORM = { bytes: 1_000_000 }

/**
 * What every form of a stage carries along: what it was filled from, and whose text stays where two have
 * written.
 */
const carried = {
  was: z.string().max(100_000).optional(),
  choice: z.record(z.string(), z.enum(['mine', 'theirs'])).optional(),
  seen: z.string().max(100_000).optional(),
  ...confirmedTexts,
}

const rowId = z
  .uuid()
  .optional()
  .transform((id) => id ?? null)

const MOST_ROWS = 40

const taskRows = z
  .array(
    z.object({
      id: rowId,
      what: optionalText(500),
      who: optionalText(200),
      dueOn: aDay('Enter the day as year, month and day, such as 2026-03-20, or leave it empty.')
        .optional()
        .transform((day) => day ?? null),
      place: optionalText(200),
    }),
  )
  .max(MOST_ROWS)
  .default([])

const planFormFields = testParam.extend({
  ...carried,
  ...fieldSchemas(plainKeys('plan')),
  idea: optionalText(80),
  measure: z.string({ error: 'Choose a measure, or none yet.' }).max(120),
  predictedValue: numberField('what you predict'),
  others: otherMeasureList,
  owner: z.uuid({ error: 'Choose the owner of the test.' }),
  scale: aScale,
  ...planDays,
  questions: z
    .array(z.object({ id: rowId, ask: optionalText(500), predict: optionalText(1000) }))
    .max(MOST_ROWS)
    .default([]),
  tasks: taskRows,
  /** Figures to gather are tasks of their own kind. */
  figures: taskRows,
  then: z.enum(['save', 'begin']).default('save'),
})
export const planForm = planFormFields.superRefine((plan, context) => {
  refineDays(plan, context)
  plan.questions.forEach(({ ask, predict }, at) => {
    if (ask === null && predict !== null)
      context.addIssue({
        code: 'custom',
        path: ['questions', at, 'ask'],
        message: 'Write the question that this answers.',
      })
  })
  for (const list of ['tasks', 'figures'] as const)
    plan[list].forEach(({ what, who, dueOn, place }, at) => {
      if (what === null && [who, dueOn, place].some((part) => part !== null))
        context.addIssue({
          code: 'custom',
          path: [list, at, 'what'],
          message: 'Write what is to be done.',
        })
    })
})
export type PlanInput = z.output<typeof planFormFields>

export const studyForm = testParam.extend({
  ...carried,
  endedOn: aDay('Enter the day it ended as year, month and day, such as 2026-03-20.')
    .optional()
    .transform((day) => day ?? null),
  asPlanned: z
    .enum(['yes', 'no'], { error: 'Choose yes or no.' })
    .optional()
    .transform((answer) => (answer === undefined ? null : answer === 'yes')),
  ...fieldSchemas(STUDY_KEYS),
  matched: z
    .enum(MATCHES, { error: 'Choose one of the answers.' })
    .optional()
    .transform((match) => match ?? null),
  results: z
    .array(z.object({ measure: z.uuid(), value: numberField('the result') }))
    .max(10)
    .default([]),
  answers: z
    .array(z.object({ question: z.uuid(), answer: optionalText(2000) }))
    .max(100)
    .default([]),
  then: z.enum(['save', 'decide']).default('save'),
})
export type StudyInput = z.output<typeof studyForm>

export const decideForm = testParam.extend({
  decision: z.enum(DECISIONS, { error: 'Choose adopt, adapt or abandon.' }),
  ...fieldSchemas(plainKeys('act')),
  ...confirmedTexts,
})

export const observeForm = testParam.extend({
  kind: z.enum(OBSERVATION_KINDS, { error: 'Choose what it is.' }),
  text: requiredText('Write what was seen, in a few words.', 2000),
  ...confirmedTexts,
  observedOn: aDay('Enter the day as year, month and day, such as 2026-03-18.'),
})

export const withdrawObservationForm = testParam.extend({ observation: z.uuid() })

export const stopForm = testParam.extend({
  reason: requiredText('Say why the test is stopped, in a few words.', 2000),
  ...confirmedTexts,
})

export const reopenForm = testParam.extend({
  to: z.enum(OPEN_STAGES, { error: 'Choose the stage to go back to.' }),
  note: optionalText(2000),
  ...confirmedTexts,
})

export const ownerForm = testParam.extend({
  owner: z.uuid({ error: 'Choose the owner of the test.' }),
  plannedEnd: aDay('Enter the last day as year, month and day, such as 2026-03-20.'),
})
