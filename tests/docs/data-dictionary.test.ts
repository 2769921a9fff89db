import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '#scripts/project.ts'
import { dataDictionaryPage, tables } from './data-dictionary-page.ts'

const file = join(projectFolder, 'docs', 'data-dictionary.md')

test('docs/data-dictionary.md says what the schema and the catalog hold (npm run docs writes it anew)', () => {
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, dataDictionaryPage())
  expect(existsSync(file) ? readFileSync(file, 'utf8') : 'no such file').toBe(dataDictionaryPage())
})

test('columns are told with their names, types and words, and relations are none', () => {
  const all = tables().flatMap((one) => one.tables)
  const lock = all.find(({ name }) => name === 'period_lock')!
  expect(lock.said).toContain('takes no figures any more')
  expect(lock.columns.find(({ name }) => name === 'locked_by')).toEqual({
    ...{ name: 'locked_by', type: 'uuid', required: false, key: '', said: 'Null for a program.' },
  })
  expect(lock.columns.map(({ name }) => name)).not.toContain('team')
  expect(all.every(({ columns }) => columns.length > 0)).toBe(true)
})
