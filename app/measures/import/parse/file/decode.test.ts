import { expect, test } from 'vitest'
import { FileRefusal } from '../codes.ts'
import { countLines, decodeFile, MAX_FILE_BYTES } from './decode.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)
const refusal = (content: Uint8Array) => {
  try {
    decodeFile('f.csv', content)
  } catch (error) {
    if (error instanceof FileRefusal) return `${error.code}: ${error.message}`
    throw error
  }
  return 'read'
}

test('UTF-8 with and without its mark, UTF-16 and Windows-1252 are read alike', () => {
  const utf16 = new Uint8Array(Buffer.from('\ufeffMichoacán,1', 'utf16le'))
  expect([...decodeFile('f', utf8('Michoacán,1'))].join('')).toBe('Michoacán,1')
  expect([...decodeFile('f', utf8('\ufeffMichoacán,1'))].join('')).toBe('Michoacán,1')
  expect([...decodeFile('f', utf16)].join('')).toBe('Michoacán,1')
  expect([...decodeFile('f', new Uint8Array(Buffer.from(utf16).swap16()))].join('')).toBe('Michoacán,1')
  expect([...decodeFile('f', new Uint8Array(Buffer.from('Michoac\xe1n \x96 1', 'latin1')))].join('')).toBe(
    'Michoacán – 1',
  )
})

test('every kind of line end becomes one', () => {
  expect([...decodeFile('f', utf8('a\r\nb\rc\nd'))].join('')).toBe('a\nb\nc\nd')
})

test('a file longer than what is decoded at once comes whole, character for character and line by line', () => {
  const text = Array.from({ length: 20_000 }, (_, i) => `Michoacán ${i}\r\n`).join('')
  const pieces = [...decodeFile('f', utf8(text))]
  expect(pieces.length).toBeGreaterThan(3)
  expect(pieces.every((piece) => piece.endsWith('\n'))).toBe(true)
  expect(pieces.join('')).toBe(text.replaceAll('\r', ''))
  expect([...decodeFile('f', new Uint8Array(Buffer.from(text, 'latin1')))].join('')).toBe(pieces.join(''))
  expect(countLines(utf8('a\nb'))).toBe(2)
  expect(countLines(utf8('a\nb\n'))).toBe(2)
})

test('what is no table of text is named', () => {
  expect(refusal(utf8('PK\u0003\u0004......xl/workbook.xml'))).toContain('an Excel workbook (.xlsx)')
  expect(refusal(bytes(0xd0, 0xcf, 0x11, 0xe0, 0))).toContain('an older Excel workbook (.xls)')
  expect(refusal(utf8('%PDF-1.7'))).toContain('a PDF document')
  expect(refusal(bytes(0x89, 0x50, 0x4e, 0x47))).toContain('a picture (PNG)')
  expect(refusal(utf8('<!DOCTYPE html><html>'))).toContain('a web page (HTML)')
  expect(refusal(utf8('[{"state":"OH"}]'))).toContain('JSON')
  expect(refusal(bytes(97, 44, 98, 10, 0, 1, 2))).toContain('a binary file')
})

test('an empty file and one over the limit are refused before they are read', () => {
  expect(refusal(utf8(' \r\n '))).toBe('empty_file: f.csv is empty.')
  expect(refusal(new Uint8Array(MAX_FILE_BYTES + 1))).toContain('too_large: f.csv has 21 MB')
})
