import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '#scripts/project.ts'
import { ASKER_NAMES } from './askers.ts'
import { lettersOf } from './matrix.ts'
import { COLUMNS, permissionsPage } from './permissions-page.ts'

const file = join(projectFolder, 'docs', 'permissions.md')

test('docs/permissions.md says what the policy does (UPDATE_DOCS=1 writes it anew)', () => {
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, permissionsPage())
  expect(existsSync(file) ? readFileSync(file, 'utf8') : 'no such file').toBe(permissionsPage())
})

test('every asker stands in one column of the page', () => {
  expect(COLUMNS.flatMap((column) => column.askers).sort()).toEqual([...ASKER_NAMES].sort())
})

test('those who share a column get the same answer to everything', () => {
  for (const { askers } of COLUMNS) {
    for (const asker of askers)
      expect([asker, lettersOf([asker])]).toEqual([asker, lettersOf(askers.slice(0, 1))])
  }
})
