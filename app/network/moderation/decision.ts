/** Why somebody flags a post; also a check of the database. */
export const FLAG_REASONS = ['identifying', 'unkind', 'off-topic', 'needs-staff'] as const
export type FlagReason = (typeof FLAG_REASONS)[number]

export const FLAG_REASON_LABEL: Readonly<Record<FlagReason, string>> = {
  identifying: 'It identifies someone',
  unkind: 'It is unkind',
  'off-topic': 'It is off topic',
  'needs-staff': 'Staff should see it',
}

/** What staff decide about a post; also a check of the database. */
export const DECISIONS = ['keep', 'hide', 'show', 'warn', 'silence'] as const
export type Decision = (typeof DECISIONS)[number]

export const DECISION_LABEL: Readonly<Record<Decision, string>> = {
  keep: 'Keep the post',
  hide: 'Hide the post',
  show: 'Show the post again',
  warn: 'Warn its writer',
  silence: "Pause its writer's posting",
}

/** What was decided, in a table or a line: "Hid the post". */
export const DECISION_DONE: Readonly<Record<Decision, string>> = {
  keep: 'Kept the post',
  hide: 'Hid the post',
  show: 'Showed the post again',
  warn: 'Warned its writer',
  silence: "Paused its writer's posting",
}

/** What the writer of the post reads in their notices. */
export const WRITER_WORDS: Readonly<Record<Decision, string>> = {
  keep: 'National staff looked at your post: it stays as it is',
  hide: 'National staff hid your post',
  show: 'National staff show your post again',
  warn: 'National staff wrote to you about your post',
  silence: 'National staff paused your posting',
}

/**
 * What somebody who flagged the post reads in theirs: what became of the post, and nothing about the person
 * who wrote it.
 */
export const FLAGGER_WORDS: Readonly<Record<Decision, string>> = {
  keep: 'National staff looked at the post you flagged: it stays as it is',
  hide: 'National staff looked at the post you flagged, and hid it',
  show: 'National staff looked at the post you flagged: it is shown',
  warn: 'National staff looked at the post you flagged, and wrote to its writer',
  silence: 'National staff looked at the post you flagged, and acted on it',
}
