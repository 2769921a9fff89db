import { createContext, useContext } from 'react'
import { VisuallyHidden } from '#app/ui/content/VisuallyHidden.tsx'
import type { Basis, Statement } from './area.ts'
import type { SourceKey } from './source.ts'

/** The sources of the page in the order of their numbers. */
export const CitedSources = createContext<readonly SourceKey[]>([])

/** The number of the source that a statement rests on; nothing where it has none. */
function BasisMark({ basis }: { basis: Basis }) {
  const sources = useContext(CitedSources)
  if (basis.kind !== 'source') return null
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

/** A statement with its source. */
export function CitedText({ statement }: { statement: Statement }) {
  return (
    <>
      {statement.text}
      <BasisMark basis={statement.basis} />
    </>
  )
}

/** Statements as a list. */
export function CitedList({
  statements,
  ordered = false,
}: {
  statements: readonly Statement[]
  ordered?: boolean
}) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className={`max-w-prose space-y-1.5 ps-5 ${ordered ? 'list-decimal' : 'list-disc'}`}>
      {statements.map((statement) => (
        <li key={statement.text}>
          <CitedText statement={statement} />
        </li>
      ))}
    </List>
  )
}
