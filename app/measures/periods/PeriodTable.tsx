import { periodLabel, type Frequency, type Period } from '#app/kernel/time/period.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Table } from '#app/ui/content/Table.tsx'

export type PeriodRow = {
  readonly period: Period
  readonly standing: 'open' | 'submitted' | 'locked'
  readonly asked: number
  readonly in: number
  readonly awaited: number
  readonly missing: number
  readonly overdue: boolean
}

const HEADINGS: Record<Frequency, string> = { month: 'Months', quarter: 'Quarters', year: 'Years' }

/** The latest periods of one frequency: what is there of each, and whether it is submitted or locked. */
export function PeriodTable({
  teamSlug,
  frequency,
  rows,
}: {
  teamSlug: string
  frequency: Frequency
  rows: readonly PeriodRow[]
}) {
  return (
    <section aria-labelledby={frequency} className="space-y-3">
      <h2 id={frequency} className="text-xl">
        {HEADINGS[frequency]}
      </h2>
      <Table caption={`${HEADINGS[frequency]}, latest first, with their status`} captionHidden>
        <thead>
          <tr>
            <th scope="col" className="w-1/4">
              Period
            </th>
            <th scope="col" className="w-1/4">
              Status
            </th>
            <th scope="col">Figures</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.period}>
              <th scope="row" className="whitespace-nowrap">
                <Link href={`/teams/${teamSlug}/periods/${row.period}`}>{periodLabel(row.period)}</Link>
              </th>
              <td>
                <Standing standing={row.standing} />
              </td>
              <td>
                {whatIsThere(row)}
                {row.overdue && <span className="block text-sm font-semibold text-concern">Overdue</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  )
}

function Standing({ standing }: { standing: PeriodRow['standing'] }) {
  if (standing === 'locked') return <Chip>Locked</Chip>
  if (standing === 'submitted')
    return (
      <Chip tone="success" icon="done">
        Submitted
      </Chip>
    )
  return <span className="text-quiet">Open</span>
}

function whatIsThere({ asked, in: there, awaited, missing }: PeriodRow): string {
  if (asked === 0) return 'Not requested yet'
  const parts = [
    `${there} of ${asked} in`,
    awaited > 0 ? `${awaited} not available yet` : '',
    missing > 0 ? `${missing} missing` : '',
  ]
  return parts.filter(Boolean).join(', ')
}
