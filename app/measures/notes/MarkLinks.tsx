import { Link } from '#app/ui/actions/Link.tsx'

/** Where people write on the chart, for those who may. */
export function MarkLinks({
  href,
  may,
}: {
  href: string
  may: { readonly annotate: boolean; readonly phase: boolean; readonly mark: boolean }
}) {
  if (!may.annotate && !may.phase && !may.mark) return null
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm print:hidden">
      {may.annotate && <Link href={`${href}/annotations`}>Write a note on the chart</Link>}
      {may.phase && <Link href={`${href}/phases`}>Start a new phase</Link>}
      {may.mark && <Link href={`${href}/point-marks`}>Mark a point</Link>}
    </p>
  )
}
