import type { Server } from 'node:http'

/**
 * Takes no new connection and waits for the running requests, `limitMs` at most; then the rest is cut off.
 */
export function closeGracefully(server: Server, limitMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection whose request has been answered stays open for the next one, which is not going to come.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const limit = setTimeout(() => server.closeAllConnections(), limitMs)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(limit)
      resolve()
    })
  })
}
