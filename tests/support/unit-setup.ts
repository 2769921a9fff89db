import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest'
// In a file of its own: this one is read again for each file of tests, and all must mean the same server.
import { outbound } from './outbound.ts'

// Vitest puts Vite's BASE_URL into the environment; programs that a test starts would take it for the address
// of the collaboratory.
delete process.env.BASE_URL

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
