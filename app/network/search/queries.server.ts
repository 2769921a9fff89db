import { nameReader } from '#app/accounts/api.server.ts'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { personIdOf } from '#app/policy/actor.ts'
import { teamReach } from '#app/policy/reach.ts'
import { plainTextOf } from '../markdown/plain-text.server.ts'
import { inOrder, spaceName, spaceSlug } from '../spaces/space.ts'
import { listSpaces } from '../spaces/store.server.ts'
import { ownTeams } from '../own-teams.ts'
import { withoutHalves } from './excerpt.ts'
import { searchTopicsForm, similarForm } from './forms.ts'
import { similarTo } from './similar.server.ts'
import { MOST_SHOWN, searchTopics } from './store.server.ts'

const EXCERPT = 400

/** The topics that the asker may open and that hold some words, best first. */
export const searchNetwork = defineQuery({
  action: 'network.read',
  form: searchTopicsForm,
  load: async () => ({ subject: null }),
  run: async ({ db, actor }, _, { words, space }) => {
    const spaces = inOrder(await listSpaces(db, ownTeams(actor)))
    const chosen = spaces.find((one) => spaceSlug(one) === space) ?? null
    const hits = words
      ? await searchTopics(db, { words, spaceId: chosen?.id ?? null }, teamReach(actor), {
          names: nameReader(actor),
          personId: personIdOf(actor),
        })
      : []
    return {
      words: words ?? '',
      space: chosen && spaceSlug(chosen),
      spaces: spaces.map((one) => ({ value: spaceSlug(one), label: spaceName(one) })),
      more: hits.length > MOST_SHOWN,
      hits: hits.slice(0, MOST_SHOWN).map(({ post, ...hit }) => ({
        ...hit,
        post: post && { number: post.number, excerpt: withoutHalves(plainTextOf(post.excerpt, EXCERPT)) },
      })),
    }
  },
})

/** What there is already about a title, while it is typed. */
export const readSimilar = defineQuery({
  action: 'network.read',
  form: similarForm,
  load: async () => ({ subject: null }),
  run: async (granted, _, { title }) => similarTo(granted, title),
})
