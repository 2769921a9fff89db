/**
 * A page of text as a PDF: a heading and lines under it, in one of the fonts that every reader has.
 * Letters of ASCII alone.
 */
export function pdfOf(heading: string, lines: readonly string[]): Uint8Array {
  const say = (size: number, text: string) => `/F1 ${size} Tf (${escaped(text)}) Tj 0 -${size + 12} Td`
  const content = `BT 60 740 Td ${[say(20, heading), ...lines.map((text) => say(13, text))].join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (en-US) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const starts = objects.map((object, at) => {
    const start = text.length
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  text += `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
  return new TextEncoder().encode(text)
}

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&')
