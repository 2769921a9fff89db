import type pg from 'pg'

/** The part of node-postgres' connection that COPY needs; its types leave it out. */
type Connection = {
  query: (sql: string) => void
  sendCopyFromChunk: (chunk: Buffer) => void
  endCopyFrom: () => void
}

/** Sends a text to `COPY ... FROM STDIN`, as fast as PostgreSQL takes rows. */
export function copyIn(client: pg.Client, sql: string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | null = null
    const copy = {
      submit: (connection: Connection) => connection.query(sql),
      handleCopyInResponse(connection: Connection) {
        connection.sendCopyFromChunk(Buffer.from(text))
        connection.endCopyFrom()
      },
      handleCommandComplete() {},
      handleError: (error: Error) => reject((failure = error)),
      handleReadyForQuery: () => (failure === null ? resolve() : undefined),
    }
    client.query(copy as unknown as pg.Submittable)
  })
}
