import type { Signature } from '#app/kernel/signature.ts'
import { listed } from '../import/parse/cells/words.ts'

/**
 * A team's word that a period is reported, and how it ended, if it did. `gaps`: names of the measures without
 * a figure.
 */
export type SubmissionRecord = Signature & {
  readonly id: string
  readonly gaps: readonly string[]
  readonly undone: Signature | null
  readonly reopened: (Signature & { readonly why: string }) | null
}

export type LockRecord = Signature & {
  readonly id: string
  readonly why: string
  readonly lifted: (Signature & { readonly why: string }) | null
}

export type Steps = {
  readonly submissions: readonly SubmissionRecord[]
  readonly locks: readonly LockRecord[]
}

/** How long a submission can be taken back without a word. */
export const UNDO_SECONDS = 30

/** Where a period stands: what is in force of what was done about it. */
export type PeriodStage = { readonly submission: SubmissionRecord | null; readonly lock: LockRecord | null }

export function stageOf({ submissions, locks }: Steps): PeriodStage {
  return {
    submission: submissions.find(({ undone, reopened }) => !undone && !reopened) ?? null,
    lock: locks.find(({ lifted }) => !lifted) ?? null,
  }
}

/** Whole seconds left to take a submission back; 0 when it is too late. */
export function secondsToUndo(submission: Pick<SubmissionRecord, 'at'>, now: Date): number {
  const passed = (now.getTime() - submission.at.getTime()) / 1000
  return passed > UNDO_SECONDS ? 0 : Math.max(1, Math.ceil(UNDO_SECONDS - passed))
}

/** One step of the history: what was done, by whom, when and why. `by` null: a program. */
export type HistoryLine = Signature & { readonly what: string; readonly why: string | null }

/** Everything that was done about a period, newest first. */
export function historyOf({ submissions, locks }: Steps): HistoryLine[] {
  const lines: HistoryLine[] = []
  for (const { at, by, gaps, undone, reopened } of submissions) {
    const without = gaps.length === 0 ? '' : ` without ${listed([...gaps], 3)}`
    lines.push({ at, by, what: `Submitted${without}`, why: null })
    if (undone) lines.push({ ...undone, what: 'Submission taken back', why: null })
    if (reopened) lines.push({ ...reopened, what: 'Reopened' })
  }
  for (const { at, by, why, lifted } of locks) {
    lines.push({ at, by, what: 'Locked', why })
    if (lifted) lines.push({ ...lifted, what: 'Unlocked' })
  }
  return lines.sort((a, b) => b.at.getTime() - a.at.getTime())
}
