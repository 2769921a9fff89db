/**
 * Rows of cells as a table in Markdown. The first row is its header; short rows are filled up with empty
 * cells.
 */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length))
  const [header = '', ...body] = rows.map((row) => {
    const cells = Array.from({ length: width }, (_, at) => cellText(row[at] ?? ''))
    return `| ${cells.join(' | ')} |`
  })
  return [header, `| ${Array.from({ length: width }, () => '---').join(' | ')} |`, ...body].join('\n')
}

const cellText = (text: string): string =>
  text.replace(/\s+/g, ' ').trim().replaceAll('\\', '\\\\').replaceAll('|', '\\|')
