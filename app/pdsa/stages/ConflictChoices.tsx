import { CHOICE, type Fields } from '#app/kernel/merge.ts'
import { ChoiceOfTwo } from '#app/ui/forms/edit/ChoiceOfTwo.tsx'
import { EditCarry, waitingIn } from '#app/ui/forms/edit/EditCarry.tsx'
import type { returnedForm } from '#app/ui/forms/returned-form.ts'
import { fieldWords } from '../plan/field-lists.ts'

/**
 * Where two people have written into the same field of a test: both texts, one above the other, and the
 * choice which stays, for all fields together, since those of rows have no place of their own. `stands`: what
 * the test says now; `typedAt`: where among what was typed the field is. The form also carries what it was
 * filled from.
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
  const fields = waitingIn(form)
  return (
    <>
      <EditCarry form={form} stands={stands} />
      {fields.length > 0 && (
        <div data-not-stored className="space-y-4">
          <p className="max-w-prose">
            {by ?? 'Somebody else'} saved this test while you had it open. What only one of you changed is
            brought together. For the rest, choose which text stays; the other is kept in the record.
          </p>
          {fields.map((field) => (
            <ChoiceOfTwo
              // A choice holds over the text that stood there; over another one it is made anew.
              key={`${field} ${String(stands[field])}`}
              name={`${CHOICE}${field}`}
              legend={fieldWords(field)}
              errors={form.errors(`${CHOICE}${field}`)}
              yours={typedText(form, typedAt(field))}
              theirs={shown(stands[field])}
              by={`By ${by ?? 'somebody else'}`}
            />
          ))}
        </div>
      )}
    </>
  )
}

/** What was typed, or what was ticked. */
const typedText = (form: ReturnType<typeof returnedForm>, field: string): string =>
  form.value(field) || form.values(field).join(', ')

const shown = (value: Fields[string] | undefined): string =>
  value === null || value === undefined ? '' : value === true ? 'yes' : value === false ? 'no' : String(value)
