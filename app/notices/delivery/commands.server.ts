import { z } from 'zod'
import { done } from '#app/kernel/result.ts'
import { LINK_LOST, openedLink } from '#app/platform/mail/secret-link.server.ts'
import { defineCommand, type Context } from '#app/platform/use-case.server.ts'
import type { Email } from './mail-server.server.ts'
import {
  countAttempt,
  endLateMails,
  enqueueWaiting,
  findOutgoing,
  noteEnding,
  noteGivenUp,
  noteSent,
  noteWaiting,
  TOO_LATE,
} from './store.server.ts'

const mailForm = z.object({ mail: z.uuid() })

async function load({ db }: Context, { mail: id }: z.output<typeof mailForm>) {
  const mail = await findOutgoing(db, id)
  return mail && { subject: null, mail }
}

/**
 * Why a mail is not sent again by itself whose end a mail server got, while its answer was lost with the
 * process that waited for it.
 */
export const DOUBTFUL =
  'The collaboratory was stopped while the mail server took this mail, so it may have arrived. It is not sent again by itself: ask the person it is for.'

type Begun =
  | { readonly kind: 'send'; readonly email: Email }
  | { readonly kind: 'over' }
  | { readonly kind: 'given-up'; readonly problem: string }

const begun = (output: Begun) => done({ output, events: [] })

/**
 * Begins an attempt to send a mail. Gives the mail with the path of its link, or why there is nothing to
 * send: `over` when it was sent or given up before, `given-up` when that is done now.
 */
export const beginSending = defineCommand({
  action: 'mail.deliver',
  form: mailForm,
  load,
  run: async ({ db, now, serverSecret }, { mail }) => {
    if (mail.ended) return begun({ kind: 'over' })
    const { id, toAddress, toName, subject, parts, replyReference, queuedAt, storedLink } = mail
    const path = storedLink && openedLink(serverSecret, id, storedLink)
    const doubtful = mail.unansweredSince !== null
    const lost = storedLink !== null && path === null
    if (!doubtful && mail.sendUntil < now) {
      await endLateMails(db, now)
      return begun({ kind: 'given-up', problem: TOO_LATE })
    }
    const problem = doubtful ? DOUBTFUL : lost ? LINK_LOST : null
    if (problem !== null) {
      await noteGivenUp(db, id, now, problem, { doubtful })
      return begun({ kind: 'given-up', problem })
    }
    await countAttempt(db, id)
    const email = { id, toAddress, toName, subject, parts, replyReference, queuedAt, secretPath: path }
    return begun({ kind: 'send', email })
  },
})

/**
 * Asks whether the mail server may get the end of a mail, with which it takes it: `may` is true once, until
 * its answer is noted. That is what keeps two processes from both sending a mail, whichever of them holds its
 * job.
 */
export const askToEnd = defineCommand({
  action: 'mail.deliver',
  form: mailForm,
  load,
  run: async ({ db, now }, { mail }) =>
    done({ output: { may: await noteEnding(db, mail.id, now) }, events: [] }),
})

/** Notes that the mail server took a mail. */
export const noteTaken = defineCommand({
  action: 'mail.deliver',
  form: mailForm,
  load,
  run: async ({ db, now }, { mail }) => {
    await noteSent(db, mail.id, now)
    return done({ output: null, events: [] })
  },
})

/** Notes that the mail server did not take a mail, and why; `final` gives it up. */
export const noteNotTaken = defineCommand({
  action: 'mail.deliver',
  form: mailForm.extend({ problem: z.string(), final: z.boolean() }),
  load,
  run: async ({ db, now }, { mail }, { problem, final }) => {
    if (final) await noteGivenUp(db, mail.id, now, problem)
    else await noteWaiting(db, mail.id, problem)
    return done({ output: null, events: [] })
  },
})

/** Ends what came too late, forgets links whose time is over, and enqueues what waits without a job. */
export const tidyOutbox = defineCommand({
  action: 'mail.deliver',
  form: z.object({}),
  load: async () => ({ subject: null }),
  run: async ({ db, now }) => {
    await endLateMails(db, now)
    await enqueueWaiting(db)
    return done({ output: null, events: [] })
  },
})
