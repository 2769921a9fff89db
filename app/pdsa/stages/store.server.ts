import { startOfDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { PlainKey } from '../plan/field-lists.ts'
import type { ObservationKind, TaskKind, Test } from '../tests/test.ts'
import type { Signature } from '#app/kernel/signature.ts'

type TestVersion = Pick<Test, 'id' | 'version'>

/** What of a test a form may change besides its stage. Days are days of the calendar. */
export type Words = Partial<
  Pick<Test, PlainKey<'plan' | 'do' | 'study'> | 'ideaSlug' | 'areaSlug' | 'scale' | 'asPlanned' | 'matched'>
> & {
  readonly ownerId?: string
  readonly plannedStart?: CalendarDay
  readonly plannedEnd?: CalendarDay
  readonly endedOn?: CalendarDay
}

/**
 * Writes texts over those of a test as it was read; the database keeps the earlier ones. The version it has
 * from then on, or null when somebody has changed it since, and nothing is written.
 */
export async function rewrite(
  db: Db,
  { id, version }: TestVersion,
  { plannedStart, plannedEnd, endedOn, ...words }: Words,
  { at, by }: Signature,
): Promise<number | null> {
  const rows = await db.pdsaTest.updateManyAndReturn({
    where: { id, version },
    data: {
      ...words,
      ...(plannedStart === undefined ? {} : { plannedStart: startOfDay(plannedStart) }),
      ...(plannedEnd === undefined ? {} : { plannedEnd: startOfDay(plannedEnd) }),
      ...(endedOn === undefined ? {} : { endedOn: startOfDay(endedOn) }),
      ...{ changedAt: at, changedBy: by },
    },
    select: { version: true },
  })
  return rows[0]?.version ?? null
}

/** What a test is about, and what is predicted of it. Its other measures keep what they have. */
export async function setMeasure(
  db: Db,
  { id, measures }: Pick<Test, 'id' | 'measures'>,
  wanted: { readonly measureId: string; readonly predictedValue: number | null } | null,
  { at, by }: Signature,
): Promise<void> {
  const main = measures[0]
  const signed = { writtenAt: at, writtenBy: by }
  if (wanted !== null && main?.id === wanted.measureId) {
    if (main.predicted === wanted.predictedValue) return
    const key = { testId: id, measureId: main.id }
    const data = { predictedValue: wanted.predictedValue, ...signed }
    await db.pdsaTestMeasure.update({ where: { testId_measureId: key }, data })
    return
  }
  const given = [main?.id, wanted?.measureId].filter((measure) => measure !== undefined)
  await db.pdsaTestMeasure.deleteMany({ where: { testId: id, measureId: { in: given } } })
  if (wanted !== null)
    await db.pdsaTestMeasure.create({ data: { testId: id, ordinal: 0, ...wanted, ...signed } })
}

/**
 * The measures a test is read by beside the one it is about; one that stays keeps what was predicted and
 * found of it.
 */
export async function setOtherMeasures(
  db: Db,
  testId: string,
  measureIds: readonly string[],
  { at, by }: Signature,
): Promise<void> {
  const others = { testId, ordinal: { gt: 0 } }
  await db.pdsaTestMeasure.deleteMany({ where: { ...others, measureId: { notIn: [...measureIds] } } })
  const existing = await db.pdsaTestMeasure.findMany({
    where: others,
    select: { measureId: true, ordinal: true },
    take: 9,
  })
  const free = [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((place) =>
    existing.every(({ ordinal }) => ordinal !== place),
  )
  const added = measureIds.filter((id) => existing.every(({ measureId }) => measureId !== id))
  await db.pdsaTestMeasure.createMany({
    data: added.map((measureId, place) => ({
      ...{ testId, measureId, ordinal: free[place]! },
      ...{ writtenAt: at, writtenBy: by },
    })),
  })
}

export type QuestionRow = {
  readonly id: string | null
  readonly ask: string | null
  readonly predict: string | null
}

/** Writes the questions that differ: new ones at the end, emptied ones away. */
export async function writeQuestions(
  db: Db,
  { id: testId, questions }: Pick<Test, 'id' | 'questions'>,
  rows: readonly QuestionRow[],
  { at, by }: Signature,
): Promise<void> {
  const signed = { writtenAt: at, writtenBy: by }
  let ordinal = questions.length
  for (const { id, ask, predict: prediction } of rows) {
    const known = questions.find((question) => question.id === id)
    if (known === undefined) {
      if (ask === null) continue
      await db.pdsaQuestion.create({ data: { testId, question: ask, prediction, ordinal, ...signed } })
      ordinal += 1
    } else if (known.question !== ask || known.prediction !== prediction) {
      const data = ask === null ? { removedAt: at, ...signed } : { question: ask, prediction, ...signed }
      await db.pdsaQuestion.update({ where: { id: known.id }, data })
    }
  }
}

export type TaskRow = {
  readonly id: string | null
  readonly kind: TaskKind
  readonly what: string | null
  readonly who: string | null
  readonly dueOn: CalendarDay | null
  readonly place: string | null
}

/** Writes the tasks that differ: new ones at the end, emptied ones away. */
export async function writeTasks(
  db: Db,
  { id: testId, tasks }: Pick<Test, 'id' | 'tasks'>,
  rows: readonly TaskRow[],
  { at, by }: Signature,
): Promise<void> {
  const signed = { writtenAt: at, writtenBy: by }
  let ordinal = tasks.length
  for (const { id, kind, what, who, dueOn, place } of rows) {
    const known = tasks.find((task) => task.id === id)
    const parts = { who, place, dueOn: dueOn === null ? null : startOfDay(dueOn) }
    if (known === undefined) {
      if (what === null) continue
      await db.pdsaTask.create({ data: { testId, kind, what, ...parts, ordinal, ...signed } })
      ordinal += 1
    } else if (known.what !== what || known.who !== who || known.dueOn !== dueOn || known.place !== place) {
      const data = what === null ? { removedAt: at, ...signed } : { what, ...parts, ...signed }
      await db.pdsaTask.update({ where: { id: known.id }, data })
    }
  }
}

/** The result of a measure; `period`: whose recorded figure it is. */
export async function writeResult(
  db: Db,
  testId: string,
  { measureId, value, period }: { measureId: string; value: number | null; period: string | null },
  { at, by }: Signature,
): Promise<void> {
  await db.pdsaTestMeasure.update({
    where: { testId_measureId: { testId, measureId } },
    data: { resultValue: value, resultPeriod: period, writtenAt: at, writtenBy: by },
  })
}

export async function writeAnswer(
  db: Db,
  id: string,
  answer: string | null,
  { at, by }: Signature,
): Promise<void> {
  await db.pdsaQuestion.update({ where: { id }, data: { answer, writtenAt: at, writtenBy: by } })
}

export async function addObservation(
  db: Db,
  testId: string,
  seen: { kind: ObservationKind; text: string; observedOn: CalendarDay },
  { at, by }: Signature,
): Promise<string> {
  const { id } = await db.pdsaObservation.create({
    data: { testId, ...seen, observedOn: startOfDay(seen.observedOn), writtenAt: at, writtenBy: by },
    select: { id: true },
  })
  return id
}

/** Removes an observation from the page; false when it was removed already. */
export async function withdrawObservation(
  db: Db,
  testId: string,
  id: string,
  { at, by }: Signature,
): Promise<boolean> {
  const { count } = await db.pdsaObservation.updateMany({
    where: { id, testId, withdrawnAt: null },
    data: { withdrawnAt: at, withdrawnBy: by },
  })
  return count === 1
}
