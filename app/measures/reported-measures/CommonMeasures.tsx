import type { Measure } from '../team-measure.ts'

/** The names of an area's measures in one sentence; retired ones are left out. */
export function CommonMeasures({ measures }: { measures: readonly Measure[] }) {
  const names = measures.filter((measure) => measure.retired === null).map((measure) => measure.name)
  if (names.length === 0) return null
  return <p>Common measures: {names.join('; ')}.</p>
}
