import { periodLabel, type Period } from '#app/kernel/time/period.ts'
import type { ReportedValue, Shape } from '#app/kernel/reported-value.ts'
import { reportedValueWords } from '../cell/value-state-words.ts'

/** One figure that a save brought in or replaced; `before` is null for a new one. */
export type Change = {
  readonly measure: { readonly slug: string; readonly name: string; readonly shape: Shape }
  readonly period: Period
  readonly before: SavedValue | null
  readonly after: SavedValue
}
export type SavedValue = { readonly reported: ReportedValue; readonly provisional: boolean }

/** How many corrections are listed one by one. */
const MOST_MENTIONED = 3

/**
 * What a save did, in one sentence: `Saved 4 new and 1 corrected (Safe crib audit, Mar 2026: 12 of 40 became
 * 13 of 40).` `back`: how many cells were sent back, refused or to be answered.
 */
export function savedSentence(
  changes: readonly Change[],
  back: { readonly refused?: number; readonly asked?: number } = {},
): string {
  const { refused = 0, asked = 0 } = back
  const corrected = changes.filter((change) => change.before !== null)
  const fresh = changes.length - corrected.length
  const parts = [
    fresh > 0 ? `${fresh} new` : '',
    corrected.length > 0 ? `${corrected.length} corrected (${summary(corrected)})` : '',
  ].filter(Boolean)
  const saved = parts.length > 0 ? `Saved ${parts.join(' and ')}.` : 'Nothing new was saved.'
  const waiting = [
    refused > 0 ? `${refused} refused: ${refused === 1 ? 'it is' : 'they are'} not saved.` : '',
    asked > 0 ? `${asked === 1 ? '1 needs' : `${asked} need`} your answer.` : '',
  ].filter(Boolean)
  if (waiting.length > 0) return [saved, ...waiting].join(' ')
  return parts.length > 0 ? saved : 'Nothing new to save: every cell says what is already saved.'
}

function summary(corrected: readonly Change[]): string {
  const rest = corrected.length - MOST_MENTIONED
  const lines = corrected.slice(0, MOST_MENTIONED).map(correction)
  return [...lines, ...(rest > 0 ? [`${rest} more`] : [])].join('; ')
}

function correction({ measure, period, before, after }: Change): string {
  return `${measure.name}, ${periodLabel(period)}: ${words(before!, after, measure.shape)}`
}

function words(before: SavedValue, after: SavedValue, shape: Shape): string {
  const [from, to] = [reportedValueWords(before.reported, shape), reportedValueWords(after.reported, shape)]
  if (from !== to) return `${from} became ${to}`
  if (before.provisional === after.provisional) return `${to} has a new comment`
  return `${to} is now ${after.provisional ? 'provisional' : 'final'}`
}
