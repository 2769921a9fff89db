import type { ElementContent } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { parsePost } from './parse.server.ts'
import { postElements, type PostContext } from './post-elements.server.ts'
export { mentionElement } from './post-elements.server.ts'
import { POST_SCHEMA } from './schema.server.ts'

/**
 * Stored beside the HTML of a post, which is rendered anew where it is of another version. Count up with each
 * change of what is drawn.
 */
export const RENDERER_VERSION = 3

/**
 * A post in HTML that is safe to show. `mentions`: the names that it mentions, in small letters, in order,
 * each once; code and quotes mention nobody. `links`: the pages of the collaboratory that it leads to, as
 * paths without fragment, in order, each once.
 */
export function renderMarkdown(
  source: string,
  context: PostContext,
): { html: string; mentions: string[]; links: string[] } {
  const tree = toElements.runSync(parsePost(source))
  const mentions = new Set<string>()
  const links = new Set<string>()
  const children = postElements(tree.children, { context, mentions, links, outline: [] })
  const safe = sanitizer.runSync({ type: 'root', children })
  return { html: sanitizer.stringify(safe), mentions: [...mentions], links: [...links] }
}

/** One element of a post as HTML, by the same rules as the whole. */
export const toHtml = (element: ElementContent): string =>
  sanitizer.stringify(sanitizer.runSync({ type: 'root', children: [element] }))

const toElements = unified().use(remarkRehype).freeze()
const sanitizer = unified().use(rehypeSanitize, POST_SCHEMA).use(rehypeStringify).freeze()
