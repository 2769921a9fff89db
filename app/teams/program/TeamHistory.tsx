import { dayLabel } from '#app/kernel/time/day.ts'
import { Table } from '#app/ui/content/Table.tsx'

type History = {
  readonly coaches: readonly {
    readonly coach: string
    readonly startedAt: Date
    readonly endedAt: Date | null
    readonly assignedBy: string | null
  }[]
  readonly closures: readonly {
    readonly reason: string
    readonly closedAt: Date
    readonly closedBy: string | null
    readonly reopenedAt: Date | null
    readonly reopenedBy: string | null
  }[]
}

/** Who coached a team and when, and each time it was closed, newest first. */
export function TeamHistory({ history }: { history: History }) {
  const { coaches, closures } = history
  return (
    <>
      {coaches.length > 0 && (
        <section aria-labelledby="coached" className="space-y-3">
          <h2 id="coached" className="text-xl">
            Who coached it
          </h2>
          <Table caption="Coaches, newest first" captionHidden>
            <thead>
              <tr>
                <th scope="col">Coach</th>
                <th scope="col">From</th>
                <th scope="col">Until</th>
                <th scope="col">Assigned by</th>
              </tr>
            </thead>
            <tbody>
              {coaches.map(({ coach, startedAt, endedAt, assignedBy }) => (
                <tr key={`${coach} ${startedAt.toISOString()}`}>
                  <th scope="row">{coach}</th>
                  <td>{dayLabel(startedAt)}</td>
                  <td>{endedAt === null ? 'Now' : dayLabel(endedAt)}</td>
                  <td>{assignedBy ?? <span className="text-quiet">Not recorded</span>}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </section>
      )}
      {closures.length > 0 && (
        <section aria-labelledby="closures" className="space-y-3">
          <h2 id="closures" className="text-xl">
            When it was closed
          </h2>
          <ul className="divide-y divide-line border-y border-line">
            {closures.map(({ reason, closedAt, closedBy, reopenedAt, reopenedBy }) => (
              <li key={closedAt.toISOString()} className="space-y-1 py-3">
                <p className="max-w-prose">{reason}</p>
                <p className="text-sm text-quiet">
                  Closed {signed(closedAt, closedBy)}
                  {reopenedAt && `, opened again ${signed(reopenedAt, reopenedBy)}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

const signed = (at: Date, by: string | null): string =>
  by === null ? `on ${dayLabel(at)}` : `on ${dayLabel(at)} by ${by}`
