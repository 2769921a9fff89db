import type { AreaSlug } from '#app/teams/areas/area-slug.ts'
import type { AimTemplate } from '#app/teams/area-texts/area.ts'
import { areaText } from '#app/teams/area-texts/index.ts'
import { driverLabel } from './driver-label.ts'
import { IDEAS } from '../idea-texts/index.ts'
import type { Sign } from './sign.ts'

/** The columns of a driver diagram, from what is wanted to what shows it. */
export const LEVELS = ['aim', 'primary', 'secondary', 'idea', 'measure'] as const
export type Level = (typeof LEVELS)[number]

/** One thing of a driver diagram and what is under it. The picture and the outline are both drawn from it. */
export type DiagramNode = {
  readonly level: Level
  readonly label: string
  /** Shown beside the label: superseded, retired, no idea yet. */
  readonly note: string | null
  readonly href: string | null
  /** What is known of it, as a drawn sign and in words; absent: nothing is shown. */
  readonly mark?: Mark
  readonly children: readonly DiagramNode[]
}

/** The sign repeats what the words say, for those who look at the whole. */
export type Mark = { readonly sign: Sign; readonly words: string }

export type Measured = { readonly slug: string; readonly name: string; readonly retired: boolean }

export const UNTOUCHED = 'no idea yet'

/**
 * The driver diagram of an area. `measures` are those of the catalog by the names they go by; others are
 * left out. `driverHref`: where a driver leads; absent: nowhere.
 */
export function areaDiagram(
  area: AreaSlug,
  measures: readonly Measured[],
  driverHref: (slug: string) => string | null = () => null,
): DiagramNode {
  const { aim, primaryDrivers, secondaryDrivers } = areaText(area)
  const ideasOf = (driver: string): DiagramNode[] =>
    IDEAS.filter((idea) => idea.area === area && idea.driver === driver).map((idea) => ({
      level: 'idea',
      label: idea.title,
      note: idea.superseded ? 'superseded' : null,
      href: `/ideas/${idea.slug}`,
      children: measures
        .filter(({ slug }) => idea.measures.includes(slug))
        .map(({ slug, name, retired }) => ({
          level: 'measure',
          label: name,
          note: retired ? 'kept for its history' : null,
          href: `/measures/${slug}`,
          children: [],
        })),
    }))
  const secondaryOf = (primary: string): DiagramNode[] =>
    secondaryDrivers
      .filter(({ serves }) => serves === primary)
      .map((driver) => {
        const children = ideasOf(driver.slug)
        return {
          level: 'secondary',
          label: driverLabel(driver),
          note: children.length === 0 ? UNTOUCHED : null,
          href: driverHref(driver.slug),
          children,
        }
      })
  return {
    level: 'aim',
    label: aimWords(aim),
    note: null,
    href: null,
    children: primaryDrivers.map((driver) => {
      const children = [...secondaryOf(driver.slug), ...ideasOf(driver.slug)]
      return {
        level: 'primary',
        label: driverLabel(driver),
        note: children.length === 0 ? UNTOUCHED : null,
        href: driverHref(driver.slug),
        children,
      }
    }),
  }
}

/** The usual aim of an area in a few words. */
export const aimWords = ({ change, what, forWhom }: AimTemplate): string =>
  `${change === 'raise' ? 'Raise' : 'Reduce'} ${what}, for ${forWhom}`

/** Label and note as they are read out and printed. */
export const nodeWords = ({ label, note }: Pick<DiagramNode, 'label' | 'note'>): string =>
  note === null ? label : `${label} (${note})`
