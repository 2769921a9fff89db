import { nodeWords, type DiagramNode } from './diagram.ts'
import { FONT, INDENT, layOut, LINE, PAD, type Box } from './layout.ts'
import { SIGN_SHAPES } from './sign.ts'

const EDGE = 24
const TITLE = 40

/**
 * Control characters that XML has no place for are left out; the rest is written so that a reader takes it
 * for text.
 */
const escaped = (text: string): string =>
  text
    .replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`)

const text = (x: number, y: number, words: string, weight = 400, size = FONT) =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="currentColor">${escaped(words)}</text>`

/** A sign and its words, from their top left corner. */
function saidOf(x: number, top: number, said: Box['said']): string[] {
  if (said === null) return []
  const { path, filled, broken } = SIGN_SHAPES[said.sign]
  const ink = `fill="${filled ? 'currentColor' : 'none'}" stroke="currentColor"${broken ? ' stroke-dasharray="2 1.6"' : ''}`
  return [
    `<path transform="translate(${x} ${top + 3})" d="${path}" ${ink}/>`,
    ...said.lines.map((line, at) => text(x + INDENT, top + LINE * at + FONT, line)),
  ]
}

/**
 * The diagram as an SVG file that needs nothing else: black on whatever the paper is, for slides and reports.
 */
export function diagramSvg(title: string, root: DiagramNode): string {
  const { width, height, headings, boxes, edges } = layOut(root)
  const drawn = [
    ...headings.map(({ x, words }) => text(x, FONT, words, 600)),
    ...edges.map(({ path }) => `<path d="${path}" fill="none" stroke="currentColor" opacity="0.5"/>`),
    ...boxes.flatMap(({ x, y, width, height, lines, said, broken, level }) => [
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="none" stroke="currentColor"${broken ? ' stroke-dasharray="4 3"' : ''}/>`,
      ...lines.map((line, at) =>
        text(x + PAD, y + PAD + LINE * at + FONT, line, level === 'aim' || level === 'primary' ? 600 : 400),
      ),
      ...saidOf(x + PAD, y + PAD + LINE * lines.length, said),
    ]),
  ]
  const [wide, high] = [width + 2 * EDGE, Math.ceil(height + 2 * EDGE + TITLE)]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}" font-family="'Public Sans', 'Segoe UI', Helvetica, Arial, sans-serif">`,
    `<title>${escaped(`${title}: ${nodeWords(root)}`)}</title>`,
    text(EDGE, EDGE + 18, title, 600, 20),
    `<g transform="translate(${EDGE} ${EDGE + TITLE})">`,
    ...drawn,
    '</g></svg>',
    '',
  ].join('\n')
}
