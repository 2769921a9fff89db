import { lookQuery, type ChartLook } from '../view/look.ts'

/** Which view of which chart an address brings back. */
export interface ChartAddress extends ChartLook {
  readonly team: string
  readonly measure: string
}

const base = ({ team, measure }: ChartAddress) => `/teams/${team}/measures/${measure}`

/** The page of the measure. */
export const viewAddress = (chart: ChartAddress): string => base(chart) + lookQuery(chart)

/** The chart alone on a page: for posts and reports, and for anyone who wants to print only that. */
export const embedAddress = (chart: ChartAddress): string => `${base(chart)}/embed${lookQuery(chart)}`

export const fileAddress = (chart: ChartAddress, extension: 'svg' | 'png' | 'csv' | 'json'): string =>
  `${base(chart)}/chart.${extension}${lookQuery(chart)}`
