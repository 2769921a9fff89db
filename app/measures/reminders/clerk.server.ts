import type { Services } from '#app/platform/services.server.ts'
import { sendReminders } from './send.server.ts'

/** Does what falls due by the clock, without anybody asking. */
export type Clerk = { readonly stop: () => Promise<void> }

const PAUSE_MS = 10 * 60 * 1000

/** The clerk of one process, going round until stopped. Several processes may each have one. */
export function startClerk({ db, clock, log, env }: Services): Clerk {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let walking: Promise<unknown> = Promise.resolve()
  async function round() {
    const context = {
      actor: { kind: 'system', name: 'reminders' } as const,
      ...{
        db,
        clock,
        requestId: null,
        clientAddress: null,
        demo: env.demo,
        sendsMail: env.smtpUrl !== null,
        serverSecret: env.secret,
      },
    }
    const outcome = await sendReminders.ask(context, {})
    if (outcome.kind === 'done' && outcome.value.queued > 0) log.info(outcome.value, 'reminders queued')
  }
  const walk = () => {
    walking = round()
      .catch((error: unknown) => log.error({ err: error }, 'the reminders could not be queued'))
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
