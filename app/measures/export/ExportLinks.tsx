import type { Month } from '#app/kernel/time/month.ts'
import { Link } from '#app/ui/actions/Link.tsx'

type Extent = {
  readonly measure?: string
  readonly from?: Month | undefined
  readonly to?: Month | undefined
}

/** The address of a team's figures as a file: all of them, or those of one measure or some months. */
function valuesAddress(team: string, { measure, from, to }: Extent, ending: string): string {
  const query = new URLSearchParams()
  if (measure !== undefined) query.set('measure', measure)
  if (from !== undefined) query.set('from', from)
  if (to !== undefined) query.set('to', to)
  const search = query.toString()
  return `/teams/${team}/values.${ending}${search && `?${search}`}`
}

/** Downloads of figures, as files that can be imported again. `what` says which, such as "These months". */
export function ExportLinks({ team, what, ...extent }: { team: string; what: string } & Extent) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
      <span className="text-quiet">{what}:</span>
      <Link href={valuesAddress(team, extent, 'xlsx')} reload>
        Excel workbook
      </Link>
      <Link href={valuesAddress(team, extent, 'csv')} reload>
        CSV
      </Link>
    </p>
  )
}

/** A file with the team's measures and due periods, to be filled in and uploaded as it is. */
export function TemplateLinks({ team }: { team: string }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span className="text-quiet">A file to fill in, with your measures and what is due:</span>
      <Link href={`/teams/${team}/template.xlsx`} reload>
        Template as Excel workbook
      </Link>
      <Link href={`/teams/${team}/template.csv`} reload>
        Template as CSV
      </Link>
    </p>
  )
}
