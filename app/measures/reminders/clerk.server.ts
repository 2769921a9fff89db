import type { Services } from '#app/platform/services.server.ts'
import { lockWhenDue } from '../periods/locks/lock-when-due.server.ts'
import type { remindersWith } from './send.server.ts'

/** Does what falls due by the clock, without anybody asking. */
export type Clerk = { readonly stop: () => Promise<void> }

const PAUSE_MS = 10 * 60 * 1000

/** The clerk of one process, going round until stopped. Several processes may each have one. `sendReminders`: what is to be written each week. */
export function startClerk(
  { db, clock, log, env }: Services,
  sendReminders: ReturnType<typeof remindersWith>,
): Clerk {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let walking: Promise<unknown> = Promise.resolve()
  async function round() {
    const context = {
      db,
      clock,
      requestId: null,
      clientAddress: null,
      sessionId: null,
      demo: env.demo,
      sendsMail: env.smtpUrl !== null,
      serverSecret: env.secret,
    }
    const as = (name: string) => ({ ...context, actor: { kind: 'system', name } as const })
    // Before the reminders: what is locked is not asked for any more.
    const locking = await lockWhenDue.ask(as('reporting calendar'), {})
    if (locking.kind === 'done' && locking.value.locked > 0) log.info(locking.value, 'periods locked')
    const reminding = await sendReminders.ask(as('reminders'), {})
    if (reminding.kind === 'done' && reminding.value.queued > 0) log.info(reminding.value, 'reminders queued')
  }
  const walk = () => {
    walking = round()
      .catch((error: unknown) => log.error({ err: error }, 'the round of the clerk broke off'))
      .finally(() => {
        if (!stopped) timer = setTimeout(walk, PAUSE_MS).unref()
      })
  }
  walk()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await walking
    },
  }
}
