import { counted } from '#app/kernel/text/plural.ts'
import { dayLabel } from '#app/kernel/time/day.ts'
import { Disclosure } from '#app/ui/content/Disclosure.tsx'
import type { Skipped } from './nudge.ts'
import type { SentNudge } from './store.server.ts'

type Shown = {
  readonly id: string
  readonly to: string
  readonly figures: number
  readonly subject: string
  readonly lines: readonly string[]
}

/** What would go to whom, each message folded under its subject. */
export function NudgeMessages({ messages }: { messages: readonly Shown[] }) {
  if (messages.length === 0) return null
  return (
    <section aria-labelledby="messages" className="space-y-3">
      <h2 id="messages" className="text-xl">
        Messages
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {messages.map(({ id, to, subject, lines }) => (
          <li key={id} className="py-2.5">
            <Disclosure
              summary={
                <>
                  <bdi>{to}</bdi>: {subject}
                </>
              }
            >
              <div className="space-y-2">
                {lines.map((line) => (
                  <p key={line} className="whitespace-pre-line">
                    {line}
                  </p>
                ))}
              </div>
            </Disclosure>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who gets no message, and why. */
export function NudgeSkipped({ skipped }: { skipped: readonly Skipped[] }) {
  if (skipped.length === 0) return null
  return (
    <section aria-labelledby="skipped" className="space-y-3">
      <h2 id="skipped" className="text-xl">
        Gets no message
      </h2>
      <ul className="list-disc space-y-1 ps-6">
        {skipped.map(({ id, name, teams, why }) => (
          <li key={id}>
            <bdi>{name}</bdi> ({teams}): {why}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The last messages about the teams of the board, whoever sent them. */
export function NudgeLog({ log }: { log: readonly SentNudge[] }) {
  if (log.length === 0) return null
  return (
    <section aria-labelledby="log" className="space-y-3">
      <h2 id="log" className="text-xl">
        Sent
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {log.map(({ id, at, to, by, teams, figures }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2">
            <span>
              <bdi>{to}</bdi> about {teams}: {counted(figures, { one: 'figure', other: 'figures' })}
            </span>
            <span className="text-quiet">
              {dayLabel(at)}, by <bdi>{by}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
