import type { UnsavedForm } from '#app/kernel/unsaved-form.ts'
import { Button, ButtonLink } from '../actions/Button.tsx'

/**
 * The form that met no database, to be sent again with everything that was typed. As a plain form: a script
 * would throw the text away with this page if the database were away once more.
 */
export function SendAgain({ form, here }: { form: UnsavedForm; here: string }) {
  const openForm = (
    <ButtonLink href={here} prefetch="none" look={form.fields === null ? 'primary' : 'plain'} reload>
      Open the form again
    </ButtonLink>
  )
  if (form.fields === null) return <p className="pt-2">{openForm}</p>
  return (
    <form method="post" action={here} className="flex flex-wrap gap-3 pt-2">
      {form.fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button>Send it again</Button>
      {openForm}
    </form>
  )
}
