import { Fragment } from 'react'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import type { DefinitionSpell, Wording } from '../../definitions/versions/versions.ts'
import { spellWords } from '../../definitions/words.ts'
import { DIRECTION_WORDS } from '../../definitions/measure-words.ts'
import type { Measure } from '../../team-measure.ts'

/**
 * What is counted, out of what, what is left out, where it comes from and which way is better. `spells`: the
 * versions in force in the periods shown, none where the definition never changed; each stands with the time
 * it holds for.
 */
export function MeasureDefinition({
  measure,
  spells,
}: {
  measure: Measure
  spells: readonly DefinitionSpell[]
}) {
  const shown = spells.length === 0 ? [{ version: measure, when: null }] : spells.map(withWords)
  return (
    <details className="sheet-definition">
      <summary>
        Definition<VisuallyHidden>{` of ${measure.name}`}</VisuallyHidden>
        {shown.length > 1 && ', changed within these periods'}
      </summary>
      {shown.map(({ version, when }) => (
        <Fragment key={when}>
          {when && <p>In force {when}</p>}
          <WordingList wording={version} direction={DIRECTION_WORDS[measure.direction]} />
        </Fragment>
      ))}
    </details>
  )
}

const withWords = (spell: DefinitionSpell) => ({ version: spell.version, when: spellWords(spell) })

function WordingList({ wording, direction }: { wording: Wording; direction: string }) {
  const { numeratorText, denominatorText, guidance, source, usualLagMonths } = wording
  const lag = usualLagMonths === 1 ? 'One month' : `${usualLagMonths} months`
  return (
    <Terms
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

/** Names and what they hold; there is one at every measure, so the look is in the style sheet. */
const Terms = ({ items }: { items: readonly { readonly term: string; readonly value: string }[] }) => (
  <dl>
    {items.map(({ term, value }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
