import { expect, test } from 'vitest'
import { expectedRuns } from './expected-runs.ts'

const choose = (n: number, k: number): bigint => {
  let result = 1n
  for (let i = 1; i <= k; i += 1) result = (result * BigInt(n - k + i)) / BigInt(i)
  return k < 0 || k > n ? 0n : result
}

/** Arrangements with each number of runs, in whole numbers (Swed and Eisenhart 1943). */
function arrangements(n: number): bigint[] {
  const a = Math.floor(n / 2)
  const b = n - a
  return Array.from({ length: n + 1 }, (_, runs) => {
    const j = Math.floor(runs / 2)
    if (runs < 2) return 0n
    if (runs % 2 === 0) return 2n * choose(a - 1, j - 1) * choose(b - 1, j - 1)
    return choose(a - 1, j - 1) * choose(b - 1, j) + choose(a - 1, j) * choose(b - 1, j - 1)
  })
}

test('the limits are those of exact arithmetic', () => {
  for (let n = 10; n <= 150; n += 1) {
    const counts = arrangements(n)
    const all = choose(n, Math.floor(n / 2))
    expect(counts.reduce((total, count) => total + count, 0n)).toBe(all)
    const more = (order: number[]) => {
      let tail = 0n
      return order.find((runs) => (tail += counts[runs]!) * 40n > all)
    }
    const order = counts.map((_, runs) => runs)
    expect({ n, ...expectedRuns(n) }).toEqual({ n, lower: more(order), upper: more([...order].reverse()) })
  }
})

test('the formula counts what listing every arrangement of ten points counts', () => {
  const counted = Array<bigint>(11).fill(0n)
  for (let mask = 0; mask < 1024; mask += 1) {
    const sides = Array.from({ length: 10 }, (_, at) => (mask >> at) & 1)
    if (sides.filter((side) => side === 1).length !== 5) continue
    counted[sides.filter((side, at) => side !== sides[at - 1]).length]! += 1n
  }
  expect(arrangements(10)).toEqual(counted)
})

test('a long series has limits as well', () => {
  const { lower, upper } = expectedRuns(2000)
  expect(lower).toBeGreaterThan(950)
  expect(upper).toBeLessThan(1050)
})
