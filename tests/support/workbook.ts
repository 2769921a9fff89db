import { crc32, deflateRawSync } from 'node:zlib'

export type Part = {
  readonly name: string
  readonly content: string | Uint8Array
  readonly encrypted?: boolean
}

/**
 * A zip archive, byte for byte as the format says, so that tests can also make those that no program would
 * write.
 */
export function zipOf(parts: readonly Part[]): Uint8Array<ArrayBuffer> {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, encrypted = false } of parts) {
    const data = Buffer.from(content)
    const packed = deflateRawSync(data)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(encrypted ? 1 : 0, 2)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crcOf(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(data.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, place, Buffer.from(name)]))
    files.push(local)
    offset += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.set([0x50, 0x4b, 5, 6])
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...files, list, end]))
}

/**
 * Node 20.19 has no crc32 of its own in every release; nothing here reads the sum, so zero does where it is
 * missing.
 */
const crcOf = (data: Buffer): number => (typeof crc32 === 'function' ? crc32(data) : 0)

/**
 * A cell as tests write it: text, number, or the XML of the cell without its address (`t="e"><v>#N/A</v>`).
 */
export type TestCell = string | number | boolean | null | { readonly xml: string }
export type TestSheet = {
  readonly name: string
  readonly rows: readonly (readonly TestCell[])[]
  readonly hidden?: boolean
}

/** Styles of test cells: 1 is a day, 2 a month (mmm-yy), 3 a percentage. */
const STYLES = `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="[$-409]mmm\\-yy;@"/></numFmts>
<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>`

export const day = (serial: number): TestCell => ({ xml: `s="1"><v>${serial}</v>` })
export const monthCell = (serial: number): TestCell => ({ xml: `s="2"><v>${serial}</v>` })
export const percent = (share: number): TestCell => ({ xml: `s="3"><v>${share}</v>` })
export const formula = (text: string, result: number | null): TestCell => ({
  xml: `><f>${text}</f>${result === null ? '' : `<v>${result}</v>`}`,
})
export const errorCell = (text: string): TestCell => ({ xml: `t="e"><v>${text}</v>` })

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A small workbook with exactly the cells given, as Excel would have saved it. */
export function workbookOf(
  sheets: readonly TestSheet[],
  { from1904 = false, extra = [] as readonly Part[] } = {},
): Uint8Array<ArrayBuffer> {
  const list = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="r${i + 1}"${hidden ? ' state="hidden"' : ''}/>`,
  )
  const targets = sheets.map(
    (_, i) => `<Relationship Id="r${i + 1}" Type="x/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content:
        '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', content: `<Relationships>${targets.join('')}</Relationships>` },
    { name: 'xl/styles.xml', content: STYLES },
    ...sheets.map(({ rows }, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `<worksheet><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
    })),
    ...extra,
  ])
}

function rowXml(cells: readonly TestCell[], i: number): string {
  const inside = cells.map((cell, column) => {
    const at = `r="${letters(column)}${i + 1}"`
    if (cell === null || cell === '') return ''
    if (typeof cell === 'object') return `<c ${at} ${cell.xml}</c>`
    if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`
    if (typeof cell === 'boolean') return `<c ${at} t="b"><v>${cell ? 1 : 0}</v></c>`
    return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  })
  return `<row r="${i + 1}">${inside.join('')}</row>`
}

function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
