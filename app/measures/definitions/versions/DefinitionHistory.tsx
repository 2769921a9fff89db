import { dayLabel } from '#app/kernel/time/day.ts'
import { monthLabel } from '#app/kernel/time/month.ts'
import { Chip } from '#app/ui/content/Chip.tsx'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import { DefinitionList } from '#app/ui/content/DefinitionList.tsx'
import { spellsOf, type DefinitionVersion } from './versions.ts'
import { spellWords } from '../words.ts'
import { lagWords } from '../measure-words.ts'

/**
 * Every version of a definition, newest first: when it holds or why it never did, what it changed, and its
 * whole wording.
 */
export function DefinitionHistory({ versions }: { versions: readonly DefinitionVersion[] }) {
  const spells = new Map(spellsOf(versions).map((spell) => [spell.version.number, spell]))
  return (
    <ol reversed className="divide-y divide-line border-y border-line">
      {versions.toReversed().map((version) => {
        const spell = spells.get(version.number)
        return (
          <li key={version.number} className="space-y-1 py-3">
            <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
              <span className="font-semibold">
                Version {version.number}
                {spell ? `, ${spellWords(spell)}` : ''}
              </span>
              {version.breaksSeries && spell && <Chip tone="concern">Breaks the series</Chip>}
            </p>
            {!spell && version.effective && (
              <p className="text-sm text-quiet">
                Was to hold from {monthLabel(version.effective)}; a later version took its place.
              </p>
            )}
            {version.changed && (
              <p className="max-w-prose">
                {version.changed} <span className="text-quiet">Why: {version.reason}</span>
              </p>
            )}
            {version.effective && (
              <p className="text-sm text-quiet">
                Written on {dayLabel(version.writtenAt)}
                {version.writtenBy && ` by ${version.writtenBy}`}
              </p>
            )}
            <Disclosure summary={`Wording of version ${version.number}`}>
              <Wording version={version} />
            </Disclosure>
          </li>
        )
      })}
    </ol>
  )
}

function Wording({ version }: { version: DefinitionVersion }) {
  const { numeratorText, denominatorText, guidance, source, usualLagMonths } = version
  return (
    <DefinitionList
      items={[
        { term: denominatorText === null ? 'Value' : 'Numerator', value: numeratorText },
        ...(denominatorText === null ? [] : [{ term: 'Denominator', value: denominatorText }]),
        { term: 'How to count', value: guidance },
        { term: 'Source', value: source },
        { term: 'Lag', value: lagWords(usualLagMonths) },
      ]}
    />
  )
}
