import { expect, test } from 'vitest'
import { saidName } from './check-file.ts'
import { cleanName, withoutUnseen } from './file-name.ts'
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

test('what is said of a name is one line of whole characters', () => {
  expect(withoutUnseen('board\u0000\r\n\u202egvs.exe')).toBe('board gvs.exe')
  expect(withoutUnseen('half \ud83d of one')).toBe('half \ufffd of one')
  expect(saidName(`C:\\${'b'.repeat(99)}\u{1f476}\u{1f476}.svg`)).toBe(`${'b'.repeat(99)}\u{1f476}`)
  expect(saidName('\u0000')).toBe('The file')
})

test('a very long name is shortened and keeps its ending', () => {
  const name = cleanName(`${'n'.repeat(300)}.xlsx`, 'xlsx')
  expect([name.length, name.endsWith('.xlsx')]).toEqual([120, true])
})
