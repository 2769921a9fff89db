import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Field } from './Field.tsx'
import { Select } from './Select.tsx'
import { TextInput } from './TextInput.tsx'

test('a label leads to its control by id', () => {
  const html = renderToStaticMarkup(
    <Field label="Numerator" name="numerator" id="n">
      <TextInput />
    </Field>,
  )
  expect(html).toContain('<label for="n"')
  expect(html).toMatch(/<input[^>]* id="n" name="numerator"/)
  expect(html).not.toContain('aria-describedby')
  expect(html).not.toContain('aria-invalid="')
})

test('hint and error describe the control, and what was typed stays in it', () => {
  const html = renderToStaticMarkup(
    <Field
      label="Numerator"
      name="n"
      id="n"
      hint="A whole number"
      errors={['At most 201']}
      defaultValue="240"
    >
      <TextInput />
    </Field>,
  )
  expect(html).toContain('aria-describedby="n-description n-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('value="240"')
  expect(html).toMatch(/id="n-error"[^]*At most 201/)
})

test("a form library's field is taken as it is", () => {
  const field = {
    id: 'f-state',
    name: 'state',
    errors: ['Choose a state'],
    initialValue: 'OH',
    required: true,
  }
  const html = renderToStaticMarkup(
    <Field label="State" field={field}>
      <Select options={[{ value: 'OH', label: 'Ohio' }]} />
    </Field>,
  )
  expect(html).toMatch(/<select[^>]* id="f-state" name="state" required=""/)
  expect(html).toContain('aria-describedby="f-state-error"')
  expect(html).toMatch(/<option value="OH" selected="">/)
})

test('a control outside a Field brings its own name', () => {
  expect(renderToStaticMarkup(<TextInput name="q" aria-label="Search" />)).toContain('name="q"')
})
