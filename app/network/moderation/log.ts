import { calendarDayLabel, isCalendarDay } from '#app/kernel/time/calendar-day.ts'

/** Something that staff did in the network. */
export type LogEntry = {
  readonly id: string
  readonly at: Date
  /** Who did it; null for an account that is closed. */
  readonly by: string | null
  readonly step: string | null
  /** About whom, as they are called today; null where it is about nobody. */
  readonly about: string | null
  readonly topic: { readonly id: string; readonly title: string } | null
  /** Number of the post; null where it is about the topic. */
  readonly number: number | null
  readonly reason: string | null
  readonly until: string | null
}

const STEPS: Readonly<Record<string, string>> = {
  keep: 'Kept a flagged post',
  hide: 'Hid a post',
  show: 'Showed a hidden post again',
  warn: 'Warned the writer of a post',
  silence: 'Paused posting',
  'end-silence': 'Ended a pause before its day',
  take: 'Took a flagged post to look at',
  release: 'Freed a flagged post for others',
  edit: 'Edited a post of somebody else',
  withdraw: 'Withdrew a post of somebody else',
  pin: 'Pinned a topic',
  unpin: 'Unpinned a topic',
  lock: 'Closed a topic to replies',
  unlock: 'Opened a topic to replies',
  move: 'Moved a topic',
  merge: 'Merged another topic into a topic',
  split: 'Split posts off a topic',
  archive: 'Archived a topic',
  unarchive: 'Restored a topic from the archive',
  slow: 'Switched slow mode on',
  'slow-off': 'Switched slow mode off',
  'word-add': 'Added a watched word',
  'word-change': 'Changed a watched word',
  'word-remove': 'Removed a watched word',
}

/** The step, in words. */
export function stepWords({ step, until }: Pick<LogEntry, 'step' | 'until'>): string {
  const words = STEPS[step ?? 'move'] ?? step ?? ''
  return step === 'silence' && until !== null && isCalendarDay(until)
    ? `${words} until ${calendarDayLabel(until)}`
    : words
}
