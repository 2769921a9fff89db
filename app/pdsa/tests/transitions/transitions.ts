import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { done, failed, type Result } from '#app/kernel/result.ts'
import type { PlainKey, PlainValues } from '../../plan/field-lists.ts'
import { isOpenStage, OPEN_STAGES, type Decision, type OpenStage, type Stage, type Step } from './stage.ts'
import type { Match, Test } from '../test.ts'

/** What the moves of a test look at and change. */
export type TestState = Pick<
  Test,
  | 'stage'
  | 'plannedStart'
  | 'startedOn'
  | 'endedOn'
  | 'asPlanned'
  | 'deviation'
  | 'reached'
  | 'result'
  | 'matched'
  | 'learned'
  | 'decision'
  | PlainKey<'act'>
  | 'stoppedFrom'
  | 'stopReason'
>

/** How the Do ended. */
export type Ending = {
  readonly endedOn: CalendarDay
  readonly asPlanned: boolean
  readonly deviation: string | null
  readonly reached: number | null
}
/** What the Study found. */
export type StudyResult = {
  readonly result: string | null
  readonly matched: Match | null
  readonly learned: string
}

export type Move =
  | { readonly step: 'started'; readonly on: CalendarDay }
  | ({ readonly step: 'ended' } & Ending)
  | ({ readonly step: 'studied' } & StudyResult)
  | (Pick<PlainValues, PlainKey<'act'>> & {
      readonly step: 'decided'
      readonly decision: Decision
      readonly reason: string
    })
  | { readonly step: 'stopped'; readonly reason: string }
  | { readonly step: 'reopened'; readonly to: OpenStage; readonly note: string | null }

/** A move that was made: what changes in the test, and the line in its history. */
export type Transition = {
  readonly changes: Partial<TestState> & { readonly stage: Stage }
  readonly taken: {
    readonly step: Step
    readonly from: Stage
    readonly to: Stage
    readonly note: string | null
    /** What the test itself may forget again: days, and a decision with its reason. */
    readonly data: { readonly on?: string; readonly decision?: Decision; readonly reason?: string | null }
  }
}

/**
 * Moves a test on, or says why it cannot. `today` is the day on which somebody does so: nothing begins or
 * ends in the future. What was written stays with the test whatever the move; only what belongs to a stage it
 * goes back to is removed, and the step records it.
 */
export function move(state: TestState, wanted: Move, today: CalendarDay): Result<Transition> {
  switch (wanted.step) {
    case 'started':
      if (state.stage !== 'plan') return passed(state)
      if (wanted.on > today)
        return failed({
          field: 'startedOn',
          message: 'A test cannot have begun tomorrow: choose today or a day before.',
        })
      return made(state, wanted.step, 'do', { startedOn: wanted.on }, { data: { on: wanted.on } })
    case 'ended':
      return end(state, wanted, today)
    case 'studied': {
      if (state.stage !== 'study') return passed(state)
      const { result, matched, learned } = wanted
      return made(state, wanted.step, 'act', { result, matched, learned })
    }
    case 'decided':
      return decide(state, wanted)
    case 'stopped':
      if (!isOpenStage(state.stage)) return passed(state)
      return made(
        state,
        wanted.step,
        'stopped',
        { stoppedFrom: state.stage, stopReason: wanted.reason },
        { note: wanted.reason },
      )
    case 'reopened':
      return reopen(state, wanted.to, wanted.note)
  }
}

const passed = (state: TestState) =>
  failed({
    field: '',
    message: isOpenStage(state.stage)
      ? 'Somebody has moved this test on meanwhile: the page now shows where it stands.'
      : 'This test is closed. Reopen it to go on with it.',
  })

function made(
  state: TestState,
  step: Step,
  to: Stage,
  changes: Partial<TestState>,
  { note = null, data = {} }: Partial<Pick<Transition['taken'], 'note' | 'data'>> = {},
): Result<Transition> {
  return done({ changes: { ...changes, stage: to }, taken: { step, from: state.stage, to, note, data } })
}

function end(
  state: TestState,
  { endedOn, asPlanned, deviation, reached }: Ending,
  today: CalendarDay,
): Result<Transition> {
  if (state.stage !== 'do') return passed(state)
  const message = endProblem(state, endedOn, today)
  if (message !== null) return failed({ field: 'endedOn', message })
  return made(state, 'ended', 'study', { endedOn, asPlanned, deviation, reached }, { data: { on: endedOn } })
}

function endProblem({ startedOn }: TestState, endedOn: CalendarDay, today: CalendarDay): string | null {
  if (endedOn > today) return 'A test cannot have ended tomorrow: choose today or a day before.'
  if (startedOn !== null && endedOn < startedOn) return 'The test ends before it began: choose a later day.'
  return null
}

function decide(
  state: TestState,
  { step, decision, ...texts }: Extract<Move, { step: 'decided' }>,
): Result<Transition> {
  if (state.stage !== 'act') return passed(state)
  const { reason, spreadPlan } = texts
  if (decision === 'adopt' && spreadPlan === null) {
    return failed({
      field: 'spreadPlan',
      message: 'Say how the change is spread and how the gain is held, in a few words.',
    })
  }
  // A plan to spread that was written before the decision changed is not thrown away.
  return made(
    state,
    step,
    'done',
    { ...texts, decision, spreadPlan: spreadPlan ?? state.spreadPlan },
    { note: reason, data: { decision, reason } },
  )
}

/** Back to an earlier stage. Days of what is to be done again go; words stay, to be gone over. */
function reopen(state: TestState, to: OpenStage, note: string | null): Result<Transition> {
  if (!reopensTo(state).includes(to)) {
    return failed({ field: 'to', message: 'Choose a stage that the test has been in.' })
  }
  const days = {
    startedOn: to === 'plan' ? null : state.startedOn,
    endedOn: to === 'plan' || to === 'do' ? null : state.endedOn,
  }
  const closed = { decision: null, stoppedFrom: null, stopReason: null }
  const { decision, reason } = state
  return made(
    state,
    'reopened',
    to,
    { ...days, ...closed },
    { note, data: decision === null ? {} : { decision, reason } },
  )
}

/** The stages a test can be taken back to: those it has been in, the latest first. */
export function reopensTo({ stage, stoppedFrom }: Pick<TestState, 'stage' | 'stoppedFrom'>): OpenStage[] {
  const reached =
    stage === 'done'
      ? OPEN_STAGES.length
      : stage === 'stopped'
        ? OPEN_STAGES.indexOf(stoppedFrom ?? 'plan') + 1
        : OPEN_STAGES.indexOf(stage)
  return OPEN_STAGES.slice(0, reached).reverse()
}
