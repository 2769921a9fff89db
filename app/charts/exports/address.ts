import type { Period } from '#app/kernel/period.ts'

/** Which view of which chart an address brings back. */
export interface ChartAddress {
  readonly team: string
  readonly measure: string
  /** The last period shown; absent or null: whatever is the newest when it is opened. */
  readonly through?: Period | null
}

const base = ({ team, measure }: ChartAddress) => `/teams/${team}/measures/${measure}`
const query = ({ through }: ChartAddress) => (through ? `?through=${through}` : '')

/** The page of the measure. */
export const viewAddress = (chart: ChartAddress): string => base(chart) + query(chart)

/** The chart alone on a page: for posts and reports, and for whoever wants to print only that. */
export const embedAddress = (chart: ChartAddress): string => `${base(chart)}/embed${query(chart)}`

export const fileAddress = (chart: ChartAddress, extension: 'svg' | 'png' | 'csv' | 'json'): string =>
  `${base(chart)}/chart.${extension}${query(chart)}`
