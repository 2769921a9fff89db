import type { Nodes } from 'mdast'
import { parsePost } from './parse.server.ts'

/**
 * The words of a post without Markdown and HTML, a line for each paragraph, list item and row: for excerpts,
 * notices and mail. At most `max` characters, with `…` at the end where it was cut.
 */
export function plainTextOf(source: string, max: number): string {
  const lines = wordsOf(parsePost(source))
    .split('\n')
    .map((line) => line.trim())
  return clipped(lines.filter((line) => line !== '').join('\n'), max)
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value
  if (node.type === 'code') return `${node.value}\n`
  if (node.type === 'break') return '\n'
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'listItem') {
    const mark = node.checked == null ? '-' : node.checked ? '[x]' : '[ ]'
    return `${mark} ${within(node.children)}\n`
  }
  if (node.type === 'tableRow') return `${node.children.map(wordsOf).join(' | ')}\n`
  const words = 'children' in node ? within(node.children) : ''
  return node.type === 'paragraph' || node.type === 'heading' ? `${words}\n` : words
}

const within = (nodes: readonly Nodes[]): string => nodes.map(wordsOf).join('')

/** Cut between words where there are any near the end, and never through a character. */
function clipped(text: string, max: number): string {
  if (text.length <= max) return text
  const start = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')
  const blank = Math.max(start.lastIndexOf(' '), start.lastIndexOf('\n'))
  return `${(blank > max * 0.7 ? start.slice(0, blank) : start).trimEnd()}…`
}
