import { z } from 'zod'
import { confirmedTexts } from '#app/kernel/identifying/confirmed.ts'
import { SCORES, scoreLabel, type Score } from '../score.ts'
import { LEVEL_TEXTS, levelField, type LevelText } from './level-fields.ts'

const MOST: Record<LevelText, number> = { name: 100, current: 600, classic: 600 }

const textField = (score: Score, text: LevelText) => {
  const what = text === 'name' ? 'name' : 'wording'
  const sentence = `Enter the ${what} of ${scoreLabel(score)}.`
  return z
    .string({ error: sentence })
    .trim()
    .min(3, { error: sentence })
    .max(MOST[text], { error: `Keep the ${what} of ${scoreLabel(score)} under ${MOST[text]} characters.` })
}

const levelFields = Object.fromEntries(
  SCORES.flatMap((score) => LEVEL_TEXTS.map((text) => [levelField(score, text), textField(score, text)])),
) as Record<string, ReturnType<typeof textField>>

export const scaleForm = z.object({
  ...levelFields,
  reason: z
    .string({ error: 'Say why the scale is reworded.' })
    .trim()
    .min(3, { error: 'Say why the scale is reworded, in a few words.' })
    .max(500, { error: 'Keep the reason under 500 characters.' }),
  ...confirmedTexts,
})
