import writeExcelFile from 'write-excel-file/node'
import { expect, test } from 'vitest'
import { FileRefusal } from '../parse/codes.ts'
import {
  day,
  errorCell,
  formula,
  monthCell,
  percent,
  workbookOf,
  zipOf,
  type TestCell,
} from '#tests/support/workbook.ts'
import { kindOfFormat } from './number-format.ts'
import { openWorkbook } from './open.ts'
import { attribute, walkXml, XmlProblem } from '#app/platform/files/xml.ts'

/** Making and unpacking some hundred megabytes takes seconds where others want the processor too. */
const BOMB_MS = 30_000

const one = async (rows: readonly (readonly TestCell[])[], options = {}) => {
  const [sheet] = await openWorkbook('f.xlsx', workbookOf([{ name: 'Data', rows }], options))
  return sheet!.records.map((record) => record.cells)
}

const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    await openWorkbook('f.xlsx', bytes)
  } catch (error) {
    if (error instanceof FileRefusal) return error.code
    throw error
  }
  return 'read'
}

test('cells come as text: numbers without the noise of fractions, days, months, percentages, results of formulas', async () => {
  expect(
    await one([
      ['a  ', 0.1 + 0.2, 1e10, day(45292), monthCell(45310), percent(0.234), formula('SUM(A1:A2)', 47)],
      [true, errorCell('#DIV/0!'), formula('A1+B1', null), 'x &lt; <y>', null, 0, -3.5],
    ]),
  ).toEqual([
    ['a', '0.3', '10000000000', '2024-01-01', '2024-01', '23.4%', '47'],
    ['TRUE', '#DIV/0!', '=A1+B1', 'x &lt; <y>', '', '0', '-3.5'],
  ])
})

test('a workbook that counts its days from 1904 gives the same days', async () => {
  expect(await one([[day(45292 - 1462), monthCell(45292 - 1462)]], { from1904: true })).toEqual([
    ['2024-01-01', '2024-01'],
  ])
})

test('a workbook written by another program is read back, with its sheets and its empty rows counted', async () => {
  const buffer = await writeExcelFile([
    { data: [['period', 'n'], [], [new Date('2024-03-01'), 5]], sheet: 'One', dateFormat: 'mmm-yy' },
    { data: [[{ value: 0.5, format: '0%', type: Number }]], sheet: 'Two' },
    { data: [], sheet: 'Empty' },
  ]).toBuffer()
  const sheets = await openWorkbook('f.xlsx', new Uint8Array(buffer))
  expect(sheets.map(({ name, records }) => [name, records])).toEqual([
    [
      'One',
      [
        { line: 1, cells: ['period', 'n'] },
        { line: 3, cells: ['2024-03', '5'] },
      ],
    ],
    ['Two', [{ line: 1, cells: ['50%'] }]],
  ])
})

test('hidden sheets come last', async () => {
  const sheets = await openWorkbook(
    'f.xlsx',
    workbookOf([
      { name: 'Lists', hidden: true, rows: [['x']] },
      { name: 'Data', rows: [['y']] },
    ]),
  )
  expect(sheets.map((sheet) => sheet.name)).toEqual(['Data', 'Lists'])
})

test('macros and other parts are never opened', async () => {
  const bytes = workbookOf([{ name: 'Data', rows: [['x']] }], {
    extra: [{ name: 'xl/vbaProject.bin', content: new Uint8Array(70_000_000) }],
  })
  expect(await refusal(bytes)).toBe('read')
})

test(
  'a small file that unpacks to a very large one is refused after the limit and not before memory is full',
  async () => {
    const huge = zipOf([
      { name: '_rels/.rels', content: '<Relationships/>' },
      {
        name: 'xl/workbook.xml',
        content: '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: '<r><Relationship Id="r1" Target="worksheets/a.xml"/></r>',
      },
      { name: 'xl/worksheets/a.xml', content: Buffer.alloc(200_000_000, 32) },
    ])
    expect(huge.length).toBeLessThan(300_000)
    expect(await refusal(huge)).toBe('too_large')
  },
  BOMB_MS,
)

test('a sheet whose only cells are far out is refused before the blanks between are held in memory', async () => {
  const far = workbookOf([{ name: 'A', rows: [[{ xml: `><v>1</v></c><c r="XFD1048576"><v>1</v>` }]] }])
  expect(await refusal(far)).toBe('too_large')
})

test('what is locked, damaged, empty or something else is named', async () => {
  const bytes = workbookOf([{ name: 'A', rows: [['x']] }])
  expect(await refusal(bytes.subarray(0, bytes.length - 40))).toBe('unreadable')
  expect(await refusal(bytes.map((byte, i) => (i > 60 && i < 700 ? 255 - byte : byte)))).toBe('unreadable')
  expect(await refusal(workbookOf([{ name: 'A', rows: [] }]))).toBe('empty_file')
  expect(await refusal(zipOf([{ name: 'content.xml', content: '<x/>' }]))).toBe('not_text')
  expect(await refusal(zipOf([{ name: 'xl/workbook.bin', content: 'x' }]))).toBe('not_text')
  expect(await refusal(zipOf([{ name: 'xl/workbook.xml', content: 'x', encrypted: true }]))).toBe('encrypted')
  const container = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')])
  expect(await refusal(container)).toBe('encrypted')
  const declared = '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook>&a;</workbook>'
  expect(await refusal(zipOf([{ name: 'xl/workbook.xml', content: declared }]))).toBe('unreadable')
})

test('a date format is distinguished from other formats', () => {
  expect(
    ['m/d/yyyy', '[$-409]mmm\\-yy;@', 'yyyy"-"mm', '0.0%', '#,##0', 'General', '[Red]0', 'h:mm'].map(
      kindOfFormat,
    ),
  ).toEqual(['day', 'month', 'month', 'percent', 'plain', 'plain', 'plain', 'plain'])
})

test('XML is walked with its namespaces, comments and character data', async () => {
  const seen: string[] = []
  const xml = ['<?xml version="1.0"?><x:a x:p="1 &a', 'mp; 2"><!-- <b> --><b/><![CDATA[<c>]]>&#65;</x:a>']
  await walkXml(xml, {
    open: (name, attributes) => seen.push(`+${name}${attribute(attributes, 'p') ?? ''}`),
    close: (name) => seen.push(`-${name}`),
    text: (text) => seen.push(text),
  })
  expect(seen).toEqual(['+a1 & 2', '+b', '-b', '<c>', 'A', '-a'])
})

test('XML that is cut off, knows entities of its own, or nests without end is refused', async () => {
  const deep = '<a>'.repeat(1_000)
  for (const xml of ['<a><b></a>', '<a>', 'no XML', '<a>&own;</a>', '<!DOCTYPE a []><a/>', deep]) {
    await expect(walkXml([xml], {})).rejects.toThrow(XmlProblem)
  }
})
