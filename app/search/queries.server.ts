import { markSearchSeen, plainTextOf } from '#app/network/api.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { defineQuery, type Granted } from '#app/platform/use-case.server.ts'
import { askedOf } from './ask.server.ts'
import { searchForm } from './forms.ts'
import { SEARCH_KIND_LABEL, type SearchKind } from './query/kind.ts'
import { spelledText, wordQuery } from './query/word-query.ts'
import { withEllipses, withoutHalves } from './results/excerpt.ts'
import { hitFacts, hitHref, type Hit } from './results/hit.ts'
import { MARK_START } from './results/marked.ts'
import {
  kindsIn,
  PER_KIND,
  searchAll,
  searchKind,
  searchSpelled,
  type Asked,
} from './results/store.server.ts'
import { findSavedSearch, listOwnSearches } from './saved/store.server.ts'

/** With fewer hits than this, titles that are spelled alike are shown as well. */
const FEW = 3
const EXCERPT = 400

/**
 * Everything that the asker may read and that fits what they typed: what fits best of each kind, or all of
 * one kind.
 */
export const readSearch = defineQuery({
  action: 'search.read',
  form: searchForm,
  load: async () => ({ subject: null }),
  run: async (granted, _, { q, typed, saved, more, after }) => {
    const { db, actor, now, may } = granted
    const personId = personIdOf(actor)
    const opened = saved && personId !== null ? await openSaved(granted, personId, saved) : null
    const query = opened ?? q ?? ''
    const read = await askedOf(db, actor, query)
    const asked = read && 'asked' in read ? read.asked : null
    const noted = asked && typed !== undefined ? { query, at: now } : null
    const [own, found] = await Promise.all([
      personId === null ? { recent: [], saved: [] } : listOwnSearches(db, personId, noted),
      asked && (more ? oneKind(granted, more, asked, after) : allKinds(granted, asked)),
    ])
    return {
      query,
      problems: read && 'problems' in read ? read.problems : [],
      more: more ?? null,
      found,
      ...own,
      savedHere: own.saved.find((one) => one.query === query) ?? null,
      may: { keep: may('search.keep', null), follow: may('notice.read', null) },
    }
  },
})

/** The words of a saved search, whose notice is read with it. */
async function openSaved({ db, now }: Granted, personId: string, id: string): Promise<string | null> {
  const found = await findSavedSearch(db, personId, id)
  if (found === null) return null
  await markSearchSeen(db, personId, id, now)
  return found.query
}

async function allKinds({ db }: Granted, asked: Asked) {
  const hits = await searchAll(db, asked)
  const words = wordQuery(asked.search.terms)
  const { terms } = asked.search
  const spells = hits.length < FEW && !terms.some(({ excluded }) => excluded)
  const alike =
    spells && words !== null ? await searchSpelled(db, asked, { spelled: spelledText(terms), words }) : []
  const known = new Set(hits.map(({ kind, id }) => `${kind} ${id}`))
  return {
    groups: kindsIn(hits).map((kind) => {
      const ofKind = hits.filter((hit) => hit.kind === kind)
      return { ...group(kind, ofKind.slice(0, PER_KIND)), more: ofKind.length > PER_KIND, next: null }
    }),
    alike: alike.filter(({ kind, id }) => !known.has(`${kind} ${id}`)).map(shown),
  }
}

async function oneKind({ db }: Granted, kind: SearchKind, asked: Asked, after: string | undefined) {
  const { hits, next } = asked.search.kinds.includes(kind)
    ? await searchKind(db, kind, asked, after)
    : { hits: [], next: null }
  return { groups: hits.length > 0 ? [{ ...group(kind, hits), more: false, next }] : [], alike: [] }
}

const group = (kind: SearchKind, hits: readonly Hit[]) => ({
  kind,
  label: SEARCH_KIND_LABEL[kind],
  hits: hits.map(shown),
})

/** A hit as a page shows it. */
export type ShownHit = ReturnType<typeof shown>

function shown({ title, excerpt, before, after, ...hit }: Hit) {
  const piece =
    hit.kind === 'topic' || hit.kind === 'post' ? withoutHalves(plainTextOf(excerpt, EXCERPT)) : excerpt
  const words = withEllipses(piece, { before, after })
  return {
    kind: hit.kind,
    id: hit.id,
    href: hitHref(hit),
    title,
    excerpt: words,
    /** The words were found in what is shown of it; else it is its beginning. */
    marked: title.includes(MARK_START) || words.includes(MARK_START),
    facts: hitFacts(hit),
    unanswered: hit.unanswered,
  }
}
