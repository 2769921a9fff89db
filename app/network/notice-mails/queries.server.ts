import { defineQuery } from '#app/platform/use-case.server.ts'
import { findChoices } from '../notices/choice-store.server.ts'
import { linkForm, loadLink } from './load-link.server.ts'

/**
 * What a link stops, and for which address. Looking at it stops nothing, since programs look at links too.
 */
export const readStop = defineQuery({
  action: 'notice.unsubscribe',
  form: linkForm,
  load: loadLink,
  run: async ({ db }, { personId, kind, address }) => {
    const { ways, digest } = await findChoices(db, personId)
    return { kind, address, stopped: kind === 'digest' ? !digest : ways[kind] !== 'mail' }
  },
})
