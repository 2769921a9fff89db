/** The fields of a form that a draft holds; empty where nothing was typed. */
export const DRAFT_FIELDS = ['title', 'tried', 'setting', 'idea', 'body'] as const
export type DraftText = Readonly<Record<(typeof DRAFT_FIELDS)[number], string>>

/** What somebody began to write, as the page of its place shows it. */
export type Draft = DraftText & {
  readonly id: string
  readonly version: number
  readonly savedAt: Date
  /** The query of the address at which a new topic was begun. */
  readonly search: string
  /** What the form of an edit was filled from, as JSON. */
  readonly was: string | null
  readonly replyTo: number | null
  /** What another device had saved when this text came from one that did not know of it. */
  readonly older: { readonly text: string; readonly at: Date } | null
}

/** A draft for the form of its place: waiting to be asked for, or in the form. */
export type DraftHere = { readonly draft: Draft; readonly continued: boolean }

/** Whether nothing was typed. A change idea alone is a choice, and no text. */
export const isEmpty = ({ title, tried, setting, body }: DraftText): boolean =>
  [title, tried, setting, body].every((text) => text.trim() === '')

export const sameDraft = (one: DraftText, other: DraftText): boolean =>
  DRAFT_FIELDS.every((field) => one[field] === other[field])

/** Its fields under each other, without those that are empty. */
export const textOf = ({ title, tried, setting, body }: DraftText): string =>
  [title, tried, setting, body].filter((text) => text.trim() !== '').join('\n\n')

/** The most characters of what other devices had saved; beyond that the oldest goes. */
export const MOST_OLDER = 400_000

/** What other devices had saved: what they saved last comes first. */
export const withOlder = (older: string, before: string | null): string =>
  (before === null || before.includes(older) ? (before ?? older) : `${older}\n\n${before}`).slice(
    0,
    MOST_OLDER,
  )

/** A place that a draft is for, by the names that its address has. */
export type Place = { readonly space: string } | { readonly topic: string } | { readonly post: string }

/** Where a draft of a place is saved. `search`: the query of the address at which a new topic is written. */
export const draftAddress = (place: Place, search = ''): string =>
  `/network/drafts?${new URLSearchParams({ step: 'save', ...place, ...(search === '' ? {} : { search }) }).toString()}`

/** Where a draft is continued. */
export function continueHref(place: Place, { search, replyTo }: Pick<Draft, 'search' | 'replyTo'>): string {
  const query = new URLSearchParams('space' in place ? search : '')
  if ('topic' in place && replyTo !== null) query.set('reply', String(replyTo))
  query.set('draft', 'yes')
  const at =
    'space' in place
      ? `/network/${place.space}/new`
      : 'topic' in place
        ? `/network/topics/${place.topic}`
        : `/network/posts/${place.post}/edit`
  return `${at}?${query.toString()}${'topic' in place ? '#reply' : ''}`
}

/** The query of an address without what shows a draft in it. */
export function searchToKeep(search: string): string {
  const query = new URLSearchParams(search)
  query.delete('draft')
  return query.toString().slice(0, 1000)
}

/** The page of a place, without its draft. */
export const returnHref = (place: Place): string =>
  continueHref(place, { search: '', replyTo: null }).replace(/\?draft=yes/, '')
