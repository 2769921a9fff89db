import type { RunChartView } from '../view/chart.ts'

/** One chart type as the gallery shows it. */
export interface GalleryEntry {
  readonly id: string
  readonly title: string
  /** When to use it. */
  readonly when: string
  /** What its lines are. */
  readonly lines: string
  readonly source: string
  /** Where the figures of the example come from; null for invented ones. */
  readonly figures: string | null
  readonly chart: RunChartView
}

/** Whose the figures of the emergency department are. */
export const NHS =
  'NHS England, A&E waiting times, trust RAL, April 2016 to March 2019, by way of NHSRdatasets (CC0; data under the Open Government Licence v3)'

/** Values that nothing is divided by. */
export const alone = (values: readonly number[]) => values.map((value) => [value, null] as const)
