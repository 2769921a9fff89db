import type { Aim } from './aim.ts'
import type { AreaSlug } from '../areas/area-slug.ts'

/** An aim in its newest wording. */
export type TeamAim = {
  readonly id: string
  readonly teamId: string
  readonly areaSlug: AreaSlug
  readonly measureId: string | null
  /** How often it was worded, this time included. */
  readonly version: number
  readonly aim: Aim
}

/** The current fields of the form of an aim; a part of the aim that it does not have is undefined. */
export const aimFieldsOf = ({ aim, measureId }: Pick<TeamAim, 'aim' | 'measureId'>) => ({
  ...{ what: aim.what, forWhom: aim.forWhom, measureId: measureId ?? undefined, change: aim.change },
  ...{ baselineValue: aim.baseline?.value, baselineFrom: aim.baseline?.from, baselineTo: aim.baseline?.to },
  ...{ targetKind: aim.target.kind, targetValue: aim.target.value, due: aim.due },
})
