import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { Notice } from '#app/ui/content/Notice.tsx'
import type { CatalogMeasure } from '../catalog/measure.ts'
import {
  DIRECTION_WORDS,
  FREQUENCY_WORDS,
  KIND_WORDS,
  lagWords,
  LEVEL_WORDS,
  PROVENANCE_WORDS,
} from './measure-words.ts'

/** What is counted, out of what, where it comes from and how to read it. */
export function MeasureDefinition({ measure }: { measure: CatalogMeasure }) {
  const { numeratorText, denominatorText, retired } = measure
  return (
    <div className="space-y-4">
      {retired && (
        <Notice still kind="caution" title="Kept for its history">
          <p>{retired.reason}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: denominatorText === null ? 'Value' : 'Numerator', value: numeratorText },
          ...(denominatorText === null ? [] : [{ term: 'Denominator', value: denominatorText }]),
          { term: 'How to count', value: measure.guidance },
          { term: 'Better', value: DIRECTION_WORDS[measure.direction] },
          { term: 'Kind', value: KIND_WORDS[measure.kind] },
          {
            term: 'Reported',
            value: `${FREQUENCY_WORDS[measure.frequency]}, ${lagWords(measure.usualLagMonths)}`,
          },
          { term: 'Covers', value: LEVEL_WORDS[measure.level] },
          { term: 'Source', value: measure.source },
          { term: 'Origin', value: PROVENANCE_WORDS[measure.provenance] },
        ]}
      />
    </div>
  )
}
