export type StreamEvent = { readonly id: string | null; readonly event: string; readonly data: string }

/**
 * An open stream of server-sent events, as a browser reads it. `next` gives null once the server has ended
 * it.
 */
export type EventStream = {
  readonly status: number
  readonly headers: Headers
  readonly next: () => Promise<StreamEvent | null>
  readonly close: () => void
}

/** Opens a stream; `last` is what a browser that comes back gives as the last event it has seen. */
export async function openStream(address: string, cookie: string, last?: string): Promise<EventStream> {
  const cut = new AbortController()
  const response = await fetch(address, {
    headers: {
      Cookie: cookie,
      'Accept-Encoding': 'gzip, br',
      ...(last === undefined ? {} : { 'Last-Event-ID': last }),
    },
    redirect: 'manual',
    signal: cut.signal,
  })
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  async function next(): Promise<StreamEvent | null> {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const block = text.slice(0, end)
        text = text.slice(end + 2)
        const event = eventOf(block)
        if (event !== null) return event
        continue
      }
      const read = await reader?.read()
      if (!read || read.done) return null
      text += decoder.decode(read.value, { stream: true })
    }
  }
  return { status: response.status, headers: response.headers, next, close: () => cut.abort() }
}

/** Null for what is no event: a comment, or when to come back. */
function eventOf(block: string): StreamEvent | null {
  const fields = new Map(
    block.split('\n').map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at), line.slice(at + 1).trimStart()] as const
    }),
  )
  const event = fields.get('event')
  return event === undefined ? null : { event, id: fields.get('id') ?? null, data: fields.get('data') ?? '' }
}
