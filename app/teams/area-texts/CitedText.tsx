import { capitalized } from '#app/kernel/text.ts'
import { createContext, useContext } from 'react'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import type { Basis, Statement } from './area.ts'
import { sharedBasis } from './citations.ts'
import type { SourceKey } from './source.ts'

/** The sources of the page in the order of their numbers. */
export const CitedSources = createContext<readonly SourceKey[]>([])

const NOT_FROM_A_SOURCE: Record<Exclude<Basis['kind'], 'source'>, string> = {
  'own-knowledge': 'general knowledge of the field, not checked against a source',
  proposal: 'put together here, for teams to judge',
}

/** What a statement rests on: the number of its source, or in words that it has none. */
function BasisMark({ basis }: { basis: Basis }) {
  const sources = useContext(CitedSources)
  if (basis.kind !== 'source')
    return <small className="text-sm text-quiet"> ({NOT_FROM_A_SOURCE[basis.kind]})</small>
  const number = sources.indexOf(basis.source) + 1
  return (
    <>
      {' '}
      <a href={`#source-${number}`} className="text-sm text-brand no-underline hover:underline">
        <VisuallyHidden>Source </VisuallyHidden>[{number}]
      </a>
    </>
  )
}

/** A statement with what it rests on. `plain` where the list above it has said so already. */
export function CitedText({ statement, plain = false }: { statement: Statement; plain?: boolean }) {
  return (
    <>
      {statement.text}
      {!plain && <BasisMark basis={statement.basis} />}
    </>
  )
}

/** Statements as a list; what they all rest on is said once above them. */
export function CitedList({
  statements,
  ordered = false,
}: {
  statements: readonly Statement[]
  ordered?: boolean
}) {
  const shared = sharedBasis(statements)
  const List = ordered ? 'ol' : 'ul'
  return (
    <>
      {shared && <SharedBasis kind={shared} />}
      <List className={`max-w-prose space-y-1.5 ps-5 ${ordered ? 'list-decimal' : 'list-disc'}`}>
        {statements.map((statement) => (
          <li key={statement.text}>
            <CitedText statement={statement} plain={shared !== null} />
          </li>
        ))}
      </List>
    </>
  )
}

/** What a whole list rests on, in a line above it. */
export function SharedBasis({ kind }: { kind: Exclude<Basis['kind'], 'source'> }) {
  const words = NOT_FROM_A_SOURCE[kind]
  return <p className="mb-2 text-sm text-quiet">{capitalized(words)}.</p>
}
