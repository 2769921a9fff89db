import { expect, test } from 'vitest'
import { cleanName } from './file-name.ts'
import type { FileKind } from '../kinds.ts'

test.each<[string, FileKind, string]>([
  ['Crib audit March.PDF', 'pdf', 'Crib audit March.pdf'],
  ['C:\\Users\\ann\\notes.txt', 'text', 'notes.txt'],
  ['../../etc/passwd', 'text', 'passwd.txt'],
  ['run.bat', 'text', 'run.bat.txt'],
  ['photo.png', 'jpeg', 'photo.jpg'],
  ['photo.jpeg', 'jpeg', 'photo.jpeg'],
  ['invoice\u202egpj.exe', 'jpeg', 'invoice gpj.exe.jpg'],
  ['a\u0000b\r\nc.csv', 'csv', 'a b c.csv'],
  ['.pdf', 'pdf', 'pdf.pdf'],
  ['   ', 'docx', 'file.docx'],
  ['Übersicht “Schlaf”.odt', 'odt', 'Übersicht “Schlaf”.odt'],
])('%j as %s is kept as %j', (given, kind, stored) => {
  expect(cleanName(given, kind)).toBe(stored)
})

test('a very long name is shortened and keeps its ending', () => {
  const name = cleanName(`${'n'.repeat(300)}.xlsx`, 'xlsx')
  expect([name.length, name.endsWith('.xlsx')]).toEqual([120, true])
})
