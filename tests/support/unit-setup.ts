import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'

// Vitest puts Vite's BASE_URL into the environment; programs that a test starts would take it for the address of the collaboratory.
delete process.env.BASE_URL

/** Other people's HTTP services are never called from a test: a request nobody expected fails it. */
export const outbound = setupServer()
beforeAll(() => outbound.listen({ onUnhandledRequest: 'error' }))
afterEach(() => outbound.resetHandlers())
afterAll(() => outbound.close())

/** Unexpected console output is a defect nobody looked at, so it fails the test that caused it. */
beforeEach(() => {
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...args) => {
      throw new Error(`console.${level} was called: ${args.map(String).join(' ')}`)
    })
  }
})
