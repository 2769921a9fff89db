import { Link } from '#app/ui/actions/Link.tsx'
import type { MeasureOwner } from '../team-measure.ts'

/** Whose own measure this is, who sees it, and for those who manage it what they can do. */
export function OwnMeasure({
  owner,
  href,
  may,
}: {
  owner: MeasureOwner
  href: string
  may: { readonly define: boolean; readonly share: boolean }
}) {
  return (
    <div className="space-y-1 text-sm">
      <p className="max-w-prose">
        {owner.shared
          ? `Written by ${owner.teamName} and shared: every team may report it.`
          : `${owner.teamName}'s own measure: seen by the team, its coach and national staff until the team shares it.`}
      </p>
      {(may.define || may.share) && (
        <p className="flex flex-wrap gap-x-5 gap-y-1 print:hidden">
          {may.define && <Link href={`${href}/versions/new`}>Change the definition</Link>}
          {may.share && <Link href={`${href}/sharing`}>Share it with the other teams</Link>}
        </p>
      )}
    </div>
  )
}
