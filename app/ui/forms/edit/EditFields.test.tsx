import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { EditFields } from './EditFields.tsx'
import { Field } from '../fields/Field.tsx'
import { fieldProps, returnedForm } from '../returned-form.ts'
import { Select } from '../fields/Select.tsx'
import { TextInput } from '../fields/TextInput.tsx'

const stands = { name: 'Ohio first', phase: 2 }

const page = (returned?: Parameters<typeof returnedForm>[0]) => {
  const form = returnedForm(returned)
  return renderToStaticMarkup(
    <EditFields form={form} stands={stands} show={{ phase: (value) => `Phase ${value}` }}>
      <Field label="Name" {...fieldProps(form, 'name', stands.name)}>
        <TextInput />
      </Field>
      <Field label="Phase" {...fieldProps(form, 'phase', '2')}>
        <Select options={[{ value: '2', label: 'Phase 2' }]} />
      </Field>
    </EditFields>,
  )
}

const decoded = (html: string) => html.replaceAll('&quot;', '"')

test('a form carries what it was filled from, and asks nothing', () => {
  const html = decoded(page())
  expect(html).toContain('name="was" value="{"name":"Ohio first","phase":2}"')
  expect(html).not.toContain('choice.')
})

test('at a field that both changed stand both values in words, and the choice; the form remembers what it was filled from', () => {
  const html = decoded(
    page({
      problems: [{ field: 'choice.phase', message: 'Choose which of the two stays.' }],
      typed: { name: 'Ohio', phase: '3', was: '{"name":"Ohio","phase":1}' },
    }),
  )
  expect(html).toContain('name="was" value="{"name":"Ohio","phase":1}"')
  expect(html).toContain('name="seen" value="{"phase":2}"')
  expect(html).toMatch(/Yours: <\/span><span[^>]*>Phase 3</)
  expect(html).toMatch(/Saved meanwhile: <\/span><span[^>]*>Phase 2</)
  expect(html).not.toContain('choice.name')
  expect(html.indexOf('choice.phase')).toBeGreaterThan(html.indexOf('>Phase</label>'))
})

test('a choice that was made stays made while something else is corrected', () => {
  const html = decoded(
    page({
      problems: [{ field: 'name', message: 'Another team has this name; choose another.' }],
      typed: { name: 'Texas', phase: '3', was: '{}', seen: '{"phase":2}', choice: { phase: 'mine' } },
    }),
  )
  expect(html).toContain('name="choice.phase" value="mine"')
  expect(html).toContain('name="seen" value="{"phase":2}"')
})
