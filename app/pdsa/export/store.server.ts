import { knownMeasure } from '#app/measures/api.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { PLAIN_KEYS } from '../plan/field-lists.ts'
import type { ExportedTest } from '../table/export-row.ts'
import type { TestReader } from '../sharing/readable.server.ts'
import { nameInTest, plainColumns } from '../tests/store.server.ts'
import type { Sharing } from '../tests/test.ts'

/** A file that is longer than this is no table anybody reads. */
export const MOST_EXPORTED = 5_000

/**
 * The tests of a team with what an export writes of them, the oldest first, as far as they are shared as
 * said.
 */
export const listToExport = (
  db: Db,
  teamId: string,
  sharings: readonly Sharing[],
  reader: TestReader,
): Promise<ExportedTest[]> =>
  db.$queryRaw<ExportedTest[]>`
    SELECT t.id::text, ${plainColumns(PLAIN_KEYS)}, t.area_slug AS "areaSlug", t.idea_slug AS "ideaSlug", t.scale::int, ${nameInTest('o', reader.names)} AS owner,
      to_char(t.planned_start, 'YYYY-MM-DD') AS "plannedStart", to_char(t.planned_end, 'YYYY-MM-DD') AS "plannedEnd",
      to_char(t.started_on, 'YYYY-MM-DD') AS "startedOn", to_char(t.ended_on, 'YYYY-MM-DD') AS "endedOn", t.stage,
      t.as_planned AS "asPlanned", t.matched, t.decision, t.stop_reason AS "stopReason", t.sharing,
      COALESCE((SELECT json_agg(json_build_object('slug', m.slug, 'predicted', tm.predicted_value::float8, 'result', tm.result_value::float8)
        ORDER BY tm.ordinal) FROM pdsa_test_measure tm JOIN measure m ON m.id = tm.measure_id
          WHERE tm.test_id = t.id AND ${knownMeasure(reader.teams)}), '[]') AS measures,
      COALESCE((SELECT json_agg(json_build_object('kind', b.kind, 'text', b.text) ORDER BY b.observed_on, b.written_at, b.id)
        FROM pdsa_observation b WHERE b.test_id = t.id AND b.withdrawn_at IS NULL), '[]') AS observations
    FROM pdsa_test t JOIN person o ON o.id = t.owner_id
    WHERE t.team_id = ${teamId}::uuid AND t.sharing = ANY(${sharings})
    ORDER BY t.planned_start, t.created_at, t.id LIMIT ${MOST_EXPORTED}`
