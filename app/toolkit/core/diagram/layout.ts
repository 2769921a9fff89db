import { textWidth } from '#app/charts/core/drawing/text.ts'
import { LEVELS, nodeWords, type DiagramNode, type Level } from './diagram.ts'

/** A box of the picture, in the units of its view box. */
export type Box = {
  readonly key: string
  readonly level: Level
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
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
const leftOf = (level: Level): number => LEVELS.indexOf(level) * (COLUMN + BETWEEN)

/** Where every box and line of the picture stands. Each branch has a band of its own, so nothing meets anything else. */
export function layOut(root: DiagramNode): Picture {
  const boxes: Box[] = []
  const edges: Edge[] = []
  const place = (node: DiagramNode, key: string, top: number): Box => {
    const lines = wrap(nodeWords(node), COLUMN - 2 * PAD)
    const height = lines.length * LINE + 2 * PAD
    const band = bandOf(node)
    const own = {
      key,
      level: node.level,
      x: leftOf(node.level),
      y: top + (band - height) / 2,
      width: COLUMN,
      height,
      lines,
      href: node.href,
      broken: node.note !== null,
    }
    boxes.push(own)
    const below = node.children.reduce((sum, child) => sum + bandOf(child) + GAP, -GAP)
    let next = top + Math.max(0, (band - below) / 2)
    node.children.forEach((child, at) => {
      const box = place(child, `${key}.${at}`, next)
      edges.push({ key: box.key, path: between(own, box) })
      next += bandOf(child) + GAP
    })
    return own
  }
  place(root, '0', HEADING)
  return {
    width: LEVELS.length * COLUMN + (LEVELS.length - 1) * BETWEEN,
    height: HEADING + bandOf(root),
    headings: LEVELS.map((level) => ({ x: leftOf(level), words: HEADINGS[level] })),
    boxes,
    edges,
  }
}

/** The height that a thing and all that hangs on it need. */
function bandOf(node: DiagramNode): number {
  const own = wrap(nodeWords(node), COLUMN - 2 * PAD).length * LINE + 2 * PAD
  return Math.max(
    own,
    node.children.reduce((sum, child) => sum + bandOf(child) + GAP, -GAP),
  )
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
  const found: string[] = []
  for (const letter of word) {
    const last = found.at(-1)
    if (last !== undefined && textWidth(last + letter, FONT) <= width) found[found.length - 1] = last + letter
    else found.push(letter)
  }
  return found
}
