import { z } from 'zod'
import { done, failed } from '#app/kernel/result.ts'
import { defineCommand } from '#app/platform/use-case.server.ts'
import { LINK_LOST, openedLink } from '#app/platform/mail/secret-link.server.ts'
import { findMail, findStoredLink } from './store.server.ts'

/**
 * Shows the secret link of a mail that nobody has sent, so that it can be handed over another way. A holder
 * of the link can do what it opens, so each look at it is recorded, with who looked and for whom.
 */
export const discloseLink = defineCommand({
  action: 'mail.disclose',
  form: z.object({ mail: z.uuid() }),
  load: async ({ db }, { mail: id }) => {
    const mail = await findMail(db, id)
    return mail && { subject: null, mail }
  },
  run: async ({ db, now, serverSecret }, { mail }) => {
    const stored = await findStoredLink(db, mail.id, now)
    if (stored === null)
      return failed({
        field: '',
        message: 'The link of this mail was sent, or it has expired: it cannot be shown.',
      })
    const path = openedLink(serverSecret, mail.id, stored)
    if (path === null) return failed({ field: '', message: LINK_LOST })
    const data = { kind: mail.kind, to: mail.toAddress }
    return done({ output: { path }, events: [{ subject: { kind: 'mail', id: mail.id }, data }] })
  },
})
