import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import type { DefinitionSpell, Wording } from '../../core/definition/versions.ts'
import { spellWords } from '../../core/definition/words.ts'
import { DIRECTION_WORDS } from '../../core/measure-words.ts'
import type { Measure } from '../../core/team-measure.ts'

/**
 * What is counted, out of what, what is left out, where it comes from and which way is better. `spells`: the versions in force in the periods
 * shown, none where the definition never changed; each stands with the time it holds for.
 */
export function MeasureDefinition({
  measure,
  spells,
}: {
  measure: Measure
  spells: readonly DefinitionSpell[]
}) {
  const told = spells.length === 0 ? [{ version: measure, when: null }] : spells.map(withWords)
  return (
    <div className="text-sm">
      <Disclosure
        summary={
          <>
            Definition<VisuallyHidden> of {measure.name}</VisuallyHidden>
            {told.length > 1 && ', changed within these periods'}
          </>
        }
      >
        <div className="space-y-4">
          {told.map(({ version, when }) => (
            <div key={when}>
              {when && <p className="pb-1 font-semibold">In force {when}</p>}
              <WordingList wording={version} direction={DIRECTION_WORDS[measure.direction]} />
            </div>
          ))}
        </div>
      </Disclosure>
    </div>
  )
}

const withWords = (spell: DefinitionSpell) => ({ version: spell.version, when: spellWords(spell) })

function WordingList({ wording, direction }: { wording: Wording; direction: string }) {
  const { numeratorText, denominatorText, guidance, source, usualLagMonths } = wording
  const lag = usualLagMonths === 1 ? 'One month' : `${usualLagMonths} months`
  return (
    <DefinitionList
      items={[
        { term: denominatorText === null ? 'Figure' : 'Numerator', value: numeratorText },
        ...(denominatorText === null ? [] : [{ term: 'Denominator', value: denominatorText }]),
        { term: 'How to count', value: guidance },
        { term: 'Direction', value: direction },
        { term: 'Source', value: source },
        {
          term: 'Usually known',
          value: usualLagMonths === 0 ? 'When the period ends' : `${lag} after the period`,
        },
      ]}
    />
  )
}
