import { textWidth } from '#app/charts/drawing/labels/text.ts'
import { LEVELS, nodeWords, type DiagramNode, type Level } from './diagram.ts'
import { isMissing, SIGN_SIZE, type Sign } from './sign.ts'

/** A box of the picture, in the units of its view box. */
export type Box = {
  readonly key: string
  readonly level: Level
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  /** What is shown under its lines; null: nothing. */
  readonly said: { readonly sign: Sign; readonly lines: readonly string[] } | null
  readonly href: string | null
  /** Drawn with a broken edge: something is missing here, or is not to be used. */
  readonly broken: boolean
}

/** A line from one box to another: across, down or up between the columns, across. */
export type Edge = { readonly key: string; readonly path: string }
export type Picture = {
  readonly width: number
  readonly height: number
  readonly headings: readonly { readonly x: number; readonly words: string }[]
  readonly boxes: readonly Box[]
  readonly edges: readonly Edge[]
}

export const FONT = 13
export const LINE = 17
export const PAD = 8
export const HEADING = 34
/** Room for a sign before its words. */
export const INDENT = SIGN_SIZE + 5
const COLUMN = 188
const BETWEEN = 32
const GAP = 8
const HEADINGS: Readonly<Record<Level, string>> = {
  aim: 'Aim',
  primary: 'Primary drivers',
  secondary: 'Secondary drivers',
  idea: 'Change ideas',
  measure: 'Measures',
}

/**
 * The place of every box and line of the picture. Each branch has a band of its own, so nothing meets
 * anything else. `column` is the width of a box.
 */
export function layOut(root: DiagramNode, column = COLUMN): Picture {
  const boxes: Box[] = []
  const edges: Edge[] = []
  const leftOf = (level: Level): number => LEVELS.indexOf(level) * (column + BETWEEN)
  const bands = new Map<DiagramNode, number>()
  const bandOf = (node: DiagramNode): number => bands.get(node) ?? measure(node)
  const heightBelow = (node: DiagramNode): number =>
    node.children.reduce((sum, child) => sum + bandOf(child) + GAP, -GAP)
  function measure(node: DiagramNode): number {
    const band = Math.max(textOf(node, column).height, heightBelow(node))
    bands.set(node, band)
    return band
  }
  const place = (node: DiagramNode, key: string, top: number): Box => {
    const text = textOf(node, column)
    const band = bandOf(node)
    const own = {
      ...text,
      key,
      level: node.level,
      x: leftOf(node.level),
      y: top + (band - text.height) / 2,
      width: column,
      href: node.href,
      broken: node.note !== null || (node.mark !== undefined && isMissing(node.mark.sign)),
    }
    boxes.push(own)
    let next = top + Math.max(0, (band - heightBelow(node)) / 2)
    node.children.forEach((child, at) => {
      const box = place(child, `${key}.${at}`, next)
      edges.push({ key: box.key, path: between(own, box) })
      next += bandOf(child) + GAP
    })
    return own
  }
  place(root, '0', HEADING)
  return {
    width: LEVELS.length * column + (LEVELS.length - 1) * BETWEEN,
    height: HEADING + bandOf(root),
    headings: LEVELS.map((level) => ({ x: leftOf(level), words: HEADINGS[level] })),
    boxes,
    edges,
  }
}

/**
 * The picture whose letters come out largest on a page of the given width and height: wider boxes need fewer
 * lines.
 */
export function layOutFor(
  root: DiagramNode,
  page: { readonly width: number; readonly height: number },
): Picture {
  const scale = ({ width, height }: Picture) => Math.min(page.width / width, page.height / height)
  const pictures = [COLUMN, 220, 260, 300, 340].map((column) => layOut(root, column))
  return pictures.reduce((best, one) => (scale(one) > scale(best) ? one : best))
}

/** The lines of a box, and the height that they need. */
function textOf(node: DiagramNode, column: number): Pick<Box, 'lines' | 'said' | 'height'> {
  const lines = wrap(nodeWords(node), column - 2 * PAD)
  const said = node.mark && {
    sign: node.mark.sign,
    lines: wrap(node.mark.words, column - 2 * PAD - INDENT),
  }
  return {
    lines,
    said: said ?? null,
    height: (lines.length + (said?.lines.length ?? 0)) * LINE + 2 * PAD,
  }
}

function between(from: Box, to: Box): string {
  const [start, end] = [from.y + from.height / 2, to.y + to.height / 2]
  const right = from.x + from.width
  return `M${right} ${start}H${right + BETWEEN / 2}V${end}H${to.x}`
}

/** Lines that fit into `width`, broken between words; a word that is too long alone is broken anywhere. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, width))) {
    const last = lines.at(-1)
    if (last !== undefined && textWidth(`${last} ${word}`, FONT) <= width)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

function pieces(word: string, width: number): string[] {
  const parts: string[] = []
  for (const letter of word) {
    const last = parts.at(-1)
    if (last !== undefined && textWidth(last + letter, FONT) <= width) parts[parts.length - 1] = last + letter
    else parts.push(letter)
  }
  return parts
}
