import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { noMeasure } from '../create/create-test.ts'
import type { Scale } from '../tests/scale.ts'
import type { Match, Test } from '../tests/test.ts'
import { plainKeys, valuesOf, type PlainKey, type PlainValues } from './field-lists.ts'

/** What one form holds of a test, by field. */
export type FormValues = Record<string, string | number | boolean | null>

/** The fields of the plan of a test, one value each, as its form holds them. */
export type PlanFields = Pick<PlainValues, PlainKey<'plan'>> & {
  readonly change: string
  readonly idea: string | null
  /** Address of the measure the test is about, or `area:` and an area. */
  readonly measure: string
  readonly predictedValue: number | null
  /** Addresses of the other measures it is read by, in the order of the alphabet, with commas between. */
  readonly others: string
  readonly scale: Scale
  readonly plannedStart: CalendarDay
  readonly plannedEnd: CalendarDay
  readonly owner: string
}

export const planFields = (test: Test): PlanFields => ({
  ...valuesOf(test, plainKeys('plan')),
  idea: test.ideaSlug,
  measure: test.measures[0]?.slug ?? noMeasure(test.areaSlug),
  predictedValue: test.measures[0]?.predicted ?? null,
  others: otherMeasures(test.measures.slice(1).map(({ slug }) => slug)),
  scale: test.scale,
  plannedStart: test.plannedStart,
  plannedEnd: test.plannedEnd,
  owner: test.owner.id,
})

/** Addresses of measures as one value of a form: whatever the order they were ticked in. */
export const otherMeasures = (slugs: readonly string[]): string => [...new Set(slugs)].toSorted().join(', ')

/**
 * The plan with its questions and tasks, each part of a row a field: what its form carries, and what is
 * brought together when two have written.
 */
export const wholePlan = (test: Test): FormValues => ({
  ...planFields(test),
  ...Object.fromEntries(
    test.questions.flatMap(({ id, question, prediction }) => [
      [rowField('ask', id), question],
      [rowField('predict', id), prediction],
    ]),
  ),
  ...Object.fromEntries(
    test.tasks.flatMap(({ id, what, who, dueOn, place }) => [
      [rowField('what', id), what],
      [rowField('who', id), who],
      [rowField('dueOn', id), dueOn],
      [rowField('place', id), place],
    ]),
  ),
})

/** The plain fields of the form that ends and studies a test. */
export const STUDY_KEYS = plainKeys('do', 'study')

/** The fields of Do and Study, one value each; results and answers by measure and question. */
export type StudyFields = Pick<PlainValues, PlainKey<'do' | 'study'>> & {
  readonly endedOn: CalendarDay | null
  readonly asPlanned: boolean | null
  readonly matched: Match | null
}

export const studyFields = (test: Test): StudyFields => ({
  ...valuesOf(test, STUDY_KEYS),
  endedOn: test.endedOn,
  asPlanned: test.asPlanned,
  matched: test.matched,
})

/** The fields of the form that passes a test on, as stored. */
export const ownerFields = (test: Pick<Test, 'owner' | 'plannedEnd'>) => ({
  owner: test.owner.id,
  plannedEnd: test.plannedEnd,
})

/** `answer-3f2a…`: the field of one part of a row among those of a form. */
export const rowField = (part: string, id: string): string => `${part}-${id}`

/** All fields of the study in one: what is carried by its form and brought together when two have written. */
export const wholeStudy = (test: Test): FormValues => ({
  ...studyFields(test),
  ...Object.fromEntries(test.questions.map(({ id, answer }) => [rowField('answer', id), answer])),
  ...Object.fromEntries(test.measures.map(({ id, result }) => [rowField('result', id), result])),
})
