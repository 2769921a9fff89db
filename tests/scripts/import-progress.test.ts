import { expect, test, vi } from 'vitest'
import { importProgress } from '#scripts/import-progress.ts'

function saidBy(isTTY: boolean, steps: readonly [milliseconds: number, row: number][]): string[] {
  const said: string[] = []
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
  const stream = { isTTY, write: (text: string) => said.push(text) > 0 }
  const { report, end } = importProgress(stream as never)
  for (const [milliseconds, row] of steps) {
    clock.mockReturnValue(milliseconds)
    report({ doing: 'reading', row, of: 100_001 })
  }
  end()
  clock.mockRestore()
  return said
}

test('where a person watches, one line changes and is gone in the end', () => {
  expect(
    saidBy(true, [
      [50, 1_000],
      [150, 2_000],
      [200, 3_000],
      [260, 4_000],
    ]),
  ).toEqual([
    '\r\u001b[KReading row 2,000 of 100,001',
    '\r\u001b[KReading row 4,000 of 100,001',
    '\r\u001b[K',
  ])
})

test('a log gets a line every few seconds, and none of what is done at once', () => {
  expect(saidBy(false, [[2_000, 1_000]])).toEqual([])
  expect(
    saidBy(false, [
      [3_100, 2_000],
      [4_000, 3_000],
      [6_200, 4_000],
    ]),
  ).toEqual(['Reading row 2,000 of 100,001\n', 'Reading row 4,000 of 100,001\n'])
})
