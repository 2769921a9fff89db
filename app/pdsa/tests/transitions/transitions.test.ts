import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, calendarDay } from '#app/kernel/time/calendar-day.ts'
import { move, reopensTo, type Move, type TestState } from './transitions.ts'
import { DECISIONS, OPEN_STAGES } from './stage.ts'

const TODAY = calendarDay('2026-03-15')
const PLANNED: TestState = {
  stage: 'plan',
  plannedStart: TODAY,
  startedOn: null,
  endedOn: null,
  asPlanned: null,
  deviation: null,
  reached: null,
  result: null,
  matched: null,
  learned: null,
  decision: null,
  reason: null,
  spreadPlan: null,
  stoppedFrom: null,
  stopReason: null,
}

const START: Move = { step: 'started', on: TODAY }
const END: Move = { step: 'ended', endedOn: TODAY, asPlanned: true, deviation: null, reached: 4 }
const STUDY: Move = { step: 'studied', result: 'Four of five', matched: 'partly', learned: 'Ask sooner.' }
const ADAPT: Move = { step: 'decided', decision: 'adapt', reason: 'Nights differ.', spreadPlan: null }

/** The test after moves that must all be possible. */
const after = (...moves: readonly Move[]): TestState =>
  moves.reduce((state, wanted) => {
    const made = move(state, wanted, TODAY)
    if (!made.ok) throw new Error(made.problems.map(({ message }) => message).join(' '))
    return { ...state, ...made.value.changes }
  }, PLANNED)

const problem = (state: TestState, wanted: Move) => {
  const made = move(state, wanted, TODAY)
  return made.ok ? null : made.problems[0]
}

test('a test goes through its four stages and is decided', () => {
  expect(after(START, END, STUDY, ADAPT)).toMatchObject({
    stage: 'done',
    startedOn: TODAY,
    endedOn: TODAY,
    learned: 'Ask sooner.',
    decision: 'adapt',
    reason: 'Nights differ.',
  })
})

test('no stage can be passed over or gone through twice', () => {
  expect(problem(PLANNED, STUDY)?.message).toMatch(/meanwhile/)
  expect(problem(after(START), START)?.message).toMatch(/meanwhile/)
  expect(problem(after(START, END, STUDY, ADAPT), STUDY)?.message).toMatch(/Reopen it/)
})

test('nothing begins or ends in the future, or ends before it began', () => {
  const tomorrow = addDays(TODAY, 1)
  expect(problem(PLANNED, { step: 'started', on: tomorrow })?.field).toBe('startedOn')
  expect(problem(after(START), { ...END, endedOn: tomorrow })?.message).toMatch(/tomorrow/)
  expect(problem(after(START), { ...END, endedOn: addDays(TODAY, -1) })?.message).toMatch(/before it began/)
})

test('what is adopted needs the plan to spread it', () => {
  const studied = after(START, END, STUDY)
  const adopt: Move = { step: 'decided', decision: 'adopt', reason: 'It held.', spreadPlan: null }
  expect(problem(studied, adopt)?.field).toBe('spreadPlan')
  expect(after(START, END, STUDY, { ...adopt, spreadPlan: 'Two more units.' }).stage).toBe('done')
})

test('reopening keeps what was written, and the step keeps the decision', () => {
  const decided = after(START, END, STUDY, ADAPT)
  const made = move(decided, { step: 'reopened', to: 'study', note: 'Late figures came in.' }, TODAY)
  expect(made).toMatchObject({
    ok: true,
    value: {
      changes: { stage: 'study', decision: null, startedOn: TODAY, endedOn: TODAY },
      taken: {
        from: 'done',
        to: 'study',
        note: 'Late figures came in.',
        data: { decision: 'adapt', reason: 'Nights differ.' },
      },
    },
  })
  const back = after(START, END, STUDY, ADAPT, { step: 'reopened', to: 'study', note: null })
  expect(back).toMatchObject({ learned: 'Ask sooner.', reason: 'Nights differ.', decision: null })
})

test('what goes back to the plan has not begun', () => {
  expect(after(START, { step: 'reopened', to: 'plan', note: null })).toMatchObject({
    stage: 'plan',
    startedOn: null,
  })
})

test('a stopped test goes back to the stage it was stopped in, or to one before it', () => {
  const stopped = after(START, { step: 'stopped', reason: 'The unit closed.' })
  expect(stopped).toMatchObject({ stage: 'stopped', stoppedFrom: 'do', stopReason: 'The unit closed.' })
  expect(reopensTo(stopped)).toEqual(['do', 'plan'])
  expect(problem(stopped, { step: 'reopened', to: 'act', note: null })?.field).toBe('to')
})

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  fc.constantFrom(START, END, STUDY, ADAPT),
  fc.constantFrom(...DECISIONS).map((decision): Move => ({
    step: 'decided',
    decision,
    reason: 'So it was.',
    spreadPlan: decision === 'adopt' ? 'Spread.' : null,
  })),
  fc.constant<Move>({ step: 'stopped', reason: 'No time.' }),
  fc.constantFrom(...OPEN_STAGES).map((to): Move => ({ step: 'reopened', to, note: null })),
)

test('whatever is tried, days, decision and reason fit the stage, and a lesson is never lost', () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 25 }), (moves) => {
      let state = PLANNED
      for (const wanted of moves) {
        const made = move(state, wanted, TODAY)
        const next = made.ok ? { ...state, ...made.value.changes } : state
        if (state.learned !== null) expect(next.learned).not.toBeNull()
        state = next
      }
      const begun = ['do', 'study', 'act', 'done']
      const ended = ['study', 'act', 'done']
      if (state.stage !== 'stopped') {
        expect(state.startedOn !== null).toBe(begun.includes(state.stage))
        expect(state.endedOn !== null).toBe(ended.includes(state.stage))
      }
      expect(state.decision !== null).toBe(state.stage === 'done')
      expect(state.stopReason !== null).toBe(state.stage === 'stopped')
      if (state.stage === 'act' || state.stage === 'done') expect(state.learned).not.toBeNull()
      if (state.decision === 'adopt') expect(state.spreadPlan).not.toBeNull()
    }),
  )
})
