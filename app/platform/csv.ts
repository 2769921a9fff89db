/** One cell. A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
export function csvCell(content: string | number | null): string {
  if (content === null) return ''
  if (typeof content === 'number') return String(content)
  const safe = /^[\s]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r]/.test(content) ? `'${content}` : content
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Rows as a CSV file. The mark at the beginning tells spreadsheets that the letters are UTF-8. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  '\uFEFF' + rows.map((row) => row.map(csvCell).join(',') + '\r\n').join('')
