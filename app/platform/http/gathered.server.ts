import { Writable } from 'node:stream'

/**
 * A stream to write a page into and the response body it becomes. What is written in one turn of the event
 * loop leaves as one piece: React writes pieces of 2 KB, and each would make its own way through the streams
 * and the compressor.
 */
export function gathered(): { writable: Writable; readable: ReadableStream<Uint8Array> } {
  let pieces: Uint8Array[] = []
  let over = false
  let body: ReadableStreamDefaultController<Uint8Array>
  const readable = new ReadableStream<Uint8Array>({
    start: (controller) => void (body = controller),
    // The visitor is gone; destroying the stream makes React stop.
    cancel: () => {
      over = true
      writable.destroy()
    },
  })
  function send(): void {
    if (pieces.length > 0 && !over) body.enqueue(Buffer.concat(pieces))
    pieces = []
  }
  const writable = new Writable({
    write(piece: Buffer, _encoding, done) {
      if (pieces.push(piece) === 1) setImmediate(send)
      done()
    },
    final(done) {
      send()
      if (!over) body.close()
      over = true
      done()
    },
    // The reader of the body gets the error; here nobody would handle it.
    destroy(error, done) {
      if (error && !over) body.error(error)
      over = true
      done(null)
    },
  })
  return { writable, readable }
}
