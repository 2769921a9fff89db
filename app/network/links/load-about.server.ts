import { loadTeamMeasure } from '#app/measures/api.server.ts'
import { loadDriver, loadTestById } from '#app/pdsa/api.server.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { loadAim } from '#app/teams/api.server.ts'
import { driverOf } from '#app/toolkit/drivers/driver-path.ts'
import { pointOf } from './chart-point.ts'
import type { AboutInput } from './forms.ts'
import { namedTeam, type LinkedAim, type LinkedDriver } from './link.ts'
import type { LinkTarget } from './store.server.ts'

/**
 * What a topic is to be about, each only where the asker may read it; null for what is not named, or not
 * there for them.
 */
export async function loadAbout(granted: Granted, input: AboutInput) {
  const [test, chart, driver, aim] = await Promise.all([
    testOf(granted, input),
    chartOf(granted, input),
    loadLinkedDriver(granted, input),
    loadLinkedAim(granted, input),
  ])
  return { test, chart, driver, aim }
}
type LoadedAbout = Awaited<ReturnType<typeof loadAbout>>

/** Whether something was named that is not there for the asker. */
export const isGone = (input: AboutInput, { test, chart, driver, aim }: LoadedAbout): boolean =>
  (input.test !== undefined && test === null) ||
  (input.measure !== undefined && chart === null) ||
  ((input.driver ?? input.node) !== undefined && driver === null) ||
  (input.aim !== undefined && aim === null)

export const targetsOf = ({ test, chart, driver, aim }: LoadedAbout): LinkTarget[] => [
  ...(test ? [{ testId: test.test.id }] : []),
  ...(chart ? [{ measureId: chart.id, teamId: chart.team.id, period: chart.period }] : []),
  ...(driver ? [driver.team === null ? { driverSlug: driver.key } : { driverNodeId: driver.key }] : []),
  ...(aim ? [{ aimId: aim.id }] : []),
]

async function testOf(granted: Granted, { test }: AboutInput) {
  const loaded = test === undefined ? null : await loadTestById(granted, test)
  return loaded && granted.may('test.read', loaded.subject) ? loaded : null
}

async function chartOf(granted: Granted, { team, measure, period }: AboutInput) {
  if (team === undefined || measure === undefined) return null
  const loaded = await loadTeamMeasure(granted, { team, measure })
  if (loaded === null || !granted.may('values.read', loaded.subject)) return null
  const { id, slug, name } = loaded.series.measure
  const point = period === undefined ? null : pointOf(loaded.series, period)
  if (period !== undefined && point === null) return null
  return { id, slug, name, period: point, team: { ...namedTeam(loaded.team), id: loaded.team.id } }
}

async function loadLinkedDriver(
  granted: Granted,
  { team, node, driver }: AboutInput,
): Promise<LinkedDriver | null> {
  if (node === undefined || team === undefined) {
    const named = driver === undefined ? null : driverOf(driver)
    return named && { key: named.slug, label: named.label, area: named.area, team: null }
  }
  const loaded = await loadDriver(granted, { team, node })
  if (loaded === null || !granted.may('diagram.read', loaded.subject)) return null
  const { id, label, area } = loaded.driver
  return { key: id, label, area, team: namedTeam(loaded.team) }
}

async function loadLinkedAim(granted: Granted, { team, aim }: AboutInput): Promise<LinkedAim | null> {
  if (aim === undefined || team === undefined) return null
  const loaded = await loadAim(granted, { team, aim })
  if (loaded === null || !granted.may('team.read', loaded.subject)) return null
  return { id: loaded.aim.id, what: loaded.aim.aim.what, team: namedTeam(loaded.team) }
}
