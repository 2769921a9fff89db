const RULES = new Intl.PluralRules('en-US')

/** The forms of a noun by the plural categories of English. */
export type Forms = { readonly one: string; readonly other: string }

/** `1 reply`, `1,200 replies`: a count with its noun. */
export const counted = (count: number, { one, other }: Forms): string =>
  `${count.toLocaleString('en-US')} ${pluralOf(count, { one, other })}`

/** The form of a noun, or any other part of a sentence, that goes with a count. */
export const pluralOf = (count: number, { one, other }: Forms): string =>
  RULES.select(count) === 'one' ? one : other
