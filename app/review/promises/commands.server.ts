import { addDays, calendarDayLabel, dayAt, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { done, failed, type Problem } from '#app/kernel/result.ts'
import type { Signature } from '#app/kernel/signature.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { checkTexts, loadTeam } from '#app/teams/api.server.ts'
import { closeForm, makeForm, moveForm, reopenForm } from './forms.ts'
import type { PromiseState, TeamPromise } from './promise.ts'
import { addPromise, holdPromise, listPromisers, saveStep } from './store.server.ts'

/** Promises are for the weeks between calls; a day years away is a slip of the pen. */
const MOST_DAYS = 366

const GONE: Problem = { field: '', message: 'This promise is not there. Reload the page.' }
const BY_A_PERSON: Problem = { field: '', message: 'A promise is written down by a person.' }
const NOW_IT_IS: Readonly<Record<PromiseState, string>> = {
  open: 'open',
  kept: 'ticked as kept',
  dropped: 'dropped',
}

/** What is wrong with the day by which something is promised; null where nothing is. */
function dayProblem(due: CalendarDay, today: CalendarDay): Problem | null {
  if (due < today) return { field: 'due', message: 'Enter today or a later day.' }
  return due > addDays(today, MOST_DAYS) ? { field: 'due', message: 'Enter a day within a year.' } : null
}

/** The signature of a person; null for a program. */
const signedBy = ({ at, by }: Signature) => (by === null ? null : { at, by })

/** Writes down what somebody of a team, or its coach, promises, and by when. */
export const makePromise = defineCommand({
  action: 'team.promise.write',
  form: makeForm,
  once: true,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (granted, { team }, input) => {
    const { db, now, signature } = granted
    const signed = signedBy(signature)
    if (signed === null) return failed(BY_A_PERSON)
    const who = (await listPromisers(db, team.id, signed.by)).find(({ id }) => id === input.who)
    if (who === undefined)
      return failed({ field: 'who', message: 'Choose somebody who works in the team or coaches it.' })
    const wrong = dayProblem(input.due, dayAt(now))
    if (wrong) return failed(wrong)
    const asked = await checkTexts(granted, { what: input.what }, input)
    if (asked.length > 0) return failed(...asked)
    const id = await addPromise(db, { teamId: team.id, who, what: input.what, due: input.due }, signed)
    return done(stepDone({ team, id, back: input.back }, { step: 'made', due: input.due }))
  },
})

type Place = {
  readonly team: { readonly id: string; readonly slug: string }
  readonly id: string
  readonly back?: 'review'
}

/** What a command gives once a step is taken; without `data` it was taken before, by a form that is sent twice. */
const stepDone = ({ team, id, back }: Place, data?: Record<string, unknown>) => ({
  output: { team: team.slug, promise: id, back },
  events: data ? [{ teamId: team.id, subject: { kind: 'promise', id }, data }] : [],
})

type Held =
  | { readonly problem: Problem }
  | {
      readonly problem?: undefined
      readonly promise: TeamPromise
      readonly signed: Signature & { readonly by: string }
    }

/** A promise held for a step of a person, or why there can be none. */
async function hold(
  { db, signature }: { readonly db: Db; readonly signature: Signature },
  { team, id }: Place,
): Promise<Held> {
  const signed = signedBy(signature)
  if (signed === null) return { problem: BY_A_PERSON }
  const promise = await holdPromise(db, team.id, id)
  return promise === null ? { problem: GONE } : { promise, signed }
}

/** What a step finds wrong with where a promise stands: somebody was quicker. */
const notIn = (promise: TeamPromise, wanted: 'open' | 'closed'): Problem | null =>
  (promise.state === 'open') === (wanted === 'open')
    ? null
    : {
        field: '',
        message: `Meanwhile this promise is ${NOW_IT_IS[promise.state]}. Reload the page to see it.`,
      }

/** Moves an open promise to another day, with the reason. */
export const movePromise = defineCommand({
  action: 'team.promise.write',
  form: moveForm,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (granted, { team }, input) => {
    const { due, words } = input
    const place = { team, id: input.promise, back: input.back }
    const held = await hold(granted, place)
    if (held.problem) return failed(held.problem)
    const { promise, signed } = held
    const last = promise.steps.at(-1)
    if (last?.step === 'moved' && last.dueOn === due && last.words === words) return done(stepDone(place))
    const wrong =
      notIn(promise, 'open') ?? movedMeanwhile(promise, input.from) ?? dayProblem(due, dayAt(granted.now))
    if (wrong) return failed(wrong)
    if (due === promise.dueOn) return failed({ field: 'due', message: 'This is the day it has already.' })
    const asked = await checkTexts(granted, { words }, input)
    if (asked.length > 0) return failed(...asked)
    await saveStep(granted.db, promise.id, { step: 'moved', dueOn: due, words }, signed)
    return done(stepDone(place, { step: 'moved', due, was: promise.dueOn }))
  },
})

const movedMeanwhile = ({ dueOn }: TeamPromise, from: CalendarDay): Problem | null =>
  dueOn === from
    ? null
    : {
        field: 'due',
        message: `Meanwhile it was moved to ${calendarDayLabel(dueOn)}. Reload the page to see why.`,
      }

/** Ticks an open promise as kept, or drops it, each with a word. */
export const closePromise = defineCommand({
  action: 'team.promise.write',
  form: closeForm,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (granted, { team }, input) => {
    const { outcome, words } = input
    const place = { team, id: input.promise, back: input.back }
    const held = await hold(granted, place)
    if (held.problem) return failed(held.problem)
    const { promise, signed } = held
    const last = promise.steps.at(-1)
    if (last?.step === outcome && last.words === words) return done(stepDone(place))
    const wrong = notIn(promise, 'open')
    if (wrong) return failed(wrong)
    const asked = await checkTexts(granted, { words }, input)
    if (asked.length > 0) return failed(...asked)
    await saveStep(granted.db, promise.id, { step: outcome, dueOn: promise.dueOn, words }, signed)
    return done(stepDone(place, { step: outcome }))
  },
})

/** Opens a promise again that was ticked or dropped by mistake; what was said stays in its history. */
export const reopenPromise = defineCommand({
  action: 'team.promise.write',
  form: reopenForm,
  load: async (context, { team }) => loadTeam(context, team),
  run: async (granted, { team }, input) => {
    const place = { team, id: input.promise, back: input.back }
    const held = await hold(granted, place)
    if (held.problem) return failed(held.problem)
    const { promise, signed } = held
    if (promise.steps.at(-1)?.step === 'reopened') return done(stepDone(place))
    const wrong = notIn(promise, 'closed')
    if (wrong) return failed(wrong)
    await saveStep(granted.db, promise.id, { step: 'reopened', dueOn: promise.dueOn, words: null }, signed)
    return done(stepDone(place, { step: 'reopened' }))
  },
})
