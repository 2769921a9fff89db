import { z } from 'zod'
import { nameReader } from '#app/accounts/api.server.ts'
import { defineQuery, type Granted } from '#app/platform/use-case.server.ts'
import { isStaff } from '#app/policy/actor.ts'
import { listOwnQuestions, listSaidTo } from '../own/store.server.ts'
import { plainTextOf } from '../markdown/plain-text.server.ts'
import { ownTeams } from '../own-teams.ts'
import { newForYou, type NewTopic } from './new-for-you.ts'
import { postHref } from '../posts/post.ts'
import { topicHref } from '../topics/topic.ts'
import { nextUnreadForm } from './forms.ts'
import { countNew, findNextUnread, listCandidates } from './store.server.ts'

const MOST_OF_A_PARTICIPANT = 10
const MOST_BESIDE_OTHER_WORK = 5
const EXCERPT = 160

/**
 * What the network has for the asker's home; null for those who are not in it. Anyone who has no team also
 * sees what was said to them.
 */
export const readNetworkHome = defineQuery({
  action: 'home.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async (granted) => {
    const { db, actor, now, may } = granted
    if (actor.kind !== 'person' || !may('network.read', null)) return null
    const teams = ownTeams(actor)
    const participates = teams.length === 0 && !isStaff(actor)
    const reader = { names: nameReader(actor), personId: actor.id }
    const [topics, said, questions] = await Promise.all([
      newTopics(granted, participates ? MOST_OF_A_PARTICIPANT : MOST_BESIDE_OTHER_WORK),
      participates ? listSaidTo(db, { teams, now }, reader) : [],
      participates ? listOwnQuestions(db, teams, reader) : [],
    ])
    return {
      topics,
      own: participates
        ? {
            said: said.map(({ body, ...post }) => ({ ...post, excerpt: plainTextOf(body, EXCERPT) })),
            questions,
          }
        : null,
    }
  },
})

/** What is new for the asker on the first page of the network, and how many topics are in each space. */
export const readNews = defineQuery({
  action: 'network.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async (granted) => {
    const { db, actor, now } = granted
    if (actor.kind !== 'person') return { topics: [], newIn: {} }
    const [topics, counts] = await Promise.all([
      newTopics(granted, MOST_BESIDE_OTHER_WORK),
      countNew(db, { teams: ownTeams(actor), now }, actor.id),
    ])
    return { topics, newIn: Object.fromEntries(counts) }
  },
})

/**
 * Where the next topic begins that the asker has not read to the end, behind the one that they come from;
 * null when there is none.
 */
export const readNextUnread = defineQuery({
  action: 'network.read',
  form: nextUnreadForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor, now }, _, { after = null }) => {
    if (actor.kind !== 'person') return { href: null }
    const next = await findNextUnread(db, { teams: ownTeams(actor), now }, { personId: actor.id, after })
    if (next === null) return { href: null }
    return { href: next.readNumber === 0 ? topicHref(next) : postHref(next.id, next.readNumber + 1) }
  },
})

async function newTopics({ db, actor, now }: Granted, most: number): Promise<NewTopic[]> {
  if (actor.kind !== 'person') return []
  const reader = { names: nameReader(actor), personId: actor.id }
  return newForYou(await listCandidates(db, { teams: ownTeams(actor), now }, reader), now, most)
}
