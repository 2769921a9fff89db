import { TOPIC_KINDS, type TopicKind } from '#app/network/topics/topic.ts'

/**
 * What can be found, in the order of the page; also a check of the database. `post`: every post of a topic
 * after the first.
 */
export const SEARCH_KINDS = ['topic', 'post', 'test', 'idea', 'team', 'person'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

export const SEARCH_KIND_LABEL: Readonly<Record<SearchKind, string>> = {
  topic: 'Topics',
  post: 'Replies',
  test: 'Tests of change',
  idea: 'Change ideas',
  team: 'Teams',
  person: 'People',
}

/** How `kind:` names what can be found. */
export const KIND_WORDS: Readonly<Record<string, SearchKind>> = {
  ...{ topic: 'topic', topics: 'topic', reply: 'post', replies: 'post', post: 'post', posts: 'post' },
  ...{ test: 'test', tests: 'test', idea: 'idea', ideas: 'idea', team: 'team', teams: 'team' },
  ...{ person: 'person', people: 'person' },
}

/** A kind of topic by the word that `kind:` names it with, such as `question`; null for another word. */
export const topicKindOf = (word: string): TopicKind | null =>
  TOPIC_KINDS.find((kind) => kind === word.replaceAll(' ', '-')) ?? null
