import { createHash, randomBytes } from 'node:crypto'
import { get, type IncomingMessage } from 'node:http'
import pg from 'pg'
import { useEmbedded } from '../postgres/embedded.ts'
import { sayOnStderr, type Say } from '../project.ts'
import { startThrowaway } from '../throwaway-server.ts'
import { usageAt } from './usage.ts'

const STREAMS = 500
/** As many as one person may have in a process, less one. */
const OF_A_PERSON = 5
const LONGEST_MS = 120_000

const RSS_TARGET_MB = 300

/**
 * Holds 500 open streams of one topic in one process: its memory, and how soon a reply reaches all of them.
 */
export async function benchLive(say: Say): Promise<void> {
  sayOnStderr('Starting the collaboratory on a database of its own ...')
  // Without the demo story: writing it takes memory that a server in use does not have.
  const server = await startThrowaway({ demo: false, script: 'scripts/bench/serve.mjs' })
  try {
    const { topic, cookies } = await addReaders(server.dataFolder)
    const before = await usageAt(server.address)
    const path = `${server.address}/network/topics/${topic}/live?from=1&after=1000`
    const streams: Stream[] = []
    for (const cookie of cookies)
      for (let i = 0; i < OF_A_PERSON; i++) streams.push(await openStream(path, cookie))
    await Promise.all(streams.map((stream) => stream.event(1)))
    const open = await usageAt(server.address)
    const from = performance.now()
    await react(server.dataFolder, topic)
    const seen = await Promise.all(
      streams.map((stream) => stream.event(2).then(() => performance.now() - from)),
    )
    const after = await usageAt(server.address)
    for (const stream of streams) stream.close()
    const mb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(0)} MB`
    const sorted = seen.toSorted((a, b) => a - b)
    say(`Open streams in one process: ${streams.length}`)
    say(
      `Memory (RSS): ${mb(before.rssBytes)} before, ${mb(open.rssBytes)} with all of them open, ${mb(after.rssBytes)} ` +
        `after a change has reached them (target: under ${RSS_TARGET_MB} MB)`,
    )
    say(
      `A change reaches the first after ${sorted[0]!.toFixed(0)} ms, half after ` +
        `${sorted[Math.floor(sorted.length / 2)]!.toFixed(0)} ms, the last after ${sorted.at(-1)!.toFixed(0)} ms; ` +
        `${after.queries - open.queries} statements, ${(after.cpuMs - open.cpuMs).toFixed(0)} ms of processor time`,
    )
  } finally {
    await server.stop()
  }
}

/** Readers of the network with a session each, and a topic that they may read. */
async function addReaders(dataFolder: string): Promise<{ topic: string; cookies: string[] }> {
  return onDatabase(dataFolder, async (client) => {
    const cookies: string[] = []
    for (let i = 0; i < STREAMS / OF_A_PERSON; i++) {
      const { rows } = await client.query<{ id: string }>(
        `INSERT INTO person (email, name) VALUES ($1, $2) RETURNING id`,
        [`bench-${i}@agency.example`, `Bench ${i}`],
      )
      const token = randomBytes(25).toString('hex')
      await client.query(`INSERT INTO standing (person_id, role) VALUES ($1, 'participant')`, [rows[0]!.id])
      await client.query(
        `INSERT INTO session (id, person_id, expires_at) VALUES ($1, $2, now() + interval '7 days')`,
        [createHash('sha256').update(token).digest('hex'), rows[0]!.id],
      )
      cookies.push(`coiin_session=${token}`)
    }
    const { rows } = await client.query<{ id: string }>(
      `INSERT INTO topic (space_id, kind, title, started_at, last_post_at, post_count)
       SELECT id, 'story', 'What everybody watches', now(), now(), 1 FROM space WHERE kind = 'commons' RETURNING id`,
    )
    await client.query(
      `INSERT INTO post (topic_id, number, author_label, body, html, renderer, written_at) VALUES ($1, 1, 'Bench', 'Watch.', '<p>Watch.</p>', 1, now())`,
      [rows[0]!.id],
    )
    return { topic: rows[0]!.id, cookies }
  })
}

const react = (dataFolder: string, topic: string) =>
  onDatabase(dataFolder, (client) =>
    client.query(
      `INSERT INTO post_reaction (post_id, person_id, kind, reacted_at)
       SELECT p.id, x.id, 'thanks', now() FROM post p, person x WHERE p.topic_id = $1 AND p.number = 1 AND x.email = 'bench-0@agency.example'`,
      [topic],
    ),
  )

async function onDatabase<T>(dataFolder: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const server = await useEmbedded({ dataFolder, chosen: true, purpose: 'script', say: sayOnStderr })
  const client = new pg.Client(server.url)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end()
    await server.release()
  }
}

type Stream = { readonly event: (number: number) => Promise<void>; readonly close: () => void }

/** A stream as a browser holds it; `event` settles with the first, second ... event. */
function openStream(address: string, cookie: string): Promise<Stream> {
  return new Promise((resolve, reject) => {
    const request = get(
      address,
      { headers: { Cookie: cookie }, agent: false },
      (response: IncomingMessage) => {
        if (response.statusCode !== 200)
          return reject(new Error(`A stream gave status ${response.statusCode}`))
        let events = 0
        let waiting: { number: number; done: () => void } | null = null
        response.setEncoding('utf8').on('data', (text: string) => {
          events += text.split('event: state').length - 1
          if (waiting && events >= waiting.number) waiting.done()
        })
        const event = (number: number) =>
          new Promise<void>((done, failed) => {
            const limit = setTimeout(() => failed(new Error('A stream fell silent')), LONGEST_MS)
            waiting = { number, done: () => (clearTimeout(limit), done()) }
            if (events >= number) waiting.done()
          })
        resolve({ event, close: () => request.destroy() })
      },
    )
    request.on('error', reject)
  })
}
