import type { Server } from 'node:http'

/** Takes no new connection and waits for the running requests, `limitMs` at most; then the rest is cut off. */
export function closeGracefully(server: Server, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => server.closeAllConnections(), limitMs)
    server.close(() => {
      clearTimeout(limit)
      resolve()
    })
    server.closeIdleConnections()
  })
}
