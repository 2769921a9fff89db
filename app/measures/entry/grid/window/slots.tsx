import type { ReactNode } from 'react'
import type { Problem } from '#app/kernel/result.ts'
import type { Unit } from '../../../catalog/measure.ts'
import type { TypedCell } from '../../cell/cell-text.ts'
import type { DefinitionVersion } from '../../../definitions/versions/versions.ts'
import type { CellPart } from '../../cell/cell.ts'
import type { RecordedValue, TeamSeries } from '../../../team-measure.ts'

/** A series as it would be if what is typed were saved. */
export type LiveSeries = Omit<TeamSeries, 'values'> & {
  readonly values: readonly Pick<RecordedValue, 'period' | 'reported' | 'provisional'>[]
}

/**
 * What the page brings from beyond the grid: how a series is drawn as it is saved and as it is typed, how a
 * figure is written, and what definitions said before they changed.
 */
export type EntrySlots = {
  readonly chart: (series: TeamSeries, typed: LiveSeries | null) => ReactNode
  /** `23.4%` */
  readonly figure: (value: number, unit: Unit) => string
  /** Every version of those definitions that have changed, by the measure's id. */
  readonly definitions: Readonly<Record<string, readonly DefinitionVersion[]>>
}

/** Why a cell came back: something to correct, to answer or to choose. */
export type CellRefusal = {
  readonly part: CellPart | 'comment'
  readonly message: string
  readonly kind: 'wrong' | 'question' | 'overtaken'
  /** What somebody else saved meanwhile, by whom and when. */
  readonly theirs:
    | (Pick<RecordedValue, 'reported' | 'provisional'> & {
        readonly by: string | null
        readonly at: Date | null
      })
    | null
  /** The sentences of the comment that are asked about, and the box that lets them through. */
  readonly check?: Pick<Problem, 'passages' | 'confirm'>
}

/** A cell that came back: what was typed stays in it, with the reason where there is one. */
export type ReturnedCell = {
  readonly typed: TypedCell
  readonly refusal: CellRefusal | null
}
