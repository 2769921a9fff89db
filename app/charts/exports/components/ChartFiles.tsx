import type { Period } from '#app/kernel/period.ts'
import { periodLabel } from '#app/kernel/period.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { embedAddress, fileAddress, viewAddress, type ChartAddress } from '../address.ts'

const FILES = [
  { extension: 'svg', label: 'Drawing (SVG)' },
  { extension: 'png', label: 'Picture (PNG)' },
  { extension: 'csv', label: 'Table (CSV)' },
  { extension: 'json', label: 'Whole analysis (JSON)' },
] as const

/** What one can take away from a chart: files of it, and addresses that bring back what is shown now, also after more months. */
export function ChartFiles({ chart, last }: { chart: ChartAddress; last: Period | null }) {
  const pinned = chart.through ?? last
  return (
    <div className="space-y-1 text-sm print:hidden">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        <li className="text-quiet">Keep this chart:</li>
        {FILES.map(({ extension, label }) => (
          <li key={extension}>
            <Link href={fileAddress(chart, extension)} reload>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      {pinned && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          <li className="text-quiet">Point others to it:</li>
          <li>
            <Link href={viewAddress({ ...chart, through: pinned })}>
              This chart through {periodLabel(pinned)}
            </Link>
          </li>
          <li>
            <Link href={embedAddress(chart)}>The chart alone on a page</Link>
          </li>
        </ul>
      )}
    </div>
  )
}
