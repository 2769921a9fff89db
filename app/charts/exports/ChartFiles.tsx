import type { Period } from '#app/kernel/time/period.ts'
import { periodLabel } from '#app/kernel/time/period.ts'
import { Link } from '#app/ui/actions/Link.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { embedAddress, fileAddress, viewAddress, type ChartAddress } from './address.ts'

const FILES = [
  { extension: 'svg', label: 'Drawing (SVG)' },
  { extension: 'png', label: 'Picture (PNG)' },
  { extension: 'csv', label: 'Table (CSV)' },
  { extension: 'json', label: 'Whole analysis (JSON)' },
] as const

/**
 * What one can take away from a chart: files of it, and addresses that bring back what is shown now, also
 * after more months.
 */
export function ChartFiles(props: {
  chart: ChartAddress
  last: Period | null
  /** Where this site is, `https://coiin.agency.gov`, and what a frame of the chart is called. */
  site: string
  title: string
}) {
  const { chart, last, site, title } = props
  const pinned = chart.through ?? last
  return (
    <div className="space-y-1 text-sm print:hidden">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        <li className="text-quiet">Download:</li>
        {FILES.map(({ extension, label }) => (
          <li key={extension}>
            <Link href={fileAddress(chart, extension)} reload>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      {pinned && (
        <>
          <ul className="flex flex-wrap gap-x-4 gap-y-1">
            <li className="text-quiet">Share:</li>
            <li>
              <Link href={viewAddress({ ...chart, through: pinned })}>
                This chart through {periodLabel(pinned)}
              </Link>
            </li>
            <li>
              <Link href={embedAddress(chart)}>The chart alone on a page</Link>
            </li>
          </ul>
          <Disclosure summary="Embed">
            <p className="max-w-prose">
              Paste this where a page takes HTML. Readers see the chart there as far as they may see it here
              and are signed in; the newest figures are in it
              {chart.through && ', up to the month this look ends with'}.
            </p>
            <pre className="mt-2 rounded border border-line bg-raised p-3 text-xs break-all whitespace-pre-wrap">
              <code>{frameMarkup(site + embedAddress(chart), title)}</code>
            </pre>
          </Disclosure>
        </>
      )}
    </div>
  )
}

/** HTML that frames an address, with room for a chart and its notes. */
const frameMarkup = (address: string, title: string): string =>
  `<iframe src="${inAttribute(address)}" title="${inAttribute(title)}" width="100%" height="640" loading="lazy"></iframe>`

const inAttribute = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;')
