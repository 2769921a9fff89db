import { randomUUID } from 'node:crypto'
import { startOfDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import type { Present } from '../table/assess.ts'
import type { ImportedTest } from '../table/imported-test.ts'
import type { Sharing } from '../tests/test.ts'
import type { Signature } from '#app/kernel/signature.ts'

/**
 * The tests a team has, as far as it takes to recognize them. One team's tests are few: a busy one has some
 * hundred a year.
 */
export const listPresent = (db: Db, teamId: string): Promise<Present[]> =>
  db.$queryRaw<Present[]>`
    SELECT id::text, change, to_char(planned_start, 'YYYY-MM-DD') AS "plannedStart", to_char(started_on, 'YYYY-MM-DD') AS "startedOn"
    FROM pdsa_test WHERE team_id = ${teamId}::uuid ORDER BY created_at, id`

/**
 * Lets one import at a time write into a team, until the end of the transaction: else the same file sent
 * twice would be imported twice.
 */
export async function queueForImport(db: Db, teamId: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('pdsa_import ' || ${teamId}, 0))`
}

const dateOf = (day: CalendarDay | null): Date | null => (day === null ? null : startOfDay(day))

/**
 * Writes tests with all that their rows hold, each with the step that says it was imported; gives their ids.
 * A few statements for all.
 */
export async function addImportedTests(
  db: Db,
  tests: readonly ImportedTest[],
  { teamId, sharing: usual }: { readonly teamId: string; readonly sharing: Sharing },
  { at, by }: Signature,
): Promise<string[]> {
  const made = tests.map((test) => ({ id: randomUUID() as string, ...test }))
  await db.pdsaTest.createMany({
    data: made.map(({ measures: _, observations: __, sharing, ...test }) => ({
      ...test,
      teamId,
      rampId: test.id,
      stageAt: at,
      origin: 'imported',
      sharing: sharing ?? usual,
      plannedStart: startOfDay(test.plannedStart),
      plannedEnd: startOfDay(test.plannedEnd),
      startedOn: dateOf(test.startedOn),
      endedOn: dateOf(test.endedOn),
      ...{ createdAt: at, createdBy: by, changedAt: at, changedBy: by },
    })),
  })
  await db.pdsaTestMeasure.createMany({
    data: made.flatMap(({ id, measures }) =>
      measures.map((measure, ordinal) => ({ testId: id, ...measure, ordinal, writtenAt: at, writtenBy: by })),
    ),
  })
  await db.pdsaObservation.createMany({
    data: made.flatMap(({ id, observations, endedOn, startedOn, plannedStart }) => {
      // Written at one moment, they are shown in the order of their ids, so the ids follow the order of the
      // row.
      const ids = observations.map(() => randomUUID()).sort()
      return observations.map((seen, place) => ({
        ...{ id: ids[place], testId: id, ...seen, writtenAt: at, writtenBy: by },
        observedOn: startOfDay(endedOn ?? startedOn ?? plannedStart),
      }))
    }),
  })
  await db.pdsaStep.createMany({
    data: made.map(({ id, stage }) => ({ testId: id, step: 'imported', toStage: stage, at, by })),
  })
  return made.map(({ id }) => id)
}
