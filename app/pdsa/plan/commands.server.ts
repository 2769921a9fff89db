import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { done, failed } from '#app/kernel/result.ts'
import { loadTeamMeasures } from '#app/measures/api.server.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { checkTexts } from '#app/teams/api.server.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { numberProblem, othersOf, subjectOf } from '../create/create-test.ts'
import { bringTogether } from '#app/kernel/merge.ts'
import { move } from '../tests/transitions/transitions.ts'
import { checkedTexts, rowTexts } from './checked-texts.ts'
import { plainKeys, valuesOf } from './field-lists.ts'
import { otherMeasures, rowField, wholePlan, type FormValues, type PlanFields } from './form-values.ts'
import { loadTest } from '../tests/load-test.server.ts'
import { saveTransition } from '../tests/transitions/transition-store.server.ts'
import { changedToo, SAVED_MEANWHILE } from '../stages/conflict.server.ts'
import { planForm, type PlanInput } from '../stages/forms.ts'
import {
  rewrite,
  setMeasure,
  setOtherMeasures,
  writeQuestions,
  writeTasks,
  type QuestionRow,
  type TaskRow,
} from '../stages/store.server.ts'

/**
 * Writes the plan of a test that has not begun, over what others wrote meanwhile in other fields; begins the
 * test if asked to.
 */
export const writePlan = defineCommand({
  action: 'test.write',
  form: planForm,
  load: loadTest,
  run: async (granted, { team, test }, input) => {
    const { db, now, signature } = granted
    if (test.stage !== 'plan') return failed({ field: '', message: begunMeanwhile(test.changedBy) })
    const asked = await checkTexts(granted, planTexts(input), input, Object.values(wholePlan(test)))
    if (asked.length > 0) return failed(...asked)
    const mine = fieldsOf(input)
    const together = bringTogether(input, mine, wholePlan(test), changedToo(test))
    if (!together.ok) return together
    const fields = together.value
    const plan = fields as unknown as PlanFields
    const reported = (await loadTeamMeasures({ db }, team.id)).map(({ measure }) => measure)
    const about = subjectOf(plan.measure, reported)
    // A measure the team has dropped since stays with the test as long as nobody chooses another.
    const sameMeasure = plan.measure === test.measures[0]?.slug
    if (about === null && !sameMeasure)
      return failed({ field: 'measure', message: 'Choose a measure from the list.' })
    if (plan.idea !== null && plan.idea !== test.ideaSlug && ideaOf(plan.idea) === null)
      return failed({ field: 'idea', message: 'Choose a change idea from the list.' })
    const problem = numberProblem(
      'predictedValue',
      plan.predictedValue,
      about?.measure ?? (sameMeasure ? (test.measures[0] ?? null) : null),
    )
    if (problem) return failed(problem)
    const others = othersOf(plan.measure, plan.others.split(', '), [...reported, ...test.measures])
    if (!others.ok) return others
    const { change, scale, plannedStart, plannedEnd } = plan
    try {
      const version = await rewrite(
        db,
        test,
        {
          ...valuesOf(plan, plainKeys('plan')),
          ...{ scale, plannedStart, plannedEnd, ideaSlug: plan.idea, ownerId: plan.owner },
          areaSlug: about?.area ?? test.areaSlug,
        },
        signature,
      )
      if (version === null) return failed(SAVED_MEANWHILE)
      if (!sameMeasure || plan.predictedValue !== (test.measures[0]?.predicted ?? null)) {
        const measureId = about?.measure?.id ?? (sameMeasure ? test.measures[0]?.id : undefined)
        await setMeasure(
          db,
          test,
          measureId ? { measureId, predictedValue: plan.predictedValue } : null,
          signature,
        )
      }
      if (otherMeasures(others.value.map(({ slug }) => slug)) !== wholePlan(test).others)
        await setOtherMeasures(
          db,
          test.id,
          others.value.map(({ id }) => id),
          signature,
        )
      await writeQuestions(db, test, questionRows(input, fields), signature)
      await writeTasks(db, test, taskRows(input, fields), signature)
      if (input.then === 'begin') {
        const today = dayAt(now)
        const begun = move(test, { step: 'started', on: plannedStart < today ? plannedStart : today }, today)
        if (!begun.ok) return begun
        if (!(await saveTransition(db, { id: test.id, version }, begun.value, signature)))
          return failed(SAVED_MEANWHILE)
      }
    } catch (error) {
      if (violatedConstraint(error) !== 'pdsa_owner_in_team') throw error
      return failed({ field: 'owner', message: 'Choose somebody who is in the team.' })
    }
    const event = {
      teamId: team.id,
      subject: { kind: 'test', id: test.id },
      data: { step: input.then === 'begin' ? 'started' : 'plan', change },
    }
    return done({
      output: { team: team.slug, test: test.id, begun: input.then === 'begin' },
      events: [event],
    })
  },
})

const begunMeanwhile = (by: string | null): string =>
  `${by ?? 'Somebody'} has moved this test on meanwhile, so the plan stands. What you typed is still here; reopen the plan to bring it in.`

const planTexts = (input: PlanInput) => ({
  ...checkedTexts(input, plainKeys('plan')),
  ...rowTexts('questions', input.questions, 'ask', 'predict'),
  ...rowTexts('tasks', input.tasks, 'what', 'place'),
  ...rowTexts('figures', input.figures, 'what', 'place'),
})

function fieldsOf(input: PlanInput): FormValues {
  const { questions } = input
  return {
    ...valuesOf(input, plainKeys('plan')),
    ...{ idea: input.idea, measure: input.measure, predictedValue: input.predictedValue },
    others: otherMeasures(input.others.filter((slug) => slug !== input.measure)),
    ...{ scale: input.scale, owner: input.owner, plannedStart: input.plannedStart },
    plannedEnd: input.plannedEnd ?? input.plannedStart,
    ...Object.fromEntries(
      questions.flatMap(({ id, ask, predict }) =>
        id === null
          ? []
          : [
              [rowField('ask', id), ask],
              [rowField('predict', id), predict],
            ],
      ),
    ),
    ...Object.fromEntries(
      [...input.tasks, ...input.figures].flatMap(({ id, ...parts }) =>
        id === null ? [] : TASK_PARTS.map((part) => [rowField(part, id), parts[part]]),
      ),
    ),
  }
}

const TASK_PARTS = ['what', 'who', 'dueOn', 'place'] as const

/**
 * The rows as they are to stand: those that were there by what was brought together, new ones as they were
 * typed.
 */
const questionRows = (input: PlanInput, fields: FormValues): QuestionRow[] =>
  input.questions.map(({ id, ask, predict }) =>
    id === null
      ? { id, ask, predict }
      : {
          id,
          ask: fields[rowField('ask', id)] as string | null,
          predict: fields[rowField('predict', id)] as string | null,
        },
  )

const taskRows = ({ tasks, figures }: PlanInput, fields: FormValues): TaskRow[] =>
  [
    ...tasks.map((task) => ({ ...task, kind: 'task' as const })),
    ...figures.map((task) => ({ ...task, kind: 'data' as const })),
  ].map((task) => {
    if (task.id === null) return task
    const { id } = task
    const parts = Object.fromEntries(TASK_PARTS.map((part) => [part, fields[rowField(part, id)]]))
    return { ...task, ...(parts as Pick<TaskRow, (typeof TASK_PARTS)[number]>) }
  })
