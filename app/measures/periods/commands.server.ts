import { monthAt } from '#app/kernel/time/month.ts'
import { lastMonthOf, periodLabel, type Period } from '#app/kernel/time/period.ts'
import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { gapsOf } from './sheet.ts'
import { secondsToUndo, UNDO_SECONDS } from './stage.ts'
import { queueForTeam } from '../entry/store.server.ts'
import { lockPeriodForm, periodParam, reopenPeriodForm, submitPeriodForm, unlockPeriodForm } from './forms.ts'
import { loadPeriod, readSheet } from './load-period.server.ts'
import { seenOf } from './queries.server.ts'
import { addLock, addSubmission, liftLock, reopenSubmission, undoSubmission } from './store.server.ts'

const refuse = (message: string) => failed({ field: '', message })
const noted = (team: { id: string; slug: string }, period: Period, data: Record<string, unknown>) =>
  done({
    output: { team: team.slug, period },
    events: [{ teamId: team.id, subject: { kind: 'period', id: period }, data }],
  })

/** Says that a period is reported, also with gaps, as long as they are those the page showed. */
export const submitPeriod = defineCommand({
  action: 'period.submit',
  form: submitPeriodForm,
  load: loadPeriod,
  run: async (granted, { team, period }, { seen }) => {
    const { db, now } = granted
    await queueForTeam(db, team.id)
    const { lines, stage } = await readSheet({ db }, { team, period }, now)
    const label = periodLabel(period)
    if (stage.lock) return refuse(`${label} is locked. National staff can unlock it.`)
    if (stage.submission) return refuse(`${label} was submitted already: the page shows by whom and when.`)
    if (lastMonthOf(period) >= monthAt(now))
      return refuse(`${label} has not ended yet. It can be submitted from the first day after it.`)
    if (lines.length === 0) return refuse(`Your team reports nothing for ${label}.`)
    const gaps = gapsOf(lines)
    if (seenOf(gaps) !== seen)
      return refuse(
        'Figures changed in the meantime, so other ones are missing than you saw. Look at the list again and submit.',
      )
    const names = gaps.map(({ name }) => name)
    try {
      await addSubmission(db, { teamId: team.id, period, gaps: names }, granted.signature)
    } catch (error) {
      if (violatedConstraint(error) !== 'period_submission_once') throw error
      return refuse('Somebody else has just submitted it.')
    }
    return noted(team, period, { submitted: true, gaps: names })
  },
})

/** Takes a submission back within half a minute, by the clock of the server. */
export const undoSubmitPeriod = defineCommand({
  action: 'period.submit',
  form: periodParam,
  load: loadPeriod,
  run: async (granted, { team, period }) => {
    const { db, now } = granted
    await queueForTeam(db, team.id)
    const { submission, lock } = (await readSheet({ db }, { team, period }, now)).stage
    if (submission === null) return refuse('It is not submitted, so there is nothing to take back.')
    if (lock) return refuse(`${periodLabel(period)} was locked meanwhile. National staff can unlock it.`)
    if (secondsToUndo(submission, now) === 0) {
      return refuse(
        `The ${UNDO_SECONDS} seconds to take it back are over. You can still reopen the period, with a word why.`,
      )
    }
    if (!(await undoSubmission(db, submission.id, granted.signature)))
      return refuse('Somebody else has just taken it back.')
    return noted(team, period, { submitted: false })
  },
})

/** Opens a submitted period again. All figures stay, and stay on the charts. */
export const reopenPeriod = defineCommand({
  action: 'period.reopen',
  form: reopenPeriodForm,
  load: loadPeriod,
  run: async (granted, { team, period }, { reason }) => {
    const { db, now } = granted
    await queueForTeam(db, team.id)
    const { submission, lock } = (await readSheet({ db }, { team, period }, now)).stage
    if (lock)
      return refuse(
        `${periodLabel(period)} is locked. National staff can unlock it; then it can be reopened.`,
      )
    if (submission === null) return refuse('It is open already.')
    if (!(await reopenSubmission(db, submission.id, reason, granted.signature)))
      return refuse('Somebody else has just opened it again.')
    return noted(team, period, { reopened: true, reason })
  },
})

/** Locks a period: from now on nothing of it can be written, by whichever way. */
export const lockPeriod = defineCommand({
  action: 'period.lock',
  form: lockPeriodForm,
  load: loadPeriod,
  run: async (granted, { team, period }, { reason }) => {
    try {
      await addLock(granted.db, { teamId: team.id, period }, reason, granted.signature)
    } catch (error) {
      if (violatedConstraint(error) !== 'period_lock_once') throw error
      return refuse('It is locked already.')
    }
    return noted(team, period, { locked: true, reason })
  },
})

/** Opens a locked period again. */
export const unlockPeriod = defineCommand({
  action: 'period.lock',
  form: unlockPeriodForm,
  load: loadPeriod,
  run: async (granted, { team, period }, { reason }) => {
    const { db, now } = granted
    await queueForTeam(db, team.id)
    const { lock } = (await readSheet({ db }, { team, period }, now)).stage
    if (lock === null || !(await liftLock(db, lock.id, reason, granted.signature)))
      return refuse('It is not locked.')
    return noted(team, period, { locked: false, reason })
  },
})
