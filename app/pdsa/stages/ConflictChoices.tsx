import { RadioGroup } from '#app/ui/forms/RadioGroup.tsx'
import type { returnedForm } from '#app/ui/forms/returned-form.ts'
import type { Fields } from './merge.ts'
import { fieldWords } from '../plan/fields.ts'

const PREFIX = 'choice.'

/**
 * Where two people have written into the same field: both texts, one above the other, and the choice which stays. `stands`: what the test
 * says now; `typedAt`: where among what was typed the field is.
 */
export function ConflictChoices({
  form,
  stands,
  by,
  typedAt,
}: {
  form: ReturnType<typeof returnedForm>
  stands: Fields
  by: string | null
  typedAt: (field: string) => string
}) {
  const fields = form.problems.flatMap(({ field }) =>
    field.startsWith(PREFIX) ? [field.slice(PREFIX.length)] : [],
  )
  if (fields.length === 0) return null
  return (
    <div data-not-kept className="space-y-4 rounded border border-s-4 border-concern bg-concern-tint p-4">
      <p className="max-w-prose">
        {by ?? 'Somebody else'} saved this test while you had it open. What only one of you changed is brought
        together. For the rest, choose which text stays; the other is kept in the record.
      </p>
      {fields.map((field) => (
        <RadioGroup
          key={field}
          id={`${PREFIX}${field}`}
          legend={fieldWords(field)}
          name={`${PREFIX}${field}`}
          errors={form.errors(`${PREFIX}${field}`)}
          defaultValue={form.value(`${PREFIX}${field}`, 'mine')}
          choices={[
            { value: 'mine', label: <Text of="Yours" text={typedText(form, typedAt(field))} /> },
            {
              value: 'theirs',
              label: <Text of={`By ${by ?? 'somebody else'}`} text={shown(stands[field])} />,
            },
          ]}
        />
      ))}
    </div>
  )
}

/** What was typed, or what was ticked. */
const typedText = (form: ReturnType<typeof returnedForm>, field: string): string =>
  form.value(field) || form.values(field).join(', ')

const shown = (value: Fields[string] | undefined): string =>
  value === null || value === undefined ? '' : value === true ? 'yes' : value === false ? 'no' : String(value)

const Text = ({ of, text }: { of: string; text: string }) => (
  <>
    <span className="font-semibold">{of}: </span>
    <span className="whitespace-pre-line">{text || '(nothing)'}</span>
  </>
)
