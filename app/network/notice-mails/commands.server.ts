import { done } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { findWays, setMailChoice, setWay } from '../notices/choice-store.server.ts'
import { linkForm, loadLink } from './load-link.server.ts'

/**
 * Stops the mails of one kind to anyone who a link was sent to, signed in or not. The notices stay in the
 * app.
 */
export const stopMails = defineCommand({
  action: 'notice.unsubscribe',
  form: linkForm,
  load: loadLink,
  run: async ({ db, now }, { personId, kind }) => {
    if (kind === 'digest') await setMailChoice(db, personId, { digest: false }, now)
    else if ((await findWays(db, personId))[kind] === 'mail')
      await setWay(db, personId, { kind, way: 'app' }, now)
    const event = { subject: { kind: 'person', id: personId }, data: { mails: kind, stopped: true } }
    return done({ output: null, events: [event] })
  },
})
