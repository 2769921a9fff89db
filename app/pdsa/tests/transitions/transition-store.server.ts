import type { Signature } from '#app/kernel/signature.ts'
import { randomUUID } from 'node:crypto'
import { startOfDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { AlongKey, LogKey, PlainValues } from '../../plan/field-lists.ts'
import type { Transition } from './transitions.ts'
import type { Scale } from '../scale.ts'
import type { Sharing } from '../test.ts'

export type NewTest = Pick<PlainValues, LogKey> &
  Partial<Pick<PlainValues, AlongKey>> & {
    readonly teamId: string
    readonly areaSlug: AreaSlug
    readonly ideaSlug: string | null
    readonly change: string
    readonly prediction: string
    readonly scale: Scale
    readonly ownerId: string
    readonly plannedStart: CalendarDay
    readonly plannedEnd: CalendarDay
    readonly sharing: Sharing
    readonly previousTestId?: string
    readonly copiedFromTestId?: string
    /** Measures in order, each with what is predicted of it in its unit. */
    readonly measures: readonly { readonly measureId: string; readonly predictedValue: number | null }[]
  }

/**
 * Writes a planned test with the step that says who planned it, and gives its id. Ramp and cycle are the
 * database's.
 */
export async function addTest(
  db: Db,
  { measures, plannedStart, plannedEnd, ...test }: NewTest,
  { at, by }: Signature,
): Promise<string> {
  const id = randomUUID()
  await db.pdsaTest.create({
    data: {
      ...test,
      ...{ id, rampId: id, stage: 'plan', stageAt: at },
      ...{ plannedStart: startOfDay(plannedStart), plannedEnd: startOfDay(plannedEnd) },
      ...{ createdAt: at, createdBy: by, changedAt: at, changedBy: by },
    },
  })
  await db.pdsaTestMeasure.createMany({
    data: measures.map((measure, ordinal) => ({
      testId: id,
      ...measure,
      ordinal,
      writtenAt: at,
      writtenBy: by,
    })),
  })
  await db.pdsaStep.create({ data: { testId: id, step: 'planned', toStage: 'plan', at, by } })
  return id
}

const dayOrNull = (day: CalendarDay | null): Date | null => (day === null ? null : startOfDay(day))

/**
 * Carries out a move: what changes in the test, and the step that says who and when. `version`: what the test
 * was read at; false when somebody has changed it since, and nothing is written.
 */
export async function saveTransition(
  db: Db,
  { id, version }: { readonly id: string; readonly version: number },
  { changes, taken }: Transition,
  { at, by }: Signature,
): Promise<boolean> {
  const { startedOn, endedOn, plannedStart: _, ...rest } = changes
  const { count } = await db.pdsaTest.updateMany({
    where: { id, version },
    data: {
      ...rest,
      ...(startedOn === undefined ? {} : { startedOn: dayOrNull(startedOn) }),
      ...(endedOn === undefined ? {} : { endedOn: dayOrNull(endedOn) }),
      ...{ stageAt: at, changedAt: at, changedBy: by },
    },
  })
  if (count === 0) return false
  const { step, from, to, note, data } = taken
  await db.pdsaStep.create({
    data: { testId: id, step, fromStage: from, toStage: to, note, data: { ...data }, at, by },
  })
  return true
}
