import type { ChartOfCard } from '#app/charts/team/card.ts'

/** Something that a post leads to, as one reader may see it. */
export type Card = {
  readonly href: string
  /** What it is, and whose: `Chart · Ohio`. */
  readonly kind: string
  readonly title: string
  readonly lines: readonly string[]
  readonly chart: ChartOfCard | null
}

/** The most cards of one page of a topic; further links stay links. */
export const MOST_CARDS = 20
