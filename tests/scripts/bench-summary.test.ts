import { expect, test } from 'vitest'
import { summarise } from '#scripts/bench/summary.ts'

const round = (perSecond: number, p99 = 10) => ({ perSecond, p99 })

test('a page is told by its median round', () => {
  const [bare] = summarise({ bare: [round(90, 12), round(300, 50), round(100, 11)] }, 'bare')
  expect(bare).toEqual({ page: 'bare', perSecond: 100, p99: 12, ofBare: 1 })
})

test('the share is taken within each round, so a machine that slows down half-way changes nothing', () => {
  const rounds = {
    bare: [round(400), round(400), round(100), round(100)],
    team: [round(100), round(100), round(25), round(25)],
  }
  expect(summarise(rounds, 'bare')[1]).toMatchObject({ page: 'team', perSecond: 62.5, ofBare: 0.25 })
})
