import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { firstDay } from '#app/kernel/time/month.ts'
import { firstMonthOf, frequencyOf, type Period } from '#app/kernel/time/period.ts'
import { done, failed, type Problem } from '#app/kernel/result.ts'
import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { checkTexts, loadTeam } from '#app/teams/api.server.ts'
import type { CommentThread } from './comment.ts'
import { answerForm, commentForm, resolveForm } from './forms.ts'
import { addThread, continueThread, findTeamMeasure, holdThread, isOfTeam } from './store.server.ts'

const GONE: Problem = { field: '', message: 'These comments are not there. Reload the page.' }
const BY_A_PERSON: Problem = { field: '', message: 'A comment is written by a person.' }
const NOT_THERE: Problem = { field: 'about', message: 'The team has no such measure, test or aim.' }

const WRITTEN = { month: 'months', quarter: 'quarters', year: 'years' } as const

type AboutResult =
  | { readonly problem: Problem }
  | { readonly problem?: undefined; readonly about: Parameters<typeof addThread>[2] }

/** What a comment is about, in the team, or why it cannot be about that. */
async function findAbout(
  db: Db,
  teamId: string,
  { about, period }: { readonly about: string; readonly period?: Period | undefined },
  now: Date,
): Promise<AboutResult> {
  const [kind, id] = about.split(':') as ['measure' | 'test' | 'aim', string]
  if (kind === 'test' || kind === 'aim') {
    if (!(await isOfTeam(db, kind, teamId, id))) return { problem: NOT_THERE }
    return { about: kind === 'test' ? { testId: id } : { aimId: id } }
  }
  const measure = await findTeamMeasure(db, teamId, id)
  if (measure === null) return { problem: NOT_THERE }
  if (period === undefined) return { problem: { field: 'period', message: 'Enter the period of the value.' } }
  const { frequency } = measure
  if (frequencyOf(period) !== frequency) {
    const written = WRITTEN[frequency]
    return { problem: { field: 'period', message: `This measure is reported by ${written}.` } }
  }
  if (firstDay(firstMonthOf(period)) > dayAt(now))
    return { problem: { field: 'period', message: 'Enter a period that has begun.' } }
  return { about: { measureId: measure.id, period } }
}

/** Begins a conversation about a value, a test or an aim of a team. */
export const writeComment = defineCommand({
  action: 'team.comment.write',
  form: commentForm,
  once: true,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (granted, { team }, input) => {
    const { db, now, signature } = granted
    const { at, by } = signature
    if (by === null) return failed(BY_A_PERSON)
    const found = await findAbout(db, team.id, input, now)
    if (found.problem) return failed(found.problem)
    const asked = await checkTexts(granted, { body: input.body }, input)
    if (asked.length > 0) return failed(...asked)
    const id = await addThread(db, team.id, found.about, input.body, { at, by })
    return done(stepDone({ team, id }, { step: 'said', about: input.about }))
  },
})

type Place = {
  readonly team: { readonly id: string; readonly slug: string }
  readonly id: string
  readonly back?: 'review' | undefined
}

/** What a command gives; without `data` it was done before, by a form that is sent twice. */
const stepDone = ({ team, id, back }: Place, data?: Record<string, unknown>) => ({
  output: { team: team.slug, thread: id, back },
  events: data ? [{ teamId: team.id, subject: { kind: 'comment', id }, data }] : [],
})

type Held =
  | { readonly problem: Problem }
  | {
      readonly problem?: undefined
      readonly thread: CommentThread
      readonly signed: Signature & { readonly by: string }
    }

/** A conversation held for what somebody says or does in it, or why nothing can be. */
async function hold(
  { db, signature: { at, by } }: { readonly db: Db; readonly signature: Signature },
  { team, id }: Place,
): Promise<Held> {
  if (by === null) return { problem: BY_A_PERSON }
  const thread = await holdThread(db, team.id, id)
  return thread === null ? { problem: GONE } : { thread, signed: { at, by } }
}

/** Answers in a conversation; one that was resolved is open again. */
export const answerComment = defineCommand({
  action: 'team.comment.write',
  form: answerForm,
  once: true,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (granted, { team }, input) => {
    const place = { team, id: input.thread, back: input.back }
    const held = await hold(granted, place)
    if (held.problem) return failed(held.problem)
    const asked = await checkTexts(granted, { body: input.body }, input)
    if (asked.length > 0) return failed(...asked)
    await continueThread(granted.db, place.id, { step: 'said', body: input.body }, held.signed)
    return done(stepDone(place, { step: 'said' }))
  },
})

const setting = (step: 'resolved' | 'reopened', wanted: CommentThread['state']) =>
  defineCommand({
    action: 'team.comment.write',
    form: resolveForm,
    load: async (context, { team }) => loadTeam(context, team),
    run: async (granted, { team }, input) => {
      const place = { team, id: input.thread, back: input.back }
      const held = await hold(granted, place)
      if (held.problem) return failed(held.problem)
      if (held.thread.state === wanted) return done(stepDone(place))
      await continueThread(granted.db, place.id, { step, body: null }, held.signed)
      return done(stepDone(place, { step }))
    },
  })

/** Says that a conversation is settled; it stays readable. */
export const resolveComment = setting('resolved', 'resolved')

/** Opens a conversation again. */
export const reopenComment = setting('reopened', 'open')
