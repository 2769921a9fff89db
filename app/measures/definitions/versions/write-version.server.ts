import { monthAt, type Month } from '#app/kernel/time/month.ts'
import { done, failed, type Result } from '#app/kernel/result.ts'
import { violatedConstraint, type Db } from '#app/platform/database/db.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { effectiveProblem, sameWordingProblem, wordingProblem } from '../write.ts'
import { versionIn, wordingOf, type Wording } from './versions.ts'
import type { Measure } from '../../team-measure.ts'
import { addVersion, listVersions } from '../store.server.ts'

type NewVersion = Wording & { effective: Month; changed: string; reason: string; breaksSeries: boolean }

/** The wording that the next version starts from: the one written last; null for a measure without one. */
export async function lastWording(db: Db, measureId: string): Promise<Wording | null> {
  const last = (await listVersions(db, [measureId])).get(measureId)?.at(-1)
  return last ? wordingOf(last) : null
}

/** Writes the next version of a measure's definition; gives its number. */
export async function writeVersion(
  { db, now, signature }: Granted,
  { id, shape, frequency }: Measure,
  version: NewVersion,
): Promise<Result<number>> {
  const versions = (await listVersions(db, [id])).get(id) ?? []
  const before = versionIn(versions, version.effective)
  const problem =
    wordingProblem(shape, version) ??
    effectiveProblem(frequency, version.effective, monthAt(now)) ??
    (before && sameWordingProblem(before, version))
  if (problem) return failed(problem)
  const number = versions.length + 1
  try {
    await addVersion(db, { measureId: id, number }, version, signature)
  } catch (error) {
    if (!['measure_version_next', 'measure_version_pkey'].includes(violatedConstraint(error) ?? ''))
      throw error
    return failed({
      field: '',
      message: 'Somebody else has just written a version: read it first, then write yours again.',
    })
  }
  return done(number)
}
