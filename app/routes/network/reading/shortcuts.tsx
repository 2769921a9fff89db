import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { chooseKeys } from '#app/network/keys/commands.server.ts'
import { readShortcuts } from '#app/network/keys/queries.server.ts'
import { ShortcutsForm } from '#app/network/keys/ShortcutsForm.tsx'
import { page, submit } from '#app/platform/routes/route-edge.server.ts'
import { pageTitle } from '#app/routes/page-title.ts'
import { PageHeader } from '#app/ui/content/PageHeader.tsx'

export const meta = pageTitle('Keyboard shortcuts')

export const loader = page(readShortcuts)
export const action = submit(chooseKeys, () => redirect('/account/shortcuts'))

export default function Shortcuts() {
  const { on, keys } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        trail={[{ label: 'Your account', href: '/account' }]}
        name="Keyboard shortcuts"
        title={on ? 'Shortcuts are on' : 'Shortcuts are off'}
        lead={on ? 'Each is a single key, except while you type.' : 'Turned on, each is a single key.'}
      />
      <ShortcutsForm on={on} keys={keys} />
    </>
  )
}
