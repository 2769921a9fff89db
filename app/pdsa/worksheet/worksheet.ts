import { calendarDayLabel, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { formatLevel } from '#app/charts/words/format.ts'
import type { Place } from '../plan/field.ts'
import { keysAt, plainField, type PlainValues } from '../plan/field-lists.ts'
import { FIELDS } from '../plan/fields.ts'
import { compare } from '../study/comparison.ts'
import { resultWords } from '../study/result-words.ts'
import { SCALE_LABEL, SCALES, sizeWords } from '../tests/scale.ts'
import { DECISION_LABEL, DECISIONS, type OpenStage } from '../tests/transitions/stage.ts'
import {
  MATCH_LABEL,
  MATCHES,
  OBSERVATION_KINDS,
  OBSERVATION_LABEL,
  type Task,
  type Test,
} from '../tests/test.ts'

/**
 * A place of the worksheet: words, a box to tick, or a table. What nobody has written yet is left free to be
 * written by hand.
 */
export type Part =
  | { readonly kind: 'text'; readonly label: string; readonly text: string | null; readonly lines: number }
  | {
      readonly kind: 'choice'
      readonly label: string
      readonly choices: readonly { readonly label: string; readonly chosen: boolean }[]
    }
  | {
      readonly kind: 'table'
      readonly label: string
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

export type WorksheetStage = {
  readonly stage: OpenStage
  readonly asks: string
  readonly parts: readonly Part[]
}

/** The PDSA worksheet as it has long been handed out: a head, then Plan, Do, Study, Act. */
export type Worksheet = {
  readonly title: string
  readonly head: readonly Part[]
  readonly stages: readonly WorksheetStage[]
}

/** What stands around a test: its team, the aims it serves, the idea it tries, and the cycle before it. */
export type Around = {
  readonly teamName: string
  /** Sentences of the team's aims in the area of the test. */
  readonly aims: readonly string[]
  readonly idea: string | null
  readonly driver: string | null
  readonly previous: Pick<Test, 'change' | 'decision' | 'reason'> | null
}

const text = (label: string, words: string | null | undefined, lines = 1): Part => ({
  kind: 'text',
  label,
  text: words?.trim() || null,
  lines,
})

const choice = <Value extends string>(
  label: string,
  words: readonly (readonly [Value, string])[],
  chosen: Value | null,
): Part => ({
  kind: 'choice',
  label,
  choices: words.map(([value, word]) => ({ label: word, chosen: value === chosen })),
})

/** The plain fields at a spot, with what is written in them. */
const fieldsAt = (place: Place, values: Partial<PlainValues> | null): Part[] =>
  keysAt(place).map((key) => {
    const [field, value] = [plainField(key), values?.[key] ?? null]
    return text(field.label, value === null ? null : String(value), field.kind === 'count' ? 1 : field.lines)
  })

/** Rows as they are, and where there are none as many empty ones. */
const table = (
  label: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  blank: number,
): Part => ({
  kind: 'table',
  label,
  columns,
  rows: rows.length > 0 ? rows : Array.from({ length: blank }, () => columns.map(() => '')),
})

/** The worksheet of a test, or of none: then all of it is left free. */
export function worksheetOf(test: Test | null, around: Around): Worksheet {
  return {
    title: test?.change ?? 'PDSA worksheet',
    head: headOf(test, around),
    stages: [plan(test), doStage(test), study(test), act(test)],
  }
}

function headOf(test: Test | null, { teamName, aims, idea, driver, previous }: Around): Part[] {
  const day = (on: CalendarDay | null | undefined) => (on ? calendarDayLabel(on) : null)
  const before =
    previous &&
    [previous.change, previous.decision && DECISION_LABEL[previous.decision], previous.reason]
      .filter(Boolean)
      .join(' · ')
  return [
    text('Team', teamName),
    text('Name of the test', test?.change),
    text('Cycle', test && String(test.cycle)),
    text(FIELDS.plannedStart.label, day(test?.startedOn ?? test?.plannedStart)),
    text(FIELDS.plannedEnd.label, day(test?.endedOn ?? test?.plannedEnd)),
    text(FIELDS.owner.label, test?.owner.name),
    text('Driver', driver),
    text(FIELDS.idea.label, idea),
    text('Overall aim', aims.join(' ') || null),
    ...(test === null || before ? [text('The cycle before', before)] : []),
  ]
}

const taskRows = (test: Test | null, kind: Task['kind']): string[][] =>
  (test?.tasks ?? [])
    .filter((task) => task.kind === kind)
    .map(({ what, who, dueOn, place }) => [
      what,
      who ?? '',
      dueOn === null ? '' : calendarDayLabel(dueOn),
      place ?? '',
    ])

const WHO_AND_WHEN = ['What', 'Who', 'When', 'Where'] as const

function plan(test: Test | null): WorksheetStage {
  const size = test && [SCALE_LABEL[test.scale], sizeWords(test)].filter(Boolean).join(', ')
  const measured = test?.measures.map(({ name, unit, predicted }) =>
    predicted === null ? name : `${name}: ${formatLevel(predicted, unit)} predicted`,
  )
  return {
    stage: 'plan',
    asks: 'What do we try, with whom, and what do we think will happen?',
    parts: [
      ...fieldsAt('why', test),
      ...fieldsAt('what', test),
      ...fieldsAt('where', test),
      test === null
        ? choice(
            FIELDS.scale.label,
            SCALES.map((scale) => [String(scale), SCALE_LABEL[scale]] as const),
            null,
          )
        : text(FIELDS.scale.label, size),
      text('How we will know that it is an improvement', measured?.join('; '), 2),
      table(
        'Questions, each with a prediction',
        ['Question', 'Prediction'],
        test?.questions.map(({ question, prediction }) => [question, prediction ?? '']) ?? [],
        2,
      ),
      table('Tasks', WHO_AND_WHEN, taskRows(test, 'task'), 3),
      table('Data to gather', WHO_AND_WHEN, taskRows(test, 'data'), 2),
      ...fieldsAt('data', test),
    ],
  }
}

const YES_NO = [
  ['yes', 'Yes'],
  ['no', 'No'],
] as const

function doStage(test: Test | null): WorksheetStage {
  const planned = test?.asPlanned ?? null
  return {
    stage: 'do',
    asks: 'What happened?',
    parts: [
      choice(FIELDS.asPlanned.label, YES_NO, planned === null ? null : planned ? 'yes' : 'no'),
      ...fieldsAt('deviation', test),
      ...fieldsAt('reach', test),
      ...OBSERVATION_KINDS.map((kind) =>
        text(
          `${OBSERVATION_LABEL[kind]}s`,
          test?.observations
            .filter((seen) => seen.kind === kind)
            .map(({ on, text: words }) => `${calendarDayLabel(on)}: ${words}`)
            .join('\n'),
          2,
        ),
      ),
    ],
  }
}

function study(test: Test | null): WorksheetStage {
  const numbers = test?.measures.flatMap((measure) =>
    measure.result === null
      ? []
      : [
          measure.predicted === null
            ? `${measure.name}: ${resultWords(measure)}`
            : `${measure.name}: ${compare(measure.predicted, measure.result, measure).sentence}`,
        ],
  )
  const answers = test?.questions.flatMap(({ question, answer }) =>
    answer === null ? [] : [`${question} ${answer}`],
  )
  const came = [test?.result, ...(numbers ?? []), ...(answers ?? [])].filter(Boolean).join('\n')
  return {
    stage: 'study',
    asks: 'How does it compare with what we predicted, and what did we learn?',
    parts: [
      choice(
        FIELDS.matched.label,
        MATCHES.map((match) => [match, MATCH_LABEL[match]] as const),
        test?.matched ?? null,
      ),
      ...fieldsAt('result', test && { ...test, result: came }),
      ...fieldsAt('lesson', test),
    ],
  }
}

function act(test: Test | null): WorksheetStage {
  return {
    stage: 'act',
    asks: 'What now?',
    parts: [
      choice(
        FIELDS.decision.label,
        DECISIONS.map((decision) => [decision, DECIDE[decision]] as const),
        test?.decision ?? null,
      ),
      ...fieldsAt('decision', test),
      ...(test?.stopReason ? [text('Stopped, because', test.stopReason)] : []),
    ],
  }
}

const DECIDE = {
  adopt: 'Adopt: spread it, and hold the gain',
  adapt: 'Adapt: change it, and test again',
  abandon: 'Abandon: try something else',
} as const
