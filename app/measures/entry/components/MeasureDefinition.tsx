import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import { DIRECTION_WORDS } from '../../core/measure-words.ts'
import type { Measure } from '../../core/team-measure.ts'

/** What is counted, out of what, what is left out, where it comes from and which way is better. */
export function MeasureDefinition({ measure }: { measure: Measure }) {
  const { numeratorText, denominatorText, guidance, source, direction, usualLagMonths } = measure
  const lag = usualLagMonths === 1 ? 'One month' : `${usualLagMonths} months`
  return (
    <div className="text-sm">
      <Disclosure
        summary={
          <>
            Definition<VisuallyHidden> of {measure.name}</VisuallyHidden>
          </>
        }
      >
        <DefinitionList
          items={[
            { term: denominatorText === null ? 'Figure' : 'Numerator', value: numeratorText },
            ...(denominatorText === null ? [] : [{ term: 'Denominator', value: denominatorText }]),
            { term: 'How to count', value: guidance },
            { term: 'Direction', value: DIRECTION_WORDS[direction] },
            { term: 'Source', value: source },
            {
              term: 'Usually known',
              value: usualLagMonths === 0 ? 'When the period ends' : `${lag} after the period`,
            },
          ]}
        />
      </Disclosure>
    </div>
  )
}
