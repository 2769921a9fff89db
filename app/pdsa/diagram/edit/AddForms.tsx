import type { ReactNode } from 'react'
import { Button } from '#app/ui/actions/Button.tsx'
import { Field } from '#app/ui/forms/fields/Field.tsx'
import { Select } from '#app/ui/forms/fields/Select.tsx'
import { TextInput } from '#app/ui/forms/fields/TextInput.tsx'
import type { EditedNode, Editing } from './editing.ts'
import { LEVEL_NAME, levelsUnder } from '../tree.ts'

type Props = {
  node: EditedNode
  editing: Editing
  send: (path: string, children: ReactNode) => ReactNode
  errors: (form: string, field: string) => string[]
  typed: (form: string, field: string, otherwise: string) => string
}

/** Name of the form that adds something of a level; ideas have two. */
export const addFormName = (level: string, fromToolkit: boolean): string =>
  fromToolkit ? 'add-toolkit-idea' : `add-${level}`

/** What can be added under a thing: each a form of its own. */
export function AddForms(props: Props) {
  const { node, editing } = props
  const levels = levelsUnder(node.level)
  const here = editing.nodes.filter(({ parentId }) => parentId === node.id)
  const measures = editing.measures.filter(({ value }) => !here.some(({ measureId }) => measureId === value))
  return (
    <div className="space-y-5" id="add">
      <h3 className="font-semibold">Add under it</h3>
      {levels.includes('primary') && <WordsForm {...props} level="primary" />}
      {levels.includes('secondary') && <WordsForm {...props} level="secondary" />}
      {levels.includes('idea') && editing.ideas.length > 0 && (
        <ChoiceForm
          {...props}
          {...{ level: 'idea', field: 'ideaSlug', label: 'A change idea', verb: 'Add this idea' }}
          options={editing.ideas}
        />
      )}
      {levels.includes('idea') && <WordsForm {...props} level="idea" />}
      {measures.length > 0 ? (
        <ChoiceForm
          {...props}
          {...{
            level: 'measure',
            field: 'measureId',
            label: 'A measure of the team',
            verb: 'Link this measure',
          }}
          options={measures}
        />
      ) : (
        editing.measures.length === 0 && (
          <p className="text-sm text-quiet">The team reports no measure yet that could be linked.</p>
        )
      )}
    </div>
  )
}

function WordsForm({ level, send, errors, typed }: Props & { level: 'primary' | 'secondary' | 'idea' }) {
  const form = addFormName(level, false)
  const label = level === 'idea' ? 'An idea of your own' : `A ${LEVEL_NAME[level]}`
  return send(
    'additions',
    <>
      <input type="hidden" name="level" value={level} />
      <Field
        label={label}
        id={`${form}-label`}
        name="label"
        errors={errors(form, 'label')}
        defaultValue={typed(form, 'label', '')}
      >
        <TextInput width="full" autoComplete="off" />
      </Field>
      <Button look="plain" size="sm" icon="add">
        Add {level === 'idea' ? 'your idea' : `the ${LEVEL_NAME[level]}`}
      </Button>
    </>,
  )
}

function ChoiceForm({
  level,
  field,
  label,
  verb,
  options,
  send,
  errors,
  typed,
}: Props & {
  level: 'idea' | 'measure'
  field: 'ideaSlug' | 'measureId'
  label: string
  verb: string
  options: Editing['ideas']
}) {
  const form = addFormName(level, level === 'idea')
  return send(
    'additions',
    <>
      <input type="hidden" name="level" value={level} />
      {level === 'idea' && <input type="hidden" name="from" value="toolkit" />}
      <Field
        label={label}
        id={`${form}-${field}`}
        name={field}
        errors={errors(form, field)}
        defaultValue={typed(form, field, '')}
      >
        <Select width="full" placeholder="Choose" options={options} />
      </Field>
      <Button look="plain" size="sm" icon="add">
        {verb}
      </Button>
    </>,
  )
}
