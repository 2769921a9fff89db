import { Form } from '@remix-run/react'
import type { ComponentPropsWithoutRef } from 'react'
import { EarlierNotice } from './EarlierNotice.tsx'
import { useUnsavedText } from './use-unsaved-text.tsx'

/**
 * A form whose text is stored in the browser until it is saved, and offered back after a session that ended,
 * a closed window or a reload. The page that says "saved" has to delete it: `useSaved`. Without script it is
 * a plain form.
 */
export function UnsavedTextForm({
  name,
  returned,
  children,
  ...form
}: Omit<ComponentPropsWithoutRef<typeof Form>, 'name'> & {
  /** Which form it is, the same at every visit. */
  name: string
  /** Whether it came back from the server with what was typed. */
  returned: boolean
}) {
  const { ref, earlier, putBack, discard } = useUnsavedText(name, returned)
  return (
    <Form ref={ref} method="post" noValidate {...form}>
      {earlier && <EarlierNotice earlier={earlier} onPutBack={putBack} onDiscard={discard} />}
      {children}
    </Form>
  )
}
