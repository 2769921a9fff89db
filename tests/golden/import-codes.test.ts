import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FILE_CODES, ROW_CODES } from '#app/measures/import/parse/codes.ts'

test('docs/import.md lists every code and what it means, and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'import.md'), 'utf8')
  const rows = [...page.matchAll(/^\| `(\w+)` +\| (.+?) +\|$/gm)].map(([, code, meaning]) => [code, meaning])
  expect(Object.fromEntries(rows)).toEqual({ ...FILE_CODES, ...ROW_CODES })
})
