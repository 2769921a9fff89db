import { expect, test } from 'vitest'
import { changedIn, compareWith, overlay, parseUnsavedText, type UnsavedText } from './unsaved-text.ts'

const TEXT: UnsavedText = {
  at: '2026-03-05T10:00:00.000Z',
  typed: {},
  carried: {},
  sent: false,
  earlier: null,
}

test('what differs from what the form was given is stored, with what it was filled from', () => {
  const given = { learned: [''], matched: [] }
  const now = { learned: ['The third day is better'], matched: [] }
  expect(changedIn({ now, given, carried: { was: ['{}'], 'answers[0].question': ['q1'] } })).toEqual({
    typed: { learned: ['The third day is better'] },
    carried: { was: ['{}'] },
  })
})

test('a form that stands as it was given keeps nothing', () => {
  const held = { learned: [''], others: ['a', 'b'] }
  expect(changedIn({ now: held, given: held, carried: { was: ['{}'] } })).toBeNull()
})

test('a box that was unticked is a change', () => {
  const { typed } = changedIn({ now: { others: [] }, given: { others: ['audit'] }, carried: {} })!
  expect(typed).toEqual({ others: [] })
})

test('a row is stored whole and with its id, so that it finds its place again', () => {
  const given = { 'questions[1].ask': [''], 'questions[1].predict': [''], 'questions[0].ask': ['Who?'] }
  const unsaved = changedIn({
    now: { ...given, 'questions[1].ask': ['When?'] },
    given,
    carried: { 'questions[0].id': ['q1'], 'questions[1].id': [''] },
  })
  expect(unsaved).toEqual({
    typed: { 'questions[1].ask': ['When?'], 'questions[1].predict': [''] },
    carried: { 'questions[1].id': [''] },
  })
})

test('text from earlier and text of now come together, the newer over the older, filled from what the older was', () => {
  const earlier = { ...TEXT, typed: { reason: ['old'], spreadPlan: ['Ward 5'] }, carried: { was: ['1'] } }
  const later = { ...TEXT, typed: { reason: ['new'] }, carried: { was: ['2'] }, earlier }
  expect(overlay(later.earlier, later)).toMatchObject({
    typed: { reason: ['new'], spreadPlan: ['Ward 5'] },
    carried: { was: ['1'] },
  })
})

test('only what the form does not hold already is offered, and words without a place are named', () => {
  const unsaved = {
    ...TEXT,
    typed: { reason: ['It took two hours'], learned: ['Ask first'], 'tasks[3].what': ['Call', ''] },
  }
  expect(compareWith(unsaved, { reason: ['It took two hours'], learned: [''] })).toEqual({
    differing: ['learned'],
    placeless: ['Call'],
  })
})

test('what cannot be read is as if nothing had been stored', () => {
  for (const text of [
    null,
    '',
    'no JSON',
    '[]',
    '{}',
    '{"at":"never","typed":{},"carried":{},"sent":false,"earlier":null}',
  ])
    expect(parseUnsavedText(text)).toBeNull()
  expect(parseUnsavedText(JSON.stringify({ ...TEXT, typed: { reason: 'not a list' } }))).toBeNull()
  expect(parseUnsavedText(JSON.stringify(TEXT))).toEqual(TEXT)
})
