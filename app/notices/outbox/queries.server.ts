import { z } from 'zod'
import { defineQuery } from '#app/platform/use-case.server.ts'
import { mailState } from './outbox-mail.ts'
import { findMail, listMails } from './store.server.ts'

const PAGE_SIZE = 50

/** The mails that left or wait, the newest first. */
export const readOutbox = defineQuery({
  action: 'mail.read',
  form: z.object({ page: z.coerce.number().int().min(1).max(100_000).default(1).catch(1) }),
  load: async () => ({ subject: null }),
  run: async ({ db, now, sendsMail }, _, { page }) => {
    const { mails, count } = await listMails(db, (page - 1) * PAGE_SIZE, PAGE_SIZE)
    return {
      mails: mails.map((mail) => ({ ...mail, state: mailState(mail, now) })),
      count,
      page,
      pages: Math.max(1, Math.ceil(count / PAGE_SIZE)),
      sendsMail,
    }
  },
})

/** One mail with its text, without the target of its secret link. */
export const readMail = defineQuery({
  action: 'mail.read',
  form: z.object({ mail: z.uuid() }),
  load: async ({ db }, { mail: id }) => {
    const mail = await findMail(db, id)
    return mail && { subject: null, mail }
  },
  run: async ({ now, may, sendsMail }, { mail }) => {
    const state = mailState(mail, now)
    const disclosesLink =
      may('mail.disclose', null) &&
      mail.hasSecret &&
      (state === 'waiting' || state === 'given-up' || state === 'doubtful')
    return { mail, state, disclosesLink, sendsMail }
  },
})
