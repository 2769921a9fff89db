import { isPeriod, type Period } from '#app/kernel/time/period.ts'

/** What a card shows: something of the collaboratory that a post leads to. */
export type CardTarget =
  | { readonly kind: 'idea'; readonly idea: string }
  | { readonly kind: 'test'; readonly team: string; readonly id: string }
  | { readonly kind: 'aim'; readonly team: string; readonly id: string }
  | {
      readonly kind: 'chart'
      readonly team: string
      readonly measure: string
      /** The one point of the chart that is meant. */
      readonly period?: Period
    }
  | { readonly kind: 'driver'; readonly team: string; readonly area: string; readonly id: string }
  | { readonly kind: 'area-driver'; readonly area: string; readonly driver: string }
  | { readonly kind: 'topic'; readonly id: string }

const SLUG = '[a-z\\d](?:[a-z\\d-]{0,78}[a-z\\d])?'
const ID = '[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}'
const IDEA = new RegExp(`^/ideas/(${SLUG})$`)
const CHART = new RegExp(`^/teams/(${SLUG})/measures/(${SLUG})(?:/history/([^/]+))?$`)
const OF_TEAM = new RegExp(`^/teams/(${SLUG})/(tests|aims)/(${ID})$`)
const DRIVERS = new RegExp(`^(?:/teams/(${SLUG}))?/areas/(${SLUG})/drivers$`)
const TOPIC = new RegExp(`^/network/topics/(${ID})$`)

/** What a path of the collaboratory, with or without a query, shows as a card; null for every other page. */
export function cardTarget(own: string): CardTarget | null {
  const [path = '', query = ''] = own.split('#')[0]!.split('?')
  const [, idea] = IDEA.exec(path) ?? []
  if (idea !== undefined) return { kind: 'idea', idea }
  const [, of, what, id] = OF_TEAM.exec(path) ?? []
  if (of !== undefined && id !== undefined) return { kind: what === 'tests' ? 'test' : 'aim', team: of, id }
  const [, topic] = TOPIC.exec(path) ?? []
  if (topic !== undefined) return { kind: 'topic', id: topic }
  const asked = new URLSearchParams(query)
  return chartTarget(path, asked) ?? driverTarget(path, asked)
}

function chartTarget(path: string, asked: URLSearchParams): CardTarget | null {
  const [, team, measure, past] = CHART.exec(path) ?? []
  if (team === undefined || measure === undefined) return null
  const chart = { kind: 'chart', team, measure } as const
  const period = past ?? asked.get('point')
  if (period !== null && isPeriod(period)) return { ...chart, period }
  return past === undefined ? chart : null
}

function driverTarget(path: string, asked: URLSearchParams): CardTarget | null {
  const [, team, area] = DRIVERS.exec(path) ?? []
  if (area === undefined) return null
  const [node, driver] = [asked.get('node') ?? '', asked.get('driver') ?? '']
  if (team !== undefined)
    return new RegExp(`^${ID}$`).test(node) ? { kind: 'driver', team, area, id: node } : null
  return driver === '' ? null : { kind: 'area-driver', area, driver }
}
