import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { teamReach } from '#app/policy/reach.ts'
import { readDraftForm } from './forms.ts'
import { loadPlace } from './load-place.server.ts'
import { findDraftHere, listDrafts } from './store.server.ts'

/** The asker's draft for the place of a page; null where there is none. */
export const readDraft = defineQuery({
  action: 'space.read',
  form: readDraftForm,
  load: loadPlace,
  run: async ({ db, actor }, { key }, { draft: wanted }) =>
    actor.kind === 'person' ? findDraftHere(db, actor.id, key, wanted === 'yes') : null,
})

/** All drafts of the asker. */
export const readDrafts = defineQuery({
  action: 'reading.choose',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, actor }) => ({
    drafts:
      actor.kind === 'person' ? await listDrafts(db, { personId: actor.id, reach: teamReach(actor) }) : [],
  }),
})
