import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { done, failed } from '#app/kernel/result.ts'
import { violatedConstraint, type Db } from '#app/platform/database/db.server.ts'
import { defineCommand, type Granted } from '#app/platform/use-case.server.ts'
import { checkTexts } from '#app/teams/api.server.ts'
import { checkedTexts } from '../plan/checked-texts.ts'
import { move, type Move } from '../tests/transitions/transitions.ts'
import { plainKeys, valuesOf } from '../plan/field-lists.ts'
import { ownerFields } from '../plan/form-values.ts'
import { loadTest, type LoadedTest } from '../tests/load-test.server.ts'
import { saveTransition } from '../tests/transitions/transition-store.server.ts'
import { SAVED_MEANWHILE } from './conflict.server.ts'
import { decideForm, ownerForm, observeForm, reopenForm, stopForm, withdrawObservationForm } from './forms.ts'
import { addObservation, rewrite, withdrawObservation } from './store.server.ts'

export { writePlan } from '../plan/commands.server.ts'
export { writeStudy } from '../study/commands.server.ts'

/** Makes a move and keeps it in the stream of events. */
async function takeTo(granted: Granted & { readonly db: Db }, { team, test }: LoadedTest, wanted: Move) {
  const made = move(test, wanted, dayAt(granted.now))
  if (!made.ok) return made
  if (!(await saveTransition(granted.db, test, made.value, granted.signature))) return failed(SAVED_MEANWHILE)
  const { step, from, to, note, data } = made.value.taken
  const event = {
    teamId: team.id,
    subject: { kind: 'test', id: test.id },
    data: { step, from, to, note, ...data, change: test.change },
  }
  return done({ output: { team: team.slug, test: test.id }, events: [event] })
}

/** Adopts, adapts or abandons what was studied. */
export const decideTest = defineCommand({
  action: 'test.write',
  form: decideForm,
  load: loadTest,
  run: async (granted, loaded, input) => {
    const { test } = loaded
    if (test.stage === 'done')
      return failed({
        field: '',
        message: `${test.changedBy ?? 'Somebody'} has decided this test meanwhile, as the page now shows. What you typed is still here; reopen the test to decide anew.`,
      })
    const { decision } = input
    const texts = valuesOf(input, plainKeys('act'))
    const checked = checkedTexts(texts, plainKeys('act'))
    const asked = await checkTexts(granted, checked, input, [test.reason, test.spreadPlan])
    if (asked.length > 0) return failed(...asked)
    const decided = await takeTo(granted, loaded, { step: 'decided', decision, ...texts })
    if (!decided.ok) return decided
    return done({ ...decided.value, output: { ...decided.value.output, decision } })
  },
})

/** Stops a test, with the reason. */
export const stopTest = defineCommand({
  action: 'test.write',
  form: stopForm,
  load: loadTest,
  run: async (granted, loaded, input) => {
    const { reason } = input
    const asked = await checkTexts(granted, { reason }, input)
    if (asked.length > 0) return failed(...asked)
    return takeTo(granted, loaded, { step: 'stopped', reason })
  },
})

/** Goes back to an earlier stage; what was written stays. */
export const reopenTest = defineCommand({
  action: 'test.write',
  form: reopenForm,
  load: loadTest,
  run: async (granted, loaded, input) => {
    const { to, note } = input
    const asked = await checkTexts(granted, { note }, input)
    if (asked.length > 0) return failed(...asked)
    return takeTo(granted, loaded, { step: 'reopened', to, note })
  },
})

/** Writes down something that was seen while the test ran. */
export const observe = defineCommand({
  action: 'test.write',
  form: observeForm,
  once: true,
  load: loadTest,
  run: async (granted, { team, test }, input) => {
    const { kind, text, observedOn } = input
    if (test.startedOn === null)
      return failed({ field: '', message: 'This test has not begun: there is nothing to see yet.' })
    if (observedOn > dayAt(granted.now))
      return failed({ field: 'observedOn', message: 'Choose today or a day before.' })
    const asked = await checkTexts(granted, { text }, input)
    if (asked.length > 0) return failed(...asked)
    const id = await addObservation(granted.db, test.id, { kind, text, observedOn }, granted.signature)
    const event = { teamId: team.id, subject: { kind: 'test', id: test.id }, data: { seen: kind, id } }
    return done({ output: { team: team.slug, test: test.id }, events: [event] })
  },
})

/** Removes an observation from the page; the history keeps that it was there. */
export const withdraw = defineCommand({
  action: 'test.write',
  form: withdrawObservationForm,
  load: loadTest,
  run: async (granted, { team, test }, { observation }) => {
    if (!(await withdrawObservation(granted.db, test.id, observation, granted.signature)))
      return failed({ field: '', message: 'This was taken off the page already.' })
    const event = {
      teamId: team.id,
      subject: { kind: 'test', id: test.id },
      data: { withdrawn: observation },
    }
    return done({ output: { team: team.slug, test: test.id }, events: [event] })
  },
})

/** Sets the owner of an open test, and until when it runs. */
export const changeOwner = defineCommand({
  action: 'test.write',
  form: ownerForm,
  load: loadTest,
  edit: { of: ({ test }) => `test ${test.id}`, stands: (_, { test }) => ownerFields(test) },
  run: async (granted, { team, test }, { owner, plannedEnd }) => {
    if (plannedEnd < (test.startedOn ?? test.plannedStart))
      return failed({
        field: 'plannedEnd',
        message: 'The last day comes before the first: choose a later one.',
      })
    try {
      const words = { ownerId: owner, plannedEnd }
      if ((await rewrite(granted.db, test, words, granted.signature)) === null) return failed(SAVED_MEANWHILE)
    } catch (error) {
      const constraint = violatedConstraint(error)
      if (constraint === 'pdsa_owner_in_team')
        return failed({ field: 'owner', message: 'Choose somebody who is in the team.' })
      if (constraint === 'pdsa_test_days_in_order')
        return failed({
          field: 'plannedEnd',
          message: 'The last day comes before the first: choose a later one.',
        })
      throw error
    }
    const event = {
      teamId: team.id,
      subject: { kind: 'test', id: test.id },
      data: { owner, plannedEnd, change: test.change },
    }
    return done({ output: { team: team.slug, test: test.id }, events: [event] })
  },
})
