import type { CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { Scale } from '../tests/scale.ts'
import { DECISION_LABEL, STAGE_LABEL, type Decision, type Stage } from '../tests/transitions/stage.ts'

/** One test of a ramp: a test at its scale. */
export type RampTest = {
  readonly id: string
  /** Place in the chain, from 1. A reader who may not read a test sees the others with their places. */
  readonly cycle: number
  readonly change: string
  readonly scale: Scale
  readonly stage: Stage
  readonly decision: Decision | null
  readonly plannedStart: CalendarDay
  readonly startedOn: CalendarDay | null
  readonly learned: string | null
}

/** A chain of tests on one idea, in order. */
export type Ramp = {
  /** That of its first test here: the first of all may be one that the reader may not know about. */
  readonly id: string
  readonly areaSlug: AreaSlug
  readonly ideaSlug: string | null
  /** At least one. */
  readonly tests: readonly RampTest[]
}

/** The state of a test, as a shape in the picture: those of the run chart, and an open end. */
export const RAMP_TEST_KINDS = ['adopt', 'adapt', 'abandon', 'stopped', 'open'] as const
export type RampTestKind = (typeof RAMP_TEST_KINDS)[number]

export const kindOf = ({ stage, decision }: Pick<RampTest, 'stage' | 'decision'>): RampTestKind =>
  stage === 'stopped' ? 'stopped' : (decision ?? 'open')

/** `Adapted`, `Stopped`, `Do`: the outcome of a cycle, or the stage it is in. */
export const rampTestWords = ({ stage, decision }: Pick<RampTest, 'stage' | 'decision'>): string =>
  decision === null ? STAGE_LABEL[stage] : DECISION_LABEL[decision]

/** `A`, `B` ... `Z`, `AA`: how a ramp of a picture is called. `at` is 0-based. */
export const letterOf = (at: number): string =>
  (at < 26 ? '' : letterOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26))
