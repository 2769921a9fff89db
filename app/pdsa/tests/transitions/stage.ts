/** The stages of a test in their order. One of them is due; nothing of a later one can be written. */
export const OPEN_STAGES = ['plan', 'do', 'study', 'act'] as const
export type OpenStage = (typeof OPEN_STAGES)[number]

/** Where a test stands: in one of the stages, decided, or stopped. */
export const STAGES = [...OPEN_STAGES, 'done', 'stopped'] as const
export type Stage = (typeof STAGES)[number]

export const STAGE_LABEL: Record<Stage, string> = {
  plan: 'Plan',
  do: 'Do',
  study: 'Study',
  act: 'Act',
  done: 'Decided',
  stopped: 'Stopped',
}

/** What a test in a stage is doing, as it stands above a list of such tests. */
export const STAGE_SAYS: Record<Stage, string> = {
  plan: 'Planned, not begun',
  do: 'Being carried out',
  study: 'Ended, to be studied',
  act: 'Studied, to be decided',
  done: 'Decided',
  stopped: 'Stopped',
}

export const isOpenStage = (stage: Stage): stage is OpenStage =>
  (OPEN_STAGES as readonly Stage[]).includes(stage)

/** What moves a test: each is recorded with who and when. */
export const STEPS = [
  'planned',
  'started',
  'ended',
  'studied',
  'decided',
  'stopped',
  'reopened',
  'imported',
] as const
export type Step = (typeof STEPS)[number]

/** The outcome of a test. Each is worth as much as the others. */
export const DECISIONS = ['adopt', 'adapt', 'abandon'] as const
export type Decision = (typeof DECISIONS)[number]

export const DECISION_LABEL: Record<Decision, string> = {
  adopt: 'Adopted',
  adapt: 'Adapted',
  abandon: 'Abandoned',
}

export const DECISION_MEANS: Record<Decision, string> = {
  adopt: 'It works as it is: spread it, and hold the gain.',
  adapt: 'There is something in it: change it, and test again.',
  abandon: 'It does not work here: drop it, and try something else.',
}
