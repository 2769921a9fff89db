import { z } from 'zod'
import { defineJob, doneValue, TryAgain, type Job } from '#app/platform/jobs/job.server.ts'
import { MAIL_JOB } from '#app/platform/mail/queue.server.ts'
import { askToEnd, beginSending, noteNotTaken, noteTaken, tidyOutbox } from './commands.server.ts'
import { MailFailure, type MailServer } from './mail-server.server.ts'
import { isFinal } from './refusal.ts'

/** Thrown instead of the end of a mail that another process sends, or has sent. */
class SentElsewhere extends Error {}

/** Sends one mail, or finds that there is nothing to send any more. */
export const sendMailJob = (server: MailServer): Job =>
  defineJob({
    ...MAIL_JOB,
    actor: 'mail worker',
    payload: z.object({ mail: z.uuid() }),
    run: async (context, { mail }, attempt) => {
      const begun = await beginSending.ask(context, { mail })
      // Its row went with the account it was for.
      if (begun.kind === 'absent') return
      const begin = doneValue(begun)
      if (begin.kind !== 'send') return
      let elsewhere = false
      async function beforeEnd() {
        const { may } = doneValue(await askToEnd.ask(context, { mail }))
        elsewhere = !may
        if (elsewhere) throw new SentElsewhere('Another process sends this mail')
      }
      try {
        await server.send(begin.email, beforeEnd)
      } catch (error) {
        if (elsewhere) return
        if (!(error instanceof MailFailure)) throw error
        const final = attempt.last || isFinal(error.code)
        doneValue(await noteNotTaken.ask(context, { mail, problem: error.message, final }))
        // Its own words may hold an address, which belongs in neither the log nor the table of jobs.
        if (!final) throw new TryAgain(`The mail server did not take a mail: ${error.code ?? error.reason}`)
        return
      }
      doneValue(await noteTaken.ask(context, { mail }))
    },
  })

/** Keeps the outbox tidy, also where no mail server is set. */
export const tidyOutboxJob = defineJob({
  id: 'mail.tidy',
  actor: 'mail worker',
  payload: z.object({}),
  cron: '* * * * *',
  run: async (context) => void doneValue(await tidyOutbox.ask(context, {})),
})
