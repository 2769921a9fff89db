import { instantLabel } from '#app/kernel/time/day.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { Table } from '#app/ui/content/Table.tsx'
import { actionWords, detailWords, whoWords } from './audit-words.ts'

type Entry = {
  readonly id: string
  readonly at: Date
  readonly person: string | null
  readonly as: string
  readonly action: string
  readonly team: { readonly slug: string; readonly name: string } | null
  readonly subjectKind: string | null
  readonly subjectId: string | null
  readonly data: Readonly<Record<string, unknown>>
}

/** Entries of the audit log, newest first. */
export function AuditTable({ entries }: { entries: readonly Entry[] }) {
  return (
    <Table caption="Activity, newest first" captionHidden>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
          <th scope="col">Team</th>
          <th scope="col">Details</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <td className="whitespace-nowrap">{instantLabel(entry.at)}</td>
            <th scope="row">
              {whoWords(entry)}
              <span className="block font-normal text-quiet">as {entry.as}</span>
            </th>
            <td className="min-w-40">{actionWords(entry.action)}</td>
            <td>{entry.team && <Link href={`/teams/${entry.team.slug}`}>{entry.team.name}</Link>}</td>
            <td className="min-w-60">
              {entry.subjectKind && (
                <p>
                  {entry.subjectKind} <span className="break-all text-quiet">{entry.subjectId}</span>
                </p>
              )}
              {Object.keys(entry.data).length > 0 && (
                <Disclosure summary="What exactly">
                  <p className="max-w-prose break-words">{detailWords(entry.data)}</p>
                </Disclosure>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
