import { failed, type Result } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'

const SENTENCES: Readonly<Record<string, string>> = {
  period_locked:
    'One of the periods is locked, so nothing was saved. Figures of locked periods change only after national staff have unlocked them.',
  period_submitted:
    'One of the figures belongs to a period that was submitted, so nothing was saved. Reopen the period to correct it.',
}

/**
 * Runs a command's writes; when the database refuses them because a period is closed, that becomes a sentence
 * instead of a failure.
 */
export async function unlessClosed<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const message = SENTENCES[violatedConstraint(error) ?? '']
    if (message === undefined) throw error
    return failed({ field: '', message })
  }
}
