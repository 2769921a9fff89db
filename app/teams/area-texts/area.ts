import type { AreaSlug } from '../areas/area-slug.ts'
import type { SourceKey } from './source.ts'

/**
 * How far a statement can be trusted. `source`: in our words, from a source that was seen, which a page
 * shows. `own-knowledge`: general knowledge of the field, not checked against a page. `proposal`: a proposal
 * to teams.
 */
export type Basis =
  | { readonly kind: 'source'; readonly source: SourceKey }
  | { readonly kind: 'own-knowledge' }
  | { readonly kind: 'proposal' }

/** A sentence or two, with what they rest on. */
export type Statement = { readonly text: string; readonly basis: Basis }

export const sourced = (source: SourceKey, text: string): Statement => ({
  text,
  basis: { kind: 'source', source },
})
export const known = (text: string): Statement => ({ text, basis: { kind: 'own-knowledge' } })
export const proposed = (text: string): Statement => ({ text, basis: { kind: 'proposal' } })

/** Two sources that do not agree, and what is printed here because of it. */
export type Contradiction = {
  readonly topic: string
  readonly one: Statement
  readonly other: Statement
  readonly printed: Statement
}

/** The usual aim of an area in the parts that an aim is written in; a team puts its own numbers in. */
export type AimTemplate = {
  readonly sentence: Statement
  readonly what: string
  readonly forWhom: string
  readonly change: 'raise' | 'reduce'
  /** Slug of the catalog measure that shows whether the aim is reached. */
  readonly measure: string
  readonly target: { readonly kind: 'absolute' | 'relative'; readonly value: number }
}

/**
 * What has to be in place for the aim to be reached. The slug is its lasting name in diagrams and addresses.
 */
export type PrimaryDriver = Statement & { readonly slug: string }

/** One handle on a primary driver, which it names. */
export type SecondaryDriver = PrimaryDriver & { readonly serves: string }

export const driver = (slug: string, statement: Statement): PrimaryDriver => ({ slug, ...statement })
export const serving = (slug: string, serves: string, statement: Statement): SecondaryDriver => ({
  slug,
  serves,
  ...statement,
})

export type ChangeIdea = {
  /** Its lasting name in addresses: one idea in all areas, never given to another. */
  readonly slug: string
  readonly title: string
  readonly text: Statement
  /** Set when later evidence spoke against the idea: it stays visible and is not to be tested any more. */
  readonly superseded: { readonly on: string; readonly reason: Statement } | null
}

export const idea = (slug: string, title: string, text: Statement): ChangeIdea => ({
  slug,
  title,
  text,
  superseded: null,
})

/** Somewhere to read on, in words; no address is promised to last. */
export type Reference = { readonly title: string; readonly about: string; readonly source: SourceKey | null }

/** The whole text about one strategy area. */
export type StrategyAreaText = {
  readonly slug: AreaSlug
  readonly name: string
  readonly shortName: string
  /** One sentence: what teams do here. */
  readonly summary: string
  readonly why: readonly Statement[]
  readonly goal: Statement
  readonly contradictions: readonly Contradiction[]
  readonly aim: AimTemplate
  readonly primaryDrivers: readonly PrimaryDriver[]
  readonly secondaryDrivers: readonly SecondaryDriver[]
  readonly changeIdeas: readonly ChangeIdea[]
  /** What was seen when states worked on it. */
  readonly seen: readonly Statement[]
  readonly furtherReading: readonly Reference[]
}
