import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { choicesQuery, type Choices } from '../parse/address.ts'

/** Applies what the preview shows, with the same choices. */
export function ApplyForm({ choices, label }: { choices: Choices; label: string }) {
  return (
    <Form method="post">
      {[...new URLSearchParams(choicesQuery(choices))].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button>{label}</Button>
    </Form>
  )
}
