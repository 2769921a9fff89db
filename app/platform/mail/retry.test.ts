import { expect, test } from 'vitest'
import { MOST_ATTEMPTS, nextAfter } from './retry.ts'

test('a server that cannot be reached is tried again, later each time, and in the end given up', () => {
  const minutes: number[] = []
  let attempts = 1
  for (let next = nextAfter(1, null); next.kind === 'wait'; next = nextAfter((attempts += 1), null))
    minutes.push(next.minutes)
  expect(minutes).toEqual([...minutes].sort((a, b) => a - b))
  expect(attempts).toBe(MOST_ATTEMPTS)
})

test('an answer for now is waited out, an answer for good is taken', () => {
  expect(nextAfter(1, 451)).toEqual({ kind: 'wait', minutes: 1 })
  expect(nextAfter(1, 550)).toEqual({ kind: 'give-up' })
})

test('a refused sign-in is ours to mend, so the mail waits', () => {
  expect(nextAfter(1, 535).kind).toBe('wait')
})
