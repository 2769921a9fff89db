import { expect, test } from 'vitest'
import { fieldProps, returnedForm } from './returned-form.ts'

test('a form that came back keeps what was typed, also a field emptied on purpose', () => {
  const form = returnedForm({
    problems: [
      { field: 'name', message: 'Enter your name.' },
      { field: '', message: 'Nothing was saved.' },
    ],
    typed: { email: 'a@b.example', areas: ['one', 'two'] },
  })
  expect(fieldProps(form, 'email', 'other')).toEqual({
    id: 'email',
    name: 'email',
    check: null,
    errors: [],
    defaultValue: 'a@b.example',
  })
  expect(form.value('name', 'before')).toBe('')
  expect(form.values('areas')).toEqual(['one', 'two'])
  expect(form.errors('name')).toEqual(['Enter your name.'])
})

test('on the first visit the given values stand', () => {
  const form = returnedForm(undefined)
  expect(form.value('name', 'before')).toBe('before')
  expect(form.values('areas', ['one'])).toEqual(['one'])
  expect(form.problems).toEqual([])
})

test('a field of a list is found by its place, and led to by an id without brackets', () => {
  const form = returnedForm({
    problems: [{ field: 'questions.1.ask', message: 'Write the question.' }],
    typed: { questions: [{ ask: 'How long?' }, { predict: 'An hour' }] },
  })
  expect(fieldProps(form, 'questions[0].ask').defaultValue).toBe('How long?')
  expect(fieldProps(form, 'questions[1].ask', 'before')).toEqual({
    ...{ id: 'questions.1.ask', name: 'questions[1].ask' },
    ...{ errors: ['Write the question.'], check: null, defaultValue: '' },
  })
  expect(form.value('questions[7].ask')).toBe('')
})

test('a text that was let through comes back with its box ticked, so that it is not asked about again', () => {
  const typed = { text: 'As it is', confirmed: ['text:1x2y'] }
  const form = returnedForm({ problems: [{ field: 'from', message: 'Enter the month.' }], typed })
  expect(form.check('text')?.confirm).toMatchObject({ name: 'confirmed', value: 'text:1x2y', ticked: true })
  expect(form.check('from')).toBeNull()
})
