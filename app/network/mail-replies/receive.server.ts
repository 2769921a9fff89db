import { bounded } from '#app/kernel/bounded.ts'
import type { Problem } from '#app/kernel/result.ts'
import { openedReplyAddress } from '#app/platform/mail/reply-address.server.ts'
import type { Context, Outcome } from '#app/platform/use-case.server.ts'
import type { PersonActor } from '#app/policy/actor.ts'
import { reply } from '../posts/commands.server.ts'
import { settleMail } from './commands.server.ts'
import type { Returned } from './emails.ts'
import { filesToPost, leftOutNames } from './files.server.ts'
import type { Incoming } from './incoming.ts'
import { parseMail } from './parse.server.ts'
import { readReceived } from './queries.server.ts'
import { replyText } from './reply-text.server.ts'
import type { Answered, Settled } from './store.server.ts'

export type Received = Settled | 'dropped' | 'known'

/** The addresses of this installation. */
type Here = { readonly domain: string; readonly secret: string; readonly mailFrom: string | null }

/** A mail of 25 MB takes several times that while it is read. */
const inTurn = bounded(1, 50)

/**
 * Posts an answer to a mail of the network as a reply in its topic, by the command of the page, with the
 * rights of who wrote it. Their address must be the one that the mail went to. What is not posted is
 * returned to its writer with the reason, once, and never to a program.
 */
export const receiveMail = (context: Asking, here: Here, raw: Buffer): Promise<Received> =>
  inTurn(async () => {
    const mail = await parseMail(raw)
    if (mail === null || mail.from === null || mail.automatic || isOwn(mail.from, here)) return 'dropped'
    const asProgram = { ...context, actor: { kind: 'system', name: 'inbound mail' } as const }
    const opened = mail.to.flatMap((address) => openedReplyAddress(here, address) ?? [])[0] ?? null
    const { id, from } = mail
    const reference = opened?.reference ?? null
    const found = valueOf(await readReceived.ask(asProgram, { id, from, reference }))
    if (found.settled) return 'known'
    const { answered, writer, hasAccount } = found
    let verdict: Verdict
    if (opened === null || answered === null || writer === null) {
      // Anyone who guesses an address is no reason to write to somebody who never was here.
      if (!hasAccount) return 'dropped'
      verdict = refused(from, null, GONE)
    } else if (from !== answered.address.toLowerCase()) verdict = refused(from, null, NOT_YOURS)
    else if (opened.expiresAt <= context.clock()) verdict = refused(from, answered.topicId, EXPIRED)
    else verdict = await post({ ...context, actor: writer }, writer, answered, mail)
    const { first } = valueOf(await settleMail.ask(asProgram, { id, ...verdict }))
    return first ? verdict.outcome : 'known'
  })

type Asking = Omit<Context, 'actor'>
type Verdict = {
  readonly outcome: Settled
  readonly personId: string | null
  readonly returned: Returned | null
}

const refused = (to: string, topicId: string | null, ...reasons: string[]): Verdict => ({
  outcome: 'refused',
  personId: null,
  returned: { to, topicId, reasons, posted: false },
})

const GONE =
  'The address that you wrote to is not known here, or what it was about is gone. Reply on the page of the topic.'
const NOT_YOURS =
  'The address that you wrote to takes replies only from the address that our mail went to. Reply from there, or on the page of the topic.'
const EXPIRED = 'A mail can be answered for 30 days, and these are over. Reply on the page of the topic.'
const UNREADABLE =
  'Your reply could not be separated from what your mail quotes. Write above our first line, or reply on the page.'
const EMPTY =
  'Your mail holds no text above what it quotes. Write above our first line, or reply on the page.'
const ABSENT = 'The topic is gone, or it is not open to you any more.'

async function post(
  context: Context,
  writer: PersonActor,
  { address, topicId, number }: Answered,
  { id, text, files }: Incoming,
): Promise<Verdict> {
  const written = text === null ? null : replyText(text)
  if (written === null) return refused(address, topicId, UNREADABLE)
  const { fit, leftOut } = await filesToPost(files)
  if (written === '' && fit.length === 0)
    return refused(address, topicId, ...(leftOut.length > 0 ? leftOutNames(leftOut) : [EMPTY]))
  const form = {
    ...{ topic: topicId, replyTo: number, files: fit },
    body: written || `Sent by mail: ${fit.map(({ name }) => name).join(', ')}`,
    // The same mail makes the same post once, also where its end was never noted.
    once: id.slice(0, 32),
  }
  const outcome = await reply.ask(context, form)
  if (outcome.kind === 'done')
    return {
      outcome: 'posted',
      personId: writer.id,
      returned:
        leftOut.length === 0 ? null : { to: address, topicId, posted: true, reasons: leftOutNames(leftOut) },
    }
  if (outcome.kind === 'absent') return refused(address, null, ABSENT)
  if (outcome.kind !== 'problems') return refused(address, topicId, outcome.reason)
  return refused(address, topicId, ...outcome.problems.flatMap(sentencesOf))
}

/**
 * A problem of the form, for who has no form before them: why passages are asked about, and never their
 * words.
 */
const sentencesOf = ({ message, passages = [], confirm }: Problem): string[] => [
  message,
  ...new Set(passages.map(({ reason }) => reason)),
  ...(confirm ? ['Change or confirm it on the page.'] : []),
]

const isOwn = (from: string, { domain, mailFrom }: Here): boolean =>
  from.endsWith(`@${domain}`) ||
  (mailFrom
    ?.toLowerCase()
    .split(/[\s<>]/)
    .includes(from) ??
    false)

function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value
  throw new Error(`A mail that came in could not be looked at: ${outcome.kind}`)
}
