import {
  OPEN_STAGES,
  STAGE_LABEL,
  STAGES,
  type Decision,
  type OpenStage,
  type Stage,
} from '../tests/transitions/stage.ts'
import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Cells } from './cells.ts'

/** The cells of a row that decide the stage of its test. */
export type Progress = {
  readonly prediction: string | null
  readonly startedOn: CalendarDay | null
  readonly endedOn: CalendarDay | null
  readonly learned: string | null
  readonly decision: Decision | null
  readonly stopReason: string | null
}

/**
 * The stage of a row's test: as the row names it, else as far as what is written in it goes. Says of each
 * cell where the two do not agree.
 */
export function stageOf(
  { word, refuse, raw }: Pick<Cells, 'word' | 'refuse' | 'raw'>,
  said: Progress,
): { stage: Stage; stoppedFrom: OpenStage | null } {
  const reached = furthest(said)
  const stage = word('stage', STAGES) ?? (said.stopReason === null ? reached : 'stopped')
  const label = STAGE_LABEL[stage]
  const begun = stage === 'do' || stage === 'study' || stage === 'act' || stage === 'done'
  const ended = begun && stage !== 'do'
  if (begun && said.startedOn === null) refuse('started_on', `Give the day it began: the stage is ${label}.`)
  if (ended && said.endedOn === null) refuse('ended_on', `Give the day it ended: the stage is ${label}.`)
  if (stage === 'plan' && said.startedOn !== null)
    refuse('stage', 'The stage is Plan, and the row says when it began.')
  if (stage === 'do' && said.endedOn !== null)
    refuse('stage', 'The stage is Do, and the row says when it ended.')
  // A day that cannot be read is refused already: nobody should hear that the test is only planned as well.
  if (stage === 'plan' && said.prediction === null && raw('started_on') === null)
    refuse('prediction', 'Say what you think will happen: a test that is only planned needs it.')
  if (stage === 'done' && said.decision === null)
    refuse('decision', 'Say what was decided: the stage is Decided.')
  if (stage !== 'done' && said.decision !== null)
    refuse('decision', `The row says what was decided, and the stage is ${label}.`)
  if (stage === 'stopped' && said.stopReason === null) refuse('stop_reason', 'Say why it was stopped.')
  if (stage !== 'stopped' && said.stopReason !== null)
    refuse('stop_reason', `The row says why it was stopped, and the stage is ${label}.`)
  const before = OPEN_STAGES.find((open) => open === reached) ?? 'act'
  return { stage, stoppedFrom: stage === 'stopped' ? before : null }
}

function furthest({ startedOn, endedOn, learned, decision }: Progress): Stage {
  if (decision !== null) return 'done'
  if (endedOn !== null) return learned === null ? 'study' : 'act'
  return startedOn === null ? 'plan' : 'do'
}
