import { Fragment, type ReactNode } from 'react'
import { asFields, CHOICE } from '#app/kernel/merge.ts'
import { ClashContext } from './clashes.tsx'
import { EditCarry, waitingIn } from './EditCarry.tsx'
import type { returnedForm } from '../returned-form.ts'

/**
 * Around the fields of a form that changes an existing record. It carries what the form was filled from, so
 * that the command can bring together what several saved, and shows the choice at each field that somebody
 * else has changed too: Field and RadioGroup do so by themselves, other groups by a ClashChoice. `stands`:
 * the fields as the command's `edit` names them. `show` says a value in words.
 *
 * What the controls show and what the form says it was filled from must never part: so the fields are drawn
 * anew when either changes.
 */
export function EditFields({
  form,
  stands,
  show = {},
  was,
  children,
}: {
  form: ReturnType<typeof returnedForm>
  stands: Readonly<Record<string, unknown>>
  show?: Readonly<Record<string, (value: string) => string>>
  /**
   * What an earlier form was filled from whose text stands in this one; without it, this form was filled from
   * what stands.
   */
  was?: string | null | undefined
  children: ReactNode
}) {
  const fields = asFields(stands)
  const waiting = waitingIn(form)
  const words = (field: string, value: string): string => (value ? (show[field]?.(value) ?? value) : '')
  const clashOf = (field: string) => {
    if (!waiting.includes(field)) return null
    const typed = form.values(field)
    return {
      typed: typed.map((value) => words(field, value)).join(', '),
      saved: savedWords(stands[field], (value) => words(field, value)),
      errors: form.errors(`${CHOICE}${field}`),
    }
  }
  return (
    <ClashContext.Provider value={clashOf}>
      <Fragment key={`${form.problems.length > 0 ? 'returned' : 'filled'} ${JSON.stringify(fields)}`}>
        <EditCarry form={form} stands={fields} was={was ?? undefined} />
        {children}
      </Fragment>
    </ClashContext.Provider>
  )
}

const savedWords = (value: unknown, words: (value: string) => string): string =>
  (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value])
    .map((one) => words(String(one)))
    .join(', ')
