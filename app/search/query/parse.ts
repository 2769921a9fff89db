import { addDays, isCalendarDay, startOfDay, type CalendarDay } from '#app/kernel/time/calendar-day.ts'
import { listed } from '#app/kernel/text/text.ts'
import type { TopicKind } from '#app/network/topics/topic.ts'
import { AREA_NAMES } from '#app/teams/areas/area-names.ts'
import { AREA_SLUGS, type AreaSlug } from '#app/teams/areas/area-slug.ts'
import { IDEAS } from '#app/toolkit/idea-texts/index.ts'
import { KIND_WORDS, SEARCH_KINDS, topicKindOf, type SearchKind } from './kind.ts'
import { isOperator, OPERATORS, type OperatorName } from './operators.ts'
import { tokensOf, type Token } from './tokens.ts'

export type Term = Omit<Extract<Token, { is: 'term' }>, 'is'>

/**
 * What is searched. `space`, `author` and `state` are as typed: whether there is one that the reader may
 * know of is asked of the database.
 */
export type Search = {
  readonly terms: readonly Term[]
  /** The kinds that the operators leave. */
  readonly kinds: readonly SearchKind[]
  readonly topicKind: TopicKind | null
  readonly space: string | null
  readonly author: string | null
  readonly state: string | null
  readonly area: AreaSlug | null
  readonly idea: string | null
  readonly unanswered: boolean
  /** From this instant on, and before that one. */
  readonly from: Date | null
  readonly until: Date | null
}

/** A search, or sentences on what of it cannot be understood. Empty: nothing was asked. */
export type Parsed =
  | { readonly is: 'search'; readonly search: Search }
  | { readonly is: 'problems'; readonly problems: readonly string[] }
  | { readonly is: 'empty' }

/** Letters and digits from which on a search says something. */
const LEAST = 3

/** The kinds that an operator can be asked of; the others have no space, no author or no day. */
const ASKED_OF: Readonly<Record<OperatorName, readonly SearchKind[]>> = {
  in: ['topic', 'post'],
  by: ['topic', 'post', 'test'],
  state: ['topic', 'post', 'test', 'team', 'person'],
  area: SEARCH_KINDS,
  kind: SEARCH_KINDS,
  idea: ['topic', 'post', 'test', 'idea'],
  is: ['topic'],
  before: ['topic', 'post', 'test'],
  after: ['topic', 'post', 'test'],
}

const NOTHING: Search = {
  ...{ terms: [], kinds: SEARCH_KINDS, topicKind: null, space: null, author: null, state: null },
  ...{ area: null, idea: null, unanswered: false, from: null, until: null },
}

/**
 * Reads what somebody typed into the search: words, "phrases", -words, and operators such as `state:OH`.
 */
export function parseSearch(text: string): Parsed {
  const tokens = tokensOf(text)
  if (tokens.length === 0) return { is: 'empty' }
  const problems: string[] = []
  let search: Search = { ...NOTHING, terms: termsOf(tokens) }
  const used = new Set<OperatorName>()
  for (const token of tokens) {
    if (token.is === 'term') continue
    const read = readOperator(token, used)
    if (typeof read === 'string') problems.push(read)
    else search = { ...search, ...read, kinds: read.kinds ?? search.kinds }
    if (isOperator(token.name)) used.add(token.name)
  }
  const kinds = search.kinds.filter((kind) => [...used].every((name) => ASKED_OF[name].includes(kind)))
  if (problems.length === 0 && kinds.length === 0)
    problems.push(`Nothing can be found with ${listed([...used].map((name) => `${name}:`))} together.`)
  const included = search.terms.filter(({ excluded }) => !excluded)
  const letters = included.reduce(
    (sum, { text: term }) => sum + (term.match(/[\p{L}\p{N}]/gu) ?? []).length,
    0,
  )
  if (letters < LEAST && (included.length > 0 || used.size === 0))
    problems.push(
      included.length > 0 ? 'Type three letters or more.' : 'Type a word that is to be there, too.',
    )
  return problems.length > 0 ? { is: 'problems', problems } : { is: 'search', search: { ...search, kinds } }
}

const termsOf = (tokens: readonly Token[]): Term[] =>
  tokens.flatMap((token) => {
    if (token.is === 'operator') return []
    const { text, phrase, excluded } = token
    return [{ text, phrase, excluded }]
  })

/** What an operator says, or a sentence on why it says nothing. */
function readOperator(
  { name, value }: { readonly name: string; readonly value: string },
  used: ReadonlySet<OperatorName>,
): Partial<Search> | string {
  if (!isOperator(name))
    return `“${name}:” is not an operator. There are ${listed(OPERATORS.map((one) => `${one.name}:`))}. Put it in quotes to search for the words.`
  const { example } = OPERATORS.find((one) => one.name === name)!
  if (value === '') return `Say what ${name}: is, without a blank between them, as in ${example}.`
  if (used.has(name)) return `${name}: can be there once only.`
  return READ[name](value.toLowerCase(), value)
}

const READ: Readonly<Record<OperatorName, (value: string, typed: string) => Partial<Search> | string>> = {
  in: (space) => ({ space }),
  by: (value) => ({ author: value.replace(/^@/, '') }),
  state: (state) => ({ state }),
  area: (value, typed) => {
    const slug = AREA_SLUGS.find((one) =>
      [one, AREA_NAMES[one].name.toLowerCase(), AREA_NAMES[one].shortName.toLowerCase()].includes(value),
    )
    return slug ? { area: slug } : `There is no area “${typed}”. There are ${listed(AREA_SLUGS)}.`
  },
  kind: (value, typed) => {
    const topicKind = topicKindOf(value)
    if (topicKind !== null) return { topicKind, kinds: ['topic'] }
    const kind = Object.hasOwn(KIND_WORDS, value) ? KIND_WORDS[value] : undefined
    return kind
      ? { kinds: [kind] }
      : `There is no kind “${typed}”. There are topic, reply, test, idea, team and person, and the kinds of topics, such as question.`
  },
  idea: (value, typed) => {
    const idea = IDEAS.find(({ slug, title }) => slug === value || title.toLowerCase() === value)
    return idea
      ? { idea: idea.slug }
      : `There is no change idea “${typed}”. Its address names it, as in idea:ten-cribs-a-week.`
  },
  is: (value, typed) =>
    value === 'unanswered' ? { unanswered: true } : `is: can be is:unanswered only, not “${typed}”.`,
  before: (value, typed) => {
    const day = firstDayOf(value)
    return day ? { until: startOfDay(day) } : noDay('before', typed)
  },
  after: (value, typed) => {
    const day = firstDayOf(value)
    return day ? { from: startOfDay(day) } : noDay('after', typed)
  },
}

const noDay = (name: string, typed: string): string =>
  `“${typed}” is not a day. Write ${name}:2026-03-15, ${name}:2026-03 or ${name}:2026.`

/** The first day of `2026`, `2026-03` or `2026-03-15`; null for anything else. */
function firstDayOf(text: string): CalendarDay | null {
  const day = /^\d{4}$/.test(text) ? `${text}-01-01` : /^\d{4}-\d\d$/.test(text) ? `${text}-01` : text
  // A day with none after it is none that anything could be compared with.
  return isCalendarDay(day) && !Number.isNaN(startOfDay(addDays(day, 1)).getTime()) ? day : null
}
