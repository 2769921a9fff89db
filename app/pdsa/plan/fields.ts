import type { CalendarDay } from '#app/kernel/calendar-day.ts'
import type { Scale } from '../tests/scale.ts'
import type { Match, Test } from '../tests/test.ts'
import { noMeasure } from '../create/create-test.ts'

/** The fields of the plan of a test, one value each, as its form holds them. */
export type PlanFields = {
  readonly change: string
  readonly prediction: string | null
  readonly objective: string | null
  readonly theory: string | null
  readonly idea: string | null
  /** Address of the measure the test is about, or `area:` and an area. */
  readonly measure: string
  readonly predictedValue: number | null
  /** Addresses of the other measures it is read by, in the order of the alphabet, with commas between. */
  readonly others: string
  readonly place: string | null
  readonly people: number | null
  readonly sites: number | null
  readonly days: number | null
  readonly scale: Scale
  readonly plannedStart: CalendarDay
  readonly plannedEnd: CalendarDay
  readonly dataPlan: string | null
  readonly owner: string
}

export const planFields = (test: Test): PlanFields => ({
  change: test.change,
  prediction: test.prediction,
  objective: test.objective,
  theory: test.theory,
  idea: test.ideaSlug,
  measure: test.measures[0]?.slug ?? noMeasure(test.areaSlug),
  predictedValue: test.measures[0]?.predicted ?? null,
  others: otherMeasures(test.measures.slice(1).map(({ slug }) => slug)),
  place: test.place,
  people: test.people,
  sites: test.sites,
  days: test.days,
  scale: test.scale,
  plannedStart: test.plannedStart,
  plannedEnd: test.plannedEnd,
  dataPlan: test.dataPlan,
  owner: test.owner.id,
})

/** Addresses of measures as one value of a form: whatever the order they were ticked in. */
export const otherMeasures = (slugs: readonly string[]): string => [...new Set(slugs)].toSorted().join(', ')

/** The plan with its questions and tasks, each part of a row a field: what its form carries, and what is brought together when two have written. */
export const wholePlan = (test: Test): Record<string, string | number | boolean | null> => ({
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

/** The fields of Do and Study, one value each; results and answers by measure and question. */
export type StudyFields = {
  readonly endedOn: CalendarDay | null
  readonly asPlanned: boolean | null
  readonly deviation: string | null
  readonly reached: number | null
  readonly result: string | null
  readonly matched: Match | null
  readonly learned: string | null
}

export const studyFields = (test: Test): StudyFields => ({
  endedOn: test.endedOn,
  asPlanned: test.asPlanned,
  deviation: test.deviation,
  reached: test.reached,
  result: test.result,
  matched: test.matched,
  learned: test.learned,
})

/** The fields of the form that hands a test on, as they stand. */
export const handsFields = (test: Pick<Test, 'owner' | 'plannedEnd'>) => ({
  owner: test.owner.id,
  plannedEnd: test.plannedEnd,
})

/** `answer-3f2a…`: the field of one part of a row among those of a form. */
export const rowField = (part: string, id: string): string => `${part}-${id}`

/** All fields of the study in one: what is carried by its form and brought together when two have written. */
export const wholeStudy = (test: Test): Record<string, string | number | boolean | null> => ({
  ...studyFields(test),
  ...Object.fromEntries(test.questions.map(({ id, answer }) => [rowField('answer', id), answer])),
  ...Object.fromEntries(test.measures.map(({ id, result }) => [rowField('result', id), result])),
})

/** The words of each field, for where two texts stand beside each other. */
const FIELD_WORDS: Record<string, string> = {
  change: 'What you change',
  prediction: 'Prediction',
  objective: 'What you want to find out',
  theory: 'Why it should work',
  idea: 'Change idea',
  measure: 'Measure',
  predictedValue: 'Predicted number',
  others: 'Other measures',
  place: 'Where',
  people: 'People',
  sites: 'Sites',
  days: 'Days',
  scale: 'How large',
  plannedStart: 'First day',
  plannedEnd: 'Last day',
  dataPlan: 'How data are gathered',
  owner: 'Who has it in hand',
  ask: 'Question',
  predict: 'Predicted answer',
  what: 'Task',
  who: 'Who',
  dueOn: 'By when',
  answer: 'Answer',
  endedOn: 'Ended on',
  asPlanned: 'As planned',
  deviation: 'What was different',
  reached: 'People reached',
  result: 'Result',
  matched: 'As predicted',
  learned: 'What was learned',
  reason: 'Reason',
  spreadPlan: 'To spread it and hold the gain',
}

/** What a field is called; those of rows are called after their part. */
export const fieldWords = (field: string): string =>
  FIELD_WORDS[field] ?? FIELD_WORDS[field.split('-')[0] ?? ''] ?? field
