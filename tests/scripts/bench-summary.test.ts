import { expect, test } from 'vitest'
import { summarize } from '#scripts/bench/summary.ts'

const round = (perSecond: number, p99 = 10, cpuMs = 5) => ({ perSecond, p99, cpuMs })

test('a page is reported by its median round', () => {
  const rounds = { one: [round(90, 12, 4), round(300, 50, 9), round(100, 11, 6)] }
  expect(summarize(rounds, 'one')).toEqual([{ page: 'one', perSecond: 100, p99: 12, cpuMs: 6, share: 1 }])
})

test('the share is taken within each round, so a machine that slows down half-way changes nothing', () => {
  const rounds = {
    one: [round(400), round(400), round(100), round(100)],
    team: [round(100), round(100), round(25), round(25)],
  }
  expect(summarize(rounds, 'one')[1]).toMatchObject({ page: 'team', perSecond: 62.5, share: 0.25 })
})
