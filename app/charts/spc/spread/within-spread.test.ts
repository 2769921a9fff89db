import { expect, test } from 'vitest'
import { c4 } from './within-spread.ts'

test('c4 agrees with the printed table', () => {
  // Montgomery 2009, appendix VI.
  const printed = { 2: 0.7979, 3: 0.8862, 4: 0.9213, 5: 0.94, 10: 0.9727, 15: 0.9823, 20: 0.9869, 25: 0.9896 }
  for (const [n, value] of Object.entries(printed)) expect(c4(Number(n))).toBeCloseTo(value, 4)
})

test('table and series of c4 meet: neighbors keep c4(N) c4(N + 1) = sqrt((N - 1) / N)', () => {
  for (let n = 2; n < 2000; n += 1) {
    const product = Math.sqrt((n - 1) / n)
    expect(Math.abs(c4(n) * c4(n + 1) - product)).toBeLessThan(2e-15)
  }
})
