import { Socket } from 'node:net'
import pg from 'pg'

/**
 * In ticks, not on the clock: a process that was busy itself, or asleep, does not take that for the
 * database's silence.
 */
const TICK_MS = 500
const SILENT_TICKS = 3
const PROBE_TICKS = 5

/** The error of queries that a hung database does not answer. */
export const HUNG = 'The database has stopped answering'

/**
 * Notices a database that has stopped answering without being gone: a stopped process, a frozen disk, a dead
 * network.
 */
export type HangWatch = {
  /** Whether it has stopped answering. */
  readonly hung: () => boolean
  /**
   * Notes that something is asked on a connection. Gives what to call with its error, or null, once it is
   * over.
   */
  readonly asked: (socket: Socket) => (error: Error | null | undefined) => void
  readonly stop: () => void
}

/**
 * Watches the PostgreSQL of a url. When no query is answered for a while, it opens a new connection: a
 * database that gives one is working on something long, which may go on. One that gives none is hung:
 * whatever waits for it is cut off, and it is asked again until it answers.
 */
export function watchForHang(url: string): HangWatch {
  const waiting = new Set<Socket>()
  let silent = 0
  let hung = false
  let probe: { readonly socket: Socket; ticks: number } | null = null

  function heard() {
    silent = 0
    hung = false
    probe?.socket.destroy()
    probe = null
  }

  function ask() {
    const asking = { socket: new Socket(), ticks: 0 }
    probe = asking
    // An error is an answer too: a database that refuses is not hung. One that was given up is no answer.
    const answered = () => void (probe === asking && heard())
    connectAndAsk(url, asking.socket).then(answered, answered)
  }

  function tick() {
    if (probe !== null && ++probe.ticks >= PROBE_TICKS) {
      const { socket } = probe
      hung = true
      probe = null
      socket.destroy()
    }
    if (hung) for (const socket of waiting) socket.destroy()
    silent = waiting.size > 0 ? silent + 1 : 0
    if (probe === null && (hung || silent >= SILENT_TICKS)) ask()
  }

  const timer = setInterval(tick, TICK_MS).unref()
  return {
    hung: () => hung,
    asked: (socket) => {
      waiting.add(socket)
      return (error) => {
        waiting.delete(socket)
        if (!error || error instanceof pg.DatabaseError) heard()
      }
    },
    stop: () => {
      clearInterval(timer)
      probe?.socket.destroy()
    },
  }
}

async function connectAndAsk(url: string, socket: Socket): Promise<void> {
  const client = new pg.Client({ connectionString: url, stream: () => socket })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
  } finally {
    socket.destroy()
  }
}
