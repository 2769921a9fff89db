import { firstDay } from '#app/kernel/month.ts'
import { firstMonthOf, type Period } from '#app/kernel/period.ts'
import type { ReadingState } from '#app/kernel/reading.ts'
import { copyIn } from '#app/platform/copy.server.ts'
import type { Db } from '#app/platform/db.server.ts'
import type { Recording, ValueEntry } from '../../recording/store.server.ts'
import { binaryRows, date, fields, orNull, text, timestamptz, uuid, type Batches } from './binary.ts'

const COLUMNS =
  'team_id, recorded_at, recorded_by, origin, import_id, measure_id, shape, frequency, period_start, state, numerator, denominator, provisional, comment'

const [NO, YES] = [Buffer.from([0]), Buffer.from([1])]

/** What `make` makes of a key, made once. */
function once<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

/**
 * Writes figures that are new, however many: one statement, whose rows are made as they are sent, some perhaps later than others. There must be no other figure of the same team, measure and
 * period, and nobody else who writes for the team.
 */
export async function copyNewValues(
  db: Db,
  { teamId, at, by, origin, importId }: Recording,
  entries: Batches<ValueEntry>,
): Promise<number> {
  const recording = [
    uuid(teamId),
    timestamptz(at),
    orNull(by, uuid),
    text(origin),
    orNull(importId ?? null, uuid),
  ]
  const measureOf = once((measure: ValueEntry['measure']) =>
    fields([...recording, uuid(measure.id), text(measure.shape), text(measure.frequency)]),
  )
  const periodOf = once((period: Period) => fields([date(firstDay(firstMonthOf(period)))]))
  const stateOf = once((state: ReadingState) => fields([text(state)]))
  const rows = binaryRows(entries, 14, ({ measure, period, reading, provisional, comment }, to) => {
    to.ready(measureOf(measure))
    to.ready(periodOf(period))
    to.ready(stateOf(reading.state))
    to.numeric(reading.state === 'value' ? reading.numerator : null)
    to.numeric(reading.state === 'value' ? reading.denominator : null)
    to.field(provisional ? YES : NO)
    to.field(orNull(comment, text))
  })
  return copyIn(db, `COPY measure_value (${COLUMNS}) FROM STDIN (FORMAT binary)`, rows)
}
