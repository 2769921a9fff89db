import { expect, test } from 'vitest'
import * as sample from '#tests/support/sample-files.ts'
import { zipOf } from '#tests/support/workbook.ts'
import { MOST_FILE_BYTES } from '../kinds.ts'
import { checkFile } from './check-file.ts'

/** Making and unpacking some hundred megabytes takes seconds where others want the processor too. */
const BOMB_MS = 30_000

const text = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content)
const binary = (...bytes: number[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...bytes, ...Array(600).fill(1)])

const kindOf = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const checked = await checkFile(name, bytes)
  return checked.ok ? checked.file.kind : checked.message
}

test.each([
  ['photo.jpg', sample.JPEG, 'jpeg'],
  ['chart.png', sample.PNG, 'png'],
  ['chart.webp', sample.WEBP, 'webp'],
  ['dot.gif', sample.GIF, 'gif'],
  ['poster.pdf', sample.PDF, 'pdf'],
  ['audit.xlsx', sample.officeOf('xlsx'), 'xlsx'],
  ['plan.docx', sample.officeOf('docx'), 'docx'],
  ['slides.pptx', sample.officeOf('pptx'), 'pptx'],
  ['plan.odt', sample.odtOf(), 'odt'],
  ['audit.csv', text('month,asleep on back\n2026-01,14\n'), 'csv'],
  ['BMI.csv', text('BMI,count\n<10,4\n'), 'csv'],
  ['notes.txt', text('Asked six families.\nMZ was on leave.'), 'text'],
  ['old.txt', new Uint8Array([0x4e, 0x69, 0xf1, 0x6f, 0x73, 0x0d, 0x0a]), 'text'],
  ['wide.txt', new Uint8Array([0xff, 0xfe, 0x4e, 0, 0x69, 0]), 'text'],
])('%s is kept', async (name, bytes, kind) => {
  expect(await kindOf(name, bytes)).toBe(kind)
})

test('the kind of a file is identified by its bytes and not by its name', async () => {
  const checked = await checkFile('poster.pdf', sample.PNG)
  expect(checked).toMatchObject({ ok: true, file: { kind: 'png', name: 'poster.png' } })
})

test.each([
  ['drawing.svg', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), /markup/],
  ['drawing.png', text('\ufeff<?xml version="1.0"?><svg/>'), /markup/],
  ['page.txt', text('\n <!DOCTYPE html><script>alert(1)</script>'), /markup/],
  ['run.txt', text('#!/bin/sh\nrm -rf /'), /is a script/],
  ['letter.doc', text('{\\rtf1 hello}'), /rich text/],
  ['program.pdf', binary(0x4d, 0x5a), /a file of the kind "exe"/],
  ['program.jpg', binary(0x7f, 0x45, 0x4c, 0x46), /a file of the kind "elf"/],
  ['old.xls', binary(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /old Office format/],
  ['noise.jpg', binary(3, 1, 4, 1, 5), /not known here/],
  ['photo.heic', new Uint8Array([0, 0, 0, 24, ...text('ftypheic'), ...new Uint8Array(600)]), /as JPEG/],
  ['empty.pdf', new Uint8Array(), /is empty/],
  ['cut.jpg', sample.JPEG.slice(0, 300), /damaged/],
  ['large.txt', text('a'.repeat(MOST_FILE_BYTES + 1)), /larger than 10 MB/],
])('%s is refused with the reason', async (name, bytes, reason) => {
  expect(await kindOf(name, bytes)).toMatch(reason)
})

test('exactly 10 MB are stored', async () => {
  expect(await kindOf('full.txt', text('a'.repeat(MOST_FILE_BYTES)))).toBe('text')
})

const vba = { name: 'word/vbaProject.bin', content: 'x' }
const macroType =
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>'
const sheetOfMacros =
  '<Override PartName="/xl/macrosheets/sheet1.xml" ContentType="application/vnd.ms-excel.macrosheet+xml"/>'
const manyZeros = new Uint8Array(40 * 1024 * 1024)

test.each([
  ['renamed.docx', zipOf([{ name: 'run.exe', content: 'MZ' }]), /ZIP archive/],
  [
    'drawing.odg',
    zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.graphics' }]),
    /ZIP/,
  ],
  ['program.docx', sample.officeOf('docx', { extra: [vba] }), /macro/],
  ['program.xlsx', sample.officeOf('xlsx', { types: macroType }), /macro/],
  ['sheet.xlsx', sample.officeOf('xlsx', { types: sheetOfMacros }), /macro/],
  [
    'button.docx',
    sample.officeOf('docx', { extra: [{ name: 'word/activeX/activeX1.xml', content: '' }] }),
    /macro/,
  ],
  ['basic.odt', sample.odtOf([{ name: 'Basic/Standard/run.xml', content: 'Sub' }]), /macro/],
  [
    'locked.docx',
    sample.officeOf('docx', { extra: [{ name: 'a', content: 'b', encrypted: true }] }),
    /password/,
  ],
  ['climbing.docx', sample.officeOf('docx', { extra: [{ name: '../../run', content: 'b' }] }), /ZIP archive/],
  [
    'twice.docx',
    sample.officeOf('docx', { extra: [{ name: '[Content_Types].xml', content: '<Types/>' }] }),
    /damaged/,
  ],
  [
    'entity.docx',
    zipOf([{ name: '[Content_Types].xml', content: '<!DOCTYPE a [<!ENTITY b "c">]>' }]),
    /damaged/,
  ],
  ['cut.docx', sample.officeOf('docx').slice(0, -30), /damaged/],
])('%s is refused for what is inside it', async (name, bytes, reason) => {
  expect(await kindOf(name, bytes)).toMatch(reason)
})

test(
  'an archive that unpacks to far more than a document has is refused, whatever it says of itself',
  async () => {
    const parts = ['a', 'b', 'c', 'd'].map((name) => ({ name, content: manyZeros }))
    const honest = sample.officeOf('docx', { extra: parts })
    expect(honest.length).toBeLessThan(MOST_FILE_BYTES)
    expect(await kindOf('bomb.docx', honest)).toMatch(/unpacks to far more/)
    const lying = sample.officeOf('docx', { extra: parts.slice(0, 1) })
    const claimed = Buffer.alloc(4)
    claimed.writeUInt32LE(manyZeros.length)
    const bytes = Buffer.from(lying)
    for (let at = bytes.indexOf(claimed); at >= 0; at = bytes.indexOf(claimed, at))
      bytes.writeUInt32LE(100, at)
    expect(await kindOf('lying.docx', new Uint8Array(bytes))).toMatch(/unpacks to far more/)
  },
  BOMB_MS,
)
