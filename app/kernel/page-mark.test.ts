import { expect, test } from 'vitest'
import { pageMark, pageMarkField } from './page-mark.ts'

const ID = '0198c0de-0000-7000-8000-000000000001'

test('the mark of a line comes back from an address as it was', () => {
  const mark = pageMark(new Date('2026-03-15T12:00:00.125Z'), ID)
  expect(pageMarkField.parse(mark)).toBe(mark)
})

test.each([
  '',
  ID,
  `2026-13-45T12:00:00.000Z_${ID}`,
  `2026-03-15_${ID}`,
  '2026-03-15T12:00:00.000Z_x',
  undefined,
])('%s is no mark, and shows the first page', (text) => {
  expect(pageMarkField.parse(text)).toBeUndefined()
})
