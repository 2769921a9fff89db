import type { Nodes, Root } from 'mdast'
import remarkBreaks from 'remark-breaks'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import { filledLines } from '#app/kernel/text/text.ts'
import { isTooComplex } from './complexity.ts'
import { MOST_CHARACTERS } from './limits.ts'

/** Deeper than any list or quote that can be read on a phone. */
const MOST_DEPTH = 48

/**
 * What GitHub's Markdown has beyond plain Markdown, without three parts. HTML is text: what somebody writes
 * as `<18 months` must not vanish. Footnotes need ids, which would be those of the page. Addresses of mail
 * are looked for in the text (`pieces.ts`): the parser takes quadratic time for them.
 */
const LEFT_OUT = [
  'emailAutolink',
  'htmlFlow',
  'htmlText',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
]

function leaveOut(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions?.push({ disable: { null: LEFT_OUT } })
  // The tokenizer sees addresses of pages already; a second search for them takes quadratic time too.
  data.fromMarkdownExtensions = data.fromMarkdownExtensions
    ?.flat()
    .map((extension) => ({ ...extension, transforms: [] }))
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(leaveOut)
  .use(remarkBreaks)
  .freeze()

/**
 * The tree of a post's source. What is too long is cut, and what is too complex is one text with its lines.
 */
export function parsePost(source: string): Root {
  const text = source.slice(0, MOST_CHARACTERS)
  const tree = isTooComplex(text) ? asTyped(text) : processor.parse(text)
  return processor.runSync(depthOf(tree) > MOST_DEPTH ? asTyped(text) : tree) as Root
}

const asTyped = (text: string): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value: filledLines(text).join('\n') }] }],
})

/** Level by level: a recursion could be deeper than the stack. */
function depthOf(tree: Root): number {
  let depth = 0
  for (let level: Nodes[] = [tree]; level.length > 0; depth += 1)
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  return depth
}
