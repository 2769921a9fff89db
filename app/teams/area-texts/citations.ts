import type { Statement, StrategyAreaText } from './area.ts'
import type { SourceKey } from './source.ts'

/** Every statement of an area's text, in the order in which the page prints them. */
export function statementsOf(text: StrategyAreaText): Statement[] {
  return [
    ...text.why,
    text.goal,
    text.aim.sentence,
    ...text.primaryDrivers,
    ...text.secondaryDrivers,
    ...text.changeIdeas.flatMap(({ text: statement, superseded }) =>
      superseded ? [statement, superseded.reason] : [statement],
    ),
    ...text.seen,
    ...text.contradictions.flatMap(({ one, other, printed }) => [one, other, printed]),
  ]
}

/**
 * The sources that statements rest on, each once, in the order in which they are first needed: their numbers
 * on a page.
 */
export function sourcesCited(statements: readonly Statement[]): SourceKey[] {
  return [...new Set(statements.flatMap(({ basis }) => (basis.kind === 'source' ? [basis.source] : [])))]
}

/** The sources of an area's text, with those it only names to read on at the end. */
export function sourcesOf(text: StrategyAreaText): SourceKey[] {
  const named = text.furtherReading.flatMap(({ source }) => (source === null ? [] : [source]))
  return [...new Set([...sourcesCited(statementsOf(text)), ...named])]
}
