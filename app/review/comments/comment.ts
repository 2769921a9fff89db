import { sameReportedValue, VALUE_STATE_LABEL, type ReportedValue } from '#app/kernel/reported-value.ts'
import { uncapitalized } from '#app/kernel/text/text.ts'
import { periodLabel, type Period } from '#app/kernel/time/period.ts'

/** What a conversation is about. */
export type About =
  | {
      readonly kind: 'value'
      readonly slug: string
      readonly name: string
      readonly period: Period
      /** As it stood when the first comment was written, and as it stands now; null: there is none. */
      readonly then: ReportedValue | null
      readonly now: ReportedValue | null
    }
  | { readonly kind: 'test'; readonly id: string; readonly change: string }
  | { readonly kind: 'aim'; readonly id: string; readonly what: string }

/** Something that was said, or that the conversation was resolved or opened again. */
export type CommentEntry = {
  readonly step: 'said' | 'resolved' | 'reopened'
  readonly body: string | null
  readonly at: Date
  readonly by: string
}

/** A conversation of a team and its coach; `entries` from the first on. */
export type CommentThread = {
  readonly id: string
  readonly about: About
  readonly state: 'open' | 'resolved'
  readonly stateAt: Date
  readonly entries: readonly CommentEntry[]
}

/** `Safe crib audit, Jan 2026`, `Test: Crib card at the bedside` */
export function aboutWords(about: About): string {
  if (about.kind === 'value') return `${about.name}, ${periodLabel(about.period)}`
  return about.kind === 'test' ? `Test: ${about.change}` : `Aim: ${about.what}`
}

/** Where what a conversation is about can be seen. */
export function aboutHref(team: string, about: About): string {
  if (about.kind === 'value') return `/teams/${team}/measures/${about.slug}`
  return about.kind === 'test' ? `/teams/${team}/tests/${about.id}` : `/teams/${team}/areas`
}

const plain = (figure: number): string => figure.toLocaleString('en-US', { maximumFractionDigits: 4 })

/** `45 of 100`, `12`, `withheld`, `no value` */
export function reportedWords(reported: ReportedValue | null): string {
  if (reported === null) return 'no value'
  if (reported.state !== 'value') return uncapitalized(VALUE_STATE_LABEL[reported.state])
  const { numerator, denominator } = reported
  return denominator === null ? plain(numerator) : `${plain(numerator)} of ${plain(denominator)}`
}

/** What has become of a value since the first comment about it; null where it stands as it stood. */
export function sinceWords(about: About): string | null {
  if (about.kind !== 'value') return null
  const { then, now } = about
  if (then === null && now === null) return null
  if (then !== null && now !== null && sameReportedValue(then, now)) return null
  if (now === null) return `Withdrawn since: it was ${reportedWords(then)}.`
  return then === null
    ? `Reported since: ${reportedWords(now)}.`
    : `Corrected since, from ${reportedWords(then)} to ${reportedWords(now)}.`
}

/** What the page of all comments says first. */
export function commentsHeadline(threads: readonly Pick<CommentThread, 'state'>[]): string {
  const open = threads.filter(({ state }) => state === 'open').length
  if (threads.length === 0) return 'No comments yet'
  return open === 0 ? 'All comments are resolved' : `${open} of ${threads.length} not resolved`
}

/** Whether a conversation is about what `measure:<slug>`, `test:<id>` or `aim:<id>` names. */
export const isAbout = (about: About, asked: string): boolean =>
  asked === (about.kind === 'value' ? `measure:${about.slug}` : `${about.kind}:${about.id}`)
