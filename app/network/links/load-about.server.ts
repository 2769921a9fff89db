import { loadTeamMeasure } from '#app/measures/api.server.ts'
import { loadTestById, type LoadedTest } from '#app/pdsa/api.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import type { AboutInput } from './forms.ts'

type LoadedChart = {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly team: { readonly id: string; readonly slug: string; readonly name: string }
}

/** What a topic is to be about, each only where the asker may read it; null for what is not named, or not there for them. */
export async function loadAbout(
  granted: Granted,
  { test, measure, team }: AboutInput,
): Promise<{ test: LoadedTest | null; chart: LoadedChart | null }> {
  const [loaded, chart] = await Promise.all([
    test === undefined ? null : loadTestById(granted, test),
    measure === undefined || team === undefined ? null : loadTeamMeasure(granted, { team, measure }),
  ])
  return {
    test: loaded && granted.may('test.read', loaded.subject) ? loaded : null,
    chart:
      chart && granted.may('values.read', chart.subject)
        ? { ...chart.series.measure, team: chart.team }
        : null,
  }
}
