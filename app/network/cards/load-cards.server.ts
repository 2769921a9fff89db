import { chartKey, loadTeamCharts } from '#app/charts/api.server.ts'
import { chartOfCard } from '#app/charts/team/card.ts'
import type { RunChartView } from '#app/charts/view/chart.ts'
import { formatWithFraction } from '#app/charts/words/format.ts'
import { stateInWords } from '#app/charts/words/table.ts'
import { counted } from '#app/kernel/text/plural.ts'
import type { Period } from '#app/kernel/time/period.ts'
import { testReader } from '#app/pdsa/api.server.ts'
import { DECISION_LABEL, STAGE_SAYS } from '#app/pdsa/tests/transitions/stage.ts'
import type { Granted } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import { aimName } from '#app/teams/aims/aim.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { driverOf } from '#app/toolkit/drivers/driver-path.ts'
import { ideaOf } from '#app/toolkit/idea-texts/index.ts'
import { chartHref, chartName, driverHref } from '../links/link.ts'
import { ownTeams } from '../own-teams.ts'
import { spaceName } from '../spaces/space.ts'
import { TOPIC_KIND_TEXT } from '../topics/topic.ts'
import type { Card } from './card.ts'
import type { CardTarget } from './card-target.ts'
import { listAims, listCharts, listDrivers, listTests, listTopicCards } from './store.server.ts'

type Of<Kind extends CardTarget['kind']> = Extract<CardTarget, { kind: Kind }>
type Known = readonly (readonly [CardTarget, Card])[]

/**
 * The cards that the asker may see, by their targets as JSON; a fixed number of queries for any number of
 * targets.
 */
export async function loadCards(
  granted: Granted,
  targets: readonly CardTarget[],
): Promise<Map<string, Card>> {
  const of = <Kind extends CardTarget['kind']>(kind: Kind) =>
    targets.filter((target): target is Of<Kind> => target.kind === kind)
  const known = await Promise.all([
    ideaCards(of('idea')),
    testCards(granted, of('test')),
    chartCards(granted, of('chart')),
    aimCards(granted, of('aim')),
    driverCards(granted, of('driver')),
    areaDriverCards(of('area-driver')),
    topicCards(granted, of('topic')),
  ])
  return new Map(known.flat().map(([target, card]) => [JSON.stringify(target), card]))
}

const MOST_LEARNED = 240
const clipped = (text: string): string =>
  text.length <= MOST_LEARNED ? text : `${text.slice(0, MOST_LEARNED - 1).trimEnd()}…`

const ideaCards = (targets: readonly Of<'idea'>[]): Known =>
  targets.flatMap((target) => {
    const idea = ideaOf(target.idea)
    if (idea === null) return []
    const kind = `Change idea · ${AREA_NAMES[idea.area].shortName}`
    const card = {
      href: `/ideas/${idea.slug}`,
      kind,
      title: idea.title,
      lines: [idea.text.text],
      chart: null,
    }
    return [[target, card] as const]
  })

async function testCards({ db, actor }: Granted, targets: readonly Of<'test'>[]): Promise<Known> {
  if (targets.length === 0) return []
  const rows = await listTests(
    db,
    targets.map(({ id }) => id),
    testReader(actor),
  )
  return targets.flatMap((target) => {
    const row = rows.find(({ id, team }) => id === target.id && team === target.team)
    if (row === undefined) return []
    const state = row.decision === null ? STAGE_SAYS[row.stage] : DECISION_LABEL[row.decision]
    const learned = row.learned === null ? [] : [`Learned: ${clipped(row.learned)}`]
    const href = `/teams/${row.team}/tests/${row.id}`
    const card = { href, kind: `Test of change · ${row.teamName}`, title: row.change, chart: null }
    return [[target, { ...card, lines: [`${state}.`, ...learned] }] as const]
  })
}

/**
 * Charts are drawn without small counts for everybody but the team and its coach: a card is read in the open.
 */
async function chartCards({ db, actor }: Granted, targets: readonly Of<'chart'>[]): Promise<Known> {
  if (targets.length === 0) return []
  const rows = await listCharts(db, targets, teamReach(actor))
  const own = new Set(ownTeams(actor))
  const charts = await loadTeamCharts(
    { db },
    rows.map(({ teamId, measureId }) => ({ teamId, measureId, outside: !own.has(teamId) })),
  )
  return targets.flatMap((target) => {
    const row = rows.find(({ team, measure }) => team === target.team && measure === target.measure)
    const chart = row && charts.get(chartKey(row.teamId, row.measureId))
    if (row === undefined || chart === undefined) return []
    const { period = null } = target
    const link = { slug: row.measure, name: chart.measure.name, period, team: { slug: row.team } }
    const card = { href: chartHref(link), kind: `Chart · ${row.teamName}`, chart: chartOfCard(chart) }
    const outside = own.has(row.teamId) ? [] : ['Figures of fewer than ten are not shown here.']
    if (period === null)
      return [[target, { ...card, title: `${link.name}: ${chart.headline}`, lines: outside }] as const]
    const figure = figureAt(chart, period)
    return [[target, { ...card, title: chartName(link), lines: [...figure, ...outside] }] as const]
  })
}

/** What the chart, as it is drawn for its reader, says of one period; nothing where it has no such point. */
function figureAt(chart: RunChartView, asked: Period): string[] {
  const point = chart.points.find(({ period }) => period === asked)
  if (point === undefined) return []
  const { unit, shape } = chart.measure
  if (point.value !== null) return [formatWithFraction(point.value, unit, point.reported, shape)]
  return [`${stateInWords(point)}.`]
}

async function aimCards({ db, actor }: Granted, targets: readonly Of<'aim'>[]): Promise<Known> {
  if (targets.length === 0) return []
  const ids = targets.map(({ id }) => id)
  const rows = await listAims(db, ids, teamReach(actor))
  return targets.flatMap((target) => {
    const row = rows.find(({ id, team }) => id === target.id && team === target.team)
    if (row === undefined) return []
    const href = `/teams/${row.team}/aims/${row.id}`
    const card = { href, kind: `Aim · ${row.teamName}`, title: aimName(row), chart: null }
    return [[target, { ...card, lines: [`For ${row.forWhom}.`] }] as const]
  })
}

async function driverCards({ db, actor }: Granted, targets: readonly Of<'driver'>[]): Promise<Known> {
  if (targets.length === 0) return []
  const ids = targets.map(({ id }) => id)
  const rows = await listDrivers(db, ids, teamReach(actor))
  return targets.flatMap((target) => {
    const { id: key, team, area } = target
    const row = rows.find((one) => one.id === key && one.team === team && one.area === area)
    if (row === undefined) return []
    const href = driverHref({ key, area: row.area, team: { slug: team, name: row.teamName } })
    const kind = `Driver · ${row.teamName}`
    return [[target, { href, kind, title: row.label, lines: [], chart: null }] as const]
  })
}

const areaDriverCards = (targets: readonly Of<'area-driver'>[]): Known =>
  targets.flatMap((target) => {
    const driver = driverOf(target.driver)
    if (driver?.area !== target.area) return []
    const href = driverHref({ key: driver.slug, area: driver.area, team: null })
    const kind = `Driver · ${AREA_NAMES[driver.area].shortName}`
    return [[target, { href, kind, title: driver.label, lines: [], chart: null }] as const]
  })

async function topicCards({ db, actor }: Granted, targets: readonly Of<'topic'>[]): Promise<Known> {
  if (targets.length === 0) return []
  const ids = targets.map(({ id }) => id)
  const rows = await listTopicCards(db, ids, teamReach(actor))
  return targets.flatMap((target) => {
    const row = rows.find(({ id }) => id === target.id)
    if (row === undefined) return []
    const { id, kind, title, replies, solved, spaceKind, area, teamName } = row
    const team = teamName === null ? null : { id: '', slug: '', name: teamName, closed: false }
    const line = `${counted(replies, { one: 'reply', other: 'replies' })}${solved ? ', answered' : ''}.`
    const of = `${TOPIC_KIND_TEXT[kind].label} · ${spaceName({ kind: spaceKind, area, team })}`
    return [[target, { href: `/network/topics/${id}`, kind: of, title, lines: [line], chart: null }] as const]
  })
}
