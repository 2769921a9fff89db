import { expect, test } from 'vitest'
import { markdownTable } from './markdown-table.ts'

test('cells become a table whose bars and lines are those of the table only', () => {
  expect(markdownTable([['Site', 'n'], [' A\n(north) ', '1|2'], ['B']])).toBe(
    '| Site | n |\n| --- | --- |\n| A (north) | 1\\|2 |\n| B |  |',
  )
})
