import { CHOICE, readFields, type Fields } from '#app/kernel/merge.ts'
import type { returnedForm } from '../returned-form.ts'

/** The fields of a form that came back which wait for a choice of two values. */
export const waitingIn = (form: ReturnType<typeof returnedForm>): string[] =>
  form.problems.flatMap(({ field }) => (field.startsWith(CHOICE) ? [field.slice(CHOICE.length)] : []))

/**
 * What an edit form carries beside its fields: what it was filled from, what was saved where a choice is
 * offered, and the choices that were made already while something else was still to be corrected.
 */
export function EditCarry({
  form,
  stands,
  was = JSON.stringify(stands),
}: {
  form: ReturnType<typeof returnedForm>
  stands: Fields
  was?: string | undefined
}) {
  const waiting = waitingIn(form)
  const before = readFields(form.value('seen') || undefined)
  const answered = Object.keys(stands).filter(
    (field) => !waiting.includes(field) && form.value(`${CHOICE}${field}`) !== '',
  )
  const seen = Object.fromEntries([
    ...answered.flatMap((field) => (field in before ? [[field, before[field]]] : [])),
    ...waiting.map((field) => [field, stands[field] ?? null]),
  ])
  return (
    <>
      <input type="hidden" name="was" value={form.value('was', was)} />
      <span data-not-stored hidden>
        {Object.keys(seen).length > 0 && <input type="hidden" name="seen" value={JSON.stringify(seen)} />}
        {answered.map((field) => (
          <input
            key={field}
            type="hidden"
            name={`${CHOICE}${field}`}
            value={form.value(`${CHOICE}${field}`)}
          />
        ))}
      </span>
    </>
  )
}
