import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import { inOrder } from './space.ts'
import { listSpaces } from './store.server.ts'

/**
 * The spaces that the asker may open: those of the network, and their own teams'. Staff find a team's space
 * on its page.
 */
export const readSpaces = defineQuery({
  action: 'network.read',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor }) => {
    const reach = teamReach(actor)
    return { spaces: inOrder(await listSpaces(db, reach === 'all' ? [] : reach)) }
  },
})
