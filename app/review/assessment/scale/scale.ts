import type { Score } from '../score.ts'

/** One step of the scale, with its criterion in both wordings. */
export type Level = {
  readonly score: Score
  readonly name: string
  /** As the scale is worded in the software that teams use today. */
  readonly current: string
  /** As the template of the first collaboratives words it. */
  readonly classic: string
}

/** A wording of the whole scale; the first has no reason, and nobody of here wrote it. */
export type Scale = {
  readonly number: number
  readonly levels: readonly Level[]
  readonly writtenAt: Date
  readonly writtenBy: string | null
  readonly reason: string | null
}

/** Where the scale comes from; shown wherever its criteria are. */
export const SCALE_SOURCES = [
  {
    label: 'IHI: Assessment Scale for Collaboratives',
    says: 'The scale, monthly scoring by coach and team, and the advice to name the key measures of level 2.5.',
  },
  {
    label: 'Life QI: IHI progress scores (blog.lifeqisystem.com/ihi-progress-scores)',
    says: 'The wording in use today, reworded here.',
  },
  {
    label: 'The template of the first Breakthrough Series collaboratives',
    says: 'The classic wording, reworded here.',
  },
] as const

/** The step that is about the key measures, which every collaborative has to name. */
export const KEY_MEASURES_AT: Score = 2.5
