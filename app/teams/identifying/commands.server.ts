import { IDENTIFYING_KINDS } from '#app/kernel/identifying/kinds.ts'
import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { handlingsForm } from './forms.ts'
import { findHandlings, writeHandling } from './store.server.ts'

/** Says for each kind of identifying text whether it is asked about or never stored. */
export const setHandlings = defineCommand({
  action: 'identifying.set',
  form: handlingsForm,
  load: async ({ db }) => ({ subject: null, ...(await findHandlings(db)) }),
  edit: { of: () => 'identifying text', stands: (_, { handlings }) => handlings },
  run: async ({ db, signature }, { handlings: from }, to) => {
    const changed = IDENTIFYING_KINDS.filter((kind) => from[kind] !== to[kind])
    if (changed.length === 0) return failed({ field: '', message: 'Nothing was changed.' })
    for (const kind of changed) await writeHandling(db, { kind, handling: to[kind] }, signature)
    const events = changed.map((kind) => ({
      subject: { kind: 'identifying-text', id: kind },
      data: { from: from[kind], to: to[kind] },
    }))
    return done({ output: { changed: changed.length }, events })
  },
})
