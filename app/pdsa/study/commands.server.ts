import type { Signature } from '#app/kernel/signature.ts'
import { dayAt } from '#app/kernel/time/calendar-day.ts'
import { done, failed, type Problem, type Result } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import type { Db } from '#app/platform/database/db.server.ts'
import { checkTexts } from '#app/teams/api.server.ts'
import { numberProblem } from '../create/create-test.ts'
import { bringTogether } from '#app/kernel/merge.ts'
import { move } from '../tests/transitions/transitions.ts'
import { checkedTexts, rowTexts } from '../plan/checked-texts.ts'
import { valuesOf } from '../plan/field-lists.ts'
import { rowField, STUDY_KEYS, wholeStudy, type FormValues, type StudyFields } from '../plan/form-values.ts'
import type { Suggested } from './suggested.ts'
import type { Test } from '../tests/test.ts'
import { loadTest } from '../tests/load-test.server.ts'
import { ANY_TEST } from '../sharing/readable.server.ts'
import { findTest } from '../tests/store.server.ts'
import { saveTransition } from '../tests/transitions/transition-store.server.ts'
import { changedToo, SAVED_MEANWHILE } from '../stages/conflict.server.ts'
import { studyForm, type StudyInput } from '../stages/forms.ts'
import { loadSuggestions } from './suggest.server.ts'
import { rewrite, writeAnswer, writeResult } from '../stages/store.server.ts'

/**
 * Writes what happened and what was found. With `then: decide` a running test ends and goes on to be decided.
 * A study that somebody else has just finished still takes what a second person wrote, until it is decided.
 */
export const writeStudy = defineCommand({
  action: 'test.write',
  form: studyForm,
  load: loadTest,
  run: async (granted, { team, test }, input) => {
    const { db, now, signature } = granted
    const stands = STUDIED.includes(test.stage)
    if (!stands) return failed({ field: '', message: movedOn(test) })
    const theirs = wholeStudy(test)
    const texts = { ...checkedTexts(input, STUDY_KEYS), ...rowTexts('answers', input.answers, 'answer') }
    const asked = await checkTexts(granted, texts, input, Object.values(theirs))
    if (asked.length > 0) return failed(...asked)
    const together = bringTogether(input, fieldsOf(input), theirs, changedToo(test))
    if (!together.ok) return together
    const fields = together.value
    const study = fields as unknown as StudyFields
    const problems = problemsOf(test, input, fields)
    if (problems.length > 0) return failed(...problems)
    const { asPlanned, matched } = study
    // While it runs it has no last day; once it has ended, the day can be corrected.
    const words = {
      ...valuesOf(study, STUDY_KEYS),
      ...{ asPlanned, matched },
      ...(test.stage !== 'do' && study.endedOn !== null ? { endedOn: study.endedOn } : {}),
    }
    if ((await rewrite(db, test, words, signature)) === null) return failed(SAVED_MEANWHILE)
    const suggested = await loadSuggestions(granted, team.slug, test, study.endedOn)
    await writeParts(db, test, fields, suggested, signature)
    if (input.then === 'decide') {
      const moved = await finish(db, team.id, test.id, study, dayAt(now), signature)
      if (!moved.ok) return moved
    }
    const event = {
      teamId: team.id,
      subject: { kind: 'test', id: test.id },
      data: { step: input.then === 'decide' ? 'studied' : 'study', change: test.change },
    }
    return done({
      output: { team: team.slug, test: test.id, decides: input.then === 'decide' },
      events: [event],
    })
  },
})

const STUDIED: readonly string[] = ['do', 'study', 'act']

const movedOn = ({ stage, changedBy }: Test): string =>
  stage === 'plan'
    ? 'This test has not begun, so there is nothing to study yet. What you typed is still here.'
    : `${changedBy ?? 'Somebody'} has closed this test meanwhile. What you typed is still here; reopen the study to bring it in.`

const fieldsOf = (input: StudyInput): FormValues => ({
  ...valuesOf(input, STUDY_KEYS),
  ...{ endedOn: input.endedOn, asPlanned: input.asPlanned, matched: input.matched },
  ...Object.fromEntries(input.answers.map(({ question, answer }) => [rowField('answer', question), answer])),
  ...Object.fromEntries(input.results.map(({ measure, value }) => [rowField('result', measure), value])),
})

/** The problems: impossible numbers, and, before it goes on, what is missing in a study. */
function problemsOf(test: Test, input: StudyInput, fields: FormValues): Problem[] {
  const numbers = input.results.flatMap(({ measure: id, value }, at) => {
    const measure = test.measures.find((one) => one.id === id)
    if (measure === undefined) return []
    return numberProblem(`results.${at}.value`, value, measure) ?? []
  })
  if (input.then === 'save') return numbers
  const counted = test.measures.some(({ id }) => typeof fields[rowField('result', id)] === 'number')
  const missing: (Problem | null)[] = [
    fields.endedOn === null ? { field: 'endedOn', message: 'Say on which day the test ended.' } : null,
    fields.asPlanned === null
      ? { field: 'asPlanned', message: 'Say whether the test was carried out as planned.' }
      : null,
    fields.result === null && !counted
      ? { field: 'result', message: 'Say what came out, in words or as a number.' }
      : null,
    fields.learned === null
      ? { field: 'learned', message: 'Say what was learned; one line is enough.' }
      : null,
  ]
  return [...numbers, ...missing.filter((problem) => problem !== null)]
}

async function writeParts(
  db: Db,
  test: Test,
  fields: FormValues,
  suggested: Record<string, Suggested>,
  signature: Signature,
): Promise<void> {
  for (const { id, result, resultPeriod } of test.measures) {
    const value = (fields[rowField('result', id)] ?? null) as number | null
    const period = value !== null && suggested[id]?.value === value ? suggested[id].period : null
    const earlierPeriod = value === result ? resultPeriod : null
    if (value !== result || (period !== null && period !== resultPeriod))
      await writeResult(db, test.id, { measureId: id, value, period: period ?? earlierPeriod }, signature)
  }
  for (const { id, answer } of test.questions) {
    const now = (fields[rowField('answer', id)] ?? null) as string | null
    if (now !== answer) await writeAnswer(db, id, now, signature)
  }
}

/** Ends a test that still runs, and goes on from Study to Act; one that is there already stays. */
async function finish(
  db: Db,
  teamId: string,
  id: string,
  study: StudyFields,
  today: ReturnType<typeof dayAt>,
  signature: Signature,
): Promise<Result<null>> {
  const { endedOn, asPlanned, deviation, reached, result, matched, learned } = study
  for (const stage of ['do', 'study'] as const) {
    const test = await findTest(db, { teamId, id }, ANY_TEST)
    if (test?.stage !== stage || endedOn === null || asPlanned === null || learned === null) continue
    const wanted =
      stage === 'do'
        ? ({ step: 'ended', endedOn, asPlanned, deviation, reached } as const)
        : ({ step: 'studied', result, matched, learned } as const)
    const moved = move(test, wanted, today)
    if (!moved.ok) return moved
    if (!(await saveTransition(db, test, moved.value, signature))) return failed(SAVED_MEANWHILE)
  }
  return done(null)
}
