import type { Basis, Statement, StrategyAreaText } from './area.ts'
import type { SourceKey } from './source.ts'

/** Every statement of an area's text, in the order in which the page prints them. */
export function statementsOf(text: StrategyAreaText): Statement[] {
  return [
    ...text.why,
    text.goal,
    text.aim.sentence,
    ...text.primaryDrivers,
    ...text.secondaryDrivers,
    ...text.changeIdeas.flatMap(({ text: told, superseded }) =>
      superseded ? [told, superseded.reason] : [told],
    ),
    ...text.seen,
    ...text.contradictions.flatMap(({ one, other, printed }) => [one, other, printed]),
  ]
}

/** The sources an area's text rests on, each once, in the order in which they are first needed: their numbers on the page. */
export function sourcesOf(text: StrategyAreaText): SourceKey[] {
  const keys = [
    ...statementsOf(text).flatMap(({ basis }) => (basis.kind === 'found' ? [basis.source] : [])),
    ...text.furtherReading.flatMap(({ source }) => (source === null ? [] : [source])),
  ]
  return [...new Set(keys)]
}

/** The one thing that all statements of a list rest on when it is not a source, so that it can be said once above them. */
export function sharedBasis(statements: readonly Statement[]): Exclude<Basis['kind'], 'found'> | null {
  const kinds = new Set(statements.map(({ basis }) => basis.kind))
  const [only] = kinds
  return kinds.size === 1 && only !== undefined && only !== 'found' ? only : null
}
