import type pg from 'pg'

/** The part of node-postgres' connection that COPY needs; its types leave it out. */
type Connection = {
  query: (sql: string) => void
  sendCopyFromChunk: (chunk: Buffer) => void
  endCopyFrom: () => void
}

/** Sends a text to `COPY ... FROM STDIN`, as fast as PostgreSQL takes rows. */
export const copyIn = (client: pg.Client, sql: string, text: string): Promise<void> =>
  submit(client, sql, {
    handleCopyInResponse(connection) {
      connection.sendCopyFromChunk(Buffer.from(text))
      connection.endCopyFrom()
    },
  })

/** What `COPY ... TO STDOUT` sends, as one text. */
export async function copyOut(client: pg.Client, sql: string): Promise<string> {
  const chunks: Buffer[] = []
  // What a chunk lies in is used again for the next one.
  await submit(client, sql, { handleCopyData: ({ chunk }) => void chunks.push(Buffer.from(chunk)) })
  return Buffer.concat(chunks).toString('utf8')
}

type Handlers = {
  handleCopyInResponse?: (connection: Connection) => void
  handleCopyData?: (message: { chunk: Buffer }) => void
}

function submit(client: pg.Client, sql: string, handlers: Handlers): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | null = null
    const copy = {
      submit: (connection: Connection) => connection.query(sql),
      ...handlers,
      handleCommandComplete() {},
      handleError: (error: Error) => reject((failure = error)),
      handleReadyForQuery: () => (failure === null ? resolve() : undefined),
    }
    client.query(copy as unknown as pg.Submittable)
  })
}
