import { SCORES, type Score } from '../score.ts'
import type { Level } from './scale.ts'

/** The texts of one step, as fields of the form and as parts of a step. */
export const LEVEL_TEXTS = ['name', 'current', 'classic'] as const
export type LevelText = (typeof LEVEL_TEXTS)[number]

/** The field of a text of a step: `classic25` for the classic wording of 2.5. */
export const levelField = (score: Score, text: LevelText): string => `${text}${score * 10}`

/** Every text of the scale by the name of its field. */
export type ScaleTexts = Readonly<Record<string, string>>

export const textsOf = (levels: readonly Level[]): ScaleTexts =>
  Object.fromEntries(
    levels.flatMap((level) => LEVEL_TEXTS.map((text) => [levelField(level.score, text), level[text]])),
  )

/** The steps that a form's texts make. */
export const levelsOf = (texts: Readonly<Record<string, unknown>>): Level[] =>
  SCORES.map((score) => {
    const text = (name: LevelText) => String(texts[levelField(score, name)] ?? '')
    return { score, name: text('name'), current: text('current'), classic: text('classic') }
  })
