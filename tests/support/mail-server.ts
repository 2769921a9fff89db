import { SMTPServer, type SMTPServerDataStream } from 'smtp-server'

/** A mail that a server took. */
export type Taken = { readonly from: string; readonly to: string[]; readonly raw: string }

export type TestMailServer = {
  readonly url: string
  /** Every mail whose end arrived, whether its sender heard of it or not. */
  readonly taken: Taken[]
  readonly close: () => Promise<void>
}

/**
 * What a test does at a moment of an SMTP conversation; the server goes on once it settles. An Error refuses.
 */
type Moment = () => Promise<void> | void

/** A real mail server on this machine that keeps what it is given. */
export async function startMailServer({
  answer = () => null,
  onConnect = () => {},
  onRecipient = () => {},
  onText,
  onTaken = () => {},
}: {
  /** May refuse an address. */
  answer?: (address: string) => Error | null
  onConnect?: Moment
  onRecipient?: Moment
  /** Instead of reading on: the first part of the text has arrived. */
  onText?: Moment
  /** The whole mail has arrived, and the sender has no answer yet. */
  onTaken?: Moment
} = {}): Promise<TestMailServer> {
  const taken: Taken[] = []
  const then = (moment: Moment, callback: (error?: Error | null) => void, refusal: Error | null = null) =>
    void Promise.resolve(moment()).then(() => callback(refusal), callback)
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onConnect: (_session, callback) => then(onConnect, callback),
    onRcptTo: ({ address }, _session, callback) => then(onRecipient, callback, answer(address)),
    onData(stream: SMTPServerDataStream, session, callback) {
      if (onText) return void stream.once('readable', () => void onText())
      let raw = ''
      stream.on('data', (chunk) => (raw += String(chunk)))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        taken.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map((to) => to.address), raw })
        then(onTaken, callback)
      })
    },
  })
  // A sender that is killed resets its connection, which is what some tests are about.
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  const { port } = listening.address() as { port: number }
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** A refusal with the code of RFC 5321. */
export const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode })
