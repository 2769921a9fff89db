import type { DefinitionVersion } from '#app/measures/definitions/versions/versions.ts'
import type { Measure } from '#app/measures/team-measure.ts'
import { MeasureDefinition } from '#app/measures/definitions/MeasureDefinition.tsx'
import { DefinitionHistory } from '#app/measures/definitions/versions/DefinitionHistory.tsx'
import { OwnMeasure } from '#app/measures/team-defined/OwnMeasure.tsx'
import { Link } from '#app/ui/actions/Link.tsx'

type Definition = {
  readonly measure: Measure
  readonly definition: {
    readonly versions: readonly DefinitionVersion[]
    readonly may: { readonly define: boolean; readonly share: boolean }
  }
  /** Address of the team's page. */
  readonly base: string
  readonly mayDrop: boolean
}

/** What a measure means now and meant before, whose it is, and where else it is reported. */
export function DefinitionSection({ measure, definition, base, mayDrop }: Definition) {
  return (
    <section aria-labelledby="definition" className="space-y-3">
      <h2 id="definition" className="text-xl">
        Definition
      </h2>
      {measure.owner && (
        <OwnMeasure owner={measure.owner} href={`${base}/measures/${measure.slug}`} may={definition.may} />
      )}
      <MeasureDefinition measure={measure} />
      {definition.versions.length > 1 && (
        <>
          <h3 className="pt-3 font-semibold">How the definition changed</h3>
          <DefinitionHistory versions={definition.versions} />
        </>
      )}
      <p className="text-sm print:hidden">
        <Link href={`/measures/${measure.slug}/teams`}>This measure in all teams you may read</Link>
      </p>
      {mayDrop && (
        <p className="text-sm print:hidden">
          <Link href={`${base}/measures/${measure.slug}/drop`}>Stop reporting this measure</Link>
        </p>
      )}
    </section>
  )
}
