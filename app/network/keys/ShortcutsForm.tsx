import { Form } from '@remix-run/react'
import { Button } from '#app/ui/actions/Button.tsx'
import { KeyTable } from '#app/ui/content/KeyList.tsx'

/** The single-key shortcuts, and the step that turns them off or on. */
export const ShortcutsForm = ({
  on,
  keys,
}: {
  on: boolean
  keys: Parameters<typeof KeyTable>[0]['keys']
}) => (
  <Form method="post" className="space-y-6">
    <KeyTable keys={keys} />
    <input type="hidden" name="singleKeys" value={on ? 'off' : 'on'} />
    <Button look="plain">{on ? 'Turn shortcuts off' : 'Turn shortcuts on'}</Button>
  </Form>
)
