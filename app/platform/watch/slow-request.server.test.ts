import { expect, test, vi } from 'vitest'
import { goOn, late, whatGoesOn } from './slow-request.server.ts'

test('what is done within a second is not late, whether it succeeds or fails', async () => {
  expect(await late(Promise.resolve('done'))).toBe(false)
  expect(await late(Promise.reject(new Error('failed')))).toBe(false)
})

test('what is still going on after a second is late', async () => {
  vi.useFakeTimers()
  let answer: boolean | undefined
  void late(new Promise(() => {})).then((isLate) => (answer = isLate))
  await vi.advanceTimersByTimeAsync(999)
  expect(answer).toBeUndefined()
  await vi.advanceTimersByTimeAsync(1)
  expect(answer).toBe(true)
  vi.useRealTimers()
})

test('a server that stops waits for what goes on without a request, though not for ever', async () => {
  vi.useFakeTimers()
  let finish = () => {}
  goOn(new Promise((done) => (finish = done)))
  let waited = false
  void whatGoesOn(5_000).then(() => (waited = true))
  await vi.advanceTimersByTimeAsync(4_000)
  expect(waited).toBe(false)
  finish()
  await vi.advanceTimersByTimeAsync(0)
  expect(waited).toBe(true)
  goOn(new Promise(() => {}))
  const limited = whatGoesOn(5_000)
  await vi.advanceTimersByTimeAsync(5_000)
  await limited
  vi.useRealTimers()
})
