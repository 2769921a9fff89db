import type { Aim } from './aim.ts'
import type { AreaSlug } from '../areas/area-slug.ts'

/** An aim as it stands: its newest wording. */
export type TeamAim = {
  readonly id: string
  readonly teamId: string
  readonly areaSlug: AreaSlug
  readonly measureId: string | null
  /** How often it was worded, this time included. */
  readonly version: number
  readonly aim: Aim
}
