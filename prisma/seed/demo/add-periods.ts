import { addDays, dayAt } from '#app/kernel/time/calendar-day.ts'
import { addMonths, firstDay, monthAt } from '#app/kernel/time/month.ts'
import { periodOf } from '#app/kernel/time/period.ts'
import { NATIONAL_STAFF } from './people.ts'
import { instantIn } from './present.ts'
import { stableId } from './stable-id.ts'
import type { TeamSeed } from './team-seed.ts'

/**
 * One month of a team, `ago` months before the current one: submitted, perhaps opened again, or locked by
 * national staff.
 */
type PeriodStory = {
  readonly ago: number
  readonly submitted?: boolean
  /** Measures it was submitted without. */
  readonly gaps?: readonly string[]
  readonly reopened?: string
  readonly locked?: string
}

const REPORT = 'The figures of this month stand in the annual report.'

/** By USPS code. Tennessee is prompt, Ohio opened a month again, Kentucky submits with gaps. */
const PERIODS: Readonly<Record<string, readonly PeriodStory[]>> = {
  OH: [
    { ago: 3, submitted: true },
    { ago: 4, submitted: true, reopened: 'One unit had sent its list twice.' },
    { ago: 16, submitted: true, locked: REPORT },
  ],
  TN: [
    ...[1, 2, 3, 4, 5, 6].map((ago) => ({ ago, submitted: true })),
    ...[7, 8].map((ago) => ({ ago, submitted: true, locked: REPORT })),
  ],
  KY: [{ ago: 9, submitted: true, gaps: ['third-trimester-smoking'] }],
}

/** What a team of the story said it expects: days from now, and why. */
const EXPECTED: Readonly<Record<string, { readonly inDays: number; readonly why: string }>> = {
  OH: {
    inDays: 21,
    why: 'One birth center changed its record system; its extract comes at the end of the month.',
  },
}
/** Older reasons for a missing figure are history, and nobody waits for them. */
const WAITED_MONTHS = 5

/** What a team did about its periods: submitted, reopened and locked ones, and figures it expects later. */
export function addPeriods(seed: TeamSeed): void {
  for (const period of PERIODS[seed.story.code] ?? []) addPeriod(seed, period)
  addExpected(seed)
}

function addPeriod({ setting, story, team, crew, rows, note }: TeamSeed, periodStory: PeriodStory): void {
  const month = addMonths(monthAt(setting.now), -periodStory.ago)
  const period = periodOf('month', month)
  const by = crew.dataManager ?? crew.lead
  const on = (later: number, day: number) => instantIn(addMonths(month, later), day, 10, setting.now)
  const key = { team_id: team.id, frequency: 'month', period_start: firstDay(month) }
  const gaps = (periodStory.gaps ?? []).map((slug) => setting.measure(slug).definition.name)
  if (periodStory.submitted) {
    const submitted = on(1, 20)
    const reopened = periodStory.reopened ? on(2, 5) : null
    rows.period_submission.push({
      id: stableId('period-submission', story.code, period),
      ...key,
      ...{ submitted_at: submitted, submitted_by: by.id, gaps },
      reopened_at: reopened,
      reopened_by: reopened && crew.lead.id,
      reopened_reason: periodStory.reopened ?? null,
    })
    note(submitted, by, 'period.submit', ['period', period], { submitted: true, gaps })
    if (reopened)
      note(reopened, crew.lead, 'period.reopen', ['period', period], {
        reopened: true,
        reason: periodStory.reopened,
      })
  }
  if (periodStory.locked) {
    const locked = on(6, 1)
    rows.period_lock.push({
      id: stableId('period-lock', story.code, period),
      ...key,
      ...{ locked_at: locked, locked_by: NATIONAL_STAFF.id, reason: periodStory.locked },
    })
    note(locked, NATIONAL_STAFF, 'period.lock', ['period', period], {
      locked: true,
      reason: periodStory.locked,
    })
  }
}

function addExpected({ setting, story, team, rows }: TeamSeed): void {
  const expected = EXPECTED[story.code]
  if (expected === undefined) return
  const since = firstDay(addMonths(monthAt(setting.now), -WAITED_MONTHS))
  for (const value of rows.measure_value) {
    const { team_id, measure_id, period_start, state, recorded_at, recorded_by } = value
    if (team_id !== team.id || state !== 'not-yet' || String(period_start) < since) continue
    rows.value_expectation.push({
      ...({ team_id, measure_id, period_start } as Record<string, string>),
      expected_on: addDays(dayAt(setting.now), expected.inDays),
      reason: expected.why,
      said_at: recorded_at ?? null,
      said_by: recorded_by ?? null,
    })
  }
}
