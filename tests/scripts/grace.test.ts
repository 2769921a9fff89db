import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AT_ONCE_MS, CUT_OFF_MS, endWithin, GRACE_MS, RELEASE_MS } from '#scripts/grace.ts'

class Exit extends Error {}

const never = () => new Promise<void>(() => {})
const atOnce = async () => {}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** Whether the process has ended after so many milliseconds, and with which code. */
function ending(second: Promise<void>, stop: () => Promise<void>, release: () => Promise<void>) {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Exit()
  })
  void endWithin({ second }, stop, release).catch(() => {})
  return async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms)
    return exit.mock.calls[0]?.[0] ?? null
  }
}

test('a process ends as soon as what it was at has ended', async () => {
  const after = ending(never(), atOnce, atOnce)
  expect(await after(0)).toBe(0)
})

test('what hangs, be it a request, the connections or PostgreSQL, ends within the grace', async () => {
  const after = ending(never(), never, never)
  expect(await after(GRACE_MS + CUT_OFF_MS)).toBe(null)
  expect(await after(RELEASE_MS)).toBe(1)
})

test('a second call waits for nothing', async () => {
  const after = ending(Promise.resolve(), never, never)
  expect(await after(AT_ONCE_MS)).toBe(1)
})
