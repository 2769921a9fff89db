import { instantLabel } from '#app/kernel/time/day.ts'
import { Button } from '#app/ui/actions/Button.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'

type Session = {
  readonly key: string
  readonly device: string | null
  readonly createdAt: Date
  readonly lastUsedAt: Date
  readonly current: boolean
}

/**
 * Where somebody is signed in, each with a way to end it; the one they read this in is ended by signing out.
 */
export function SessionTable({ sessions }: { sessions: readonly Session[] }) {
  return (
    <Table caption="Your sessions, the last used first" captionHidden>
      <thead>
        <tr>
          <th scope="col">Browser</th>
          <th scope="col">Signed in</th>
          <th scope="col">Last used</th>
          <th scope="col">
            <VisuallyHidden>What can be done</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ key, device, createdAt, lastUsedAt, current }) => (
          <tr key={key}>
            <th scope="row" className="min-w-36">
              {device ?? 'A browser that did not say which'}
            </th>
            <td className="whitespace-nowrap">{instantLabel(createdAt)}</td>
            <td className="whitespace-nowrap">{current ? 'Now' : instantLabel(lastUsedAt)}</td>
            <td>
              {current ? (
                <Chip tone="brand">This browser</Chip>
              ) : (
                <form method="post" action={`/account/sessions/${key}/ending`}>
                  <Button look="quiet" size="sm">
                    <span>
                      Sign out
                      <VisuallyHidden>
                        {' '}
                        {device ?? 'the unknown browser'}, signed in {instantLabel(createdAt)}
                      </VisuallyHidden>
                    </span>
                  </Button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
